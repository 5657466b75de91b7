import { HOME_MARKET } from '../../operations/social/brief.ts';
import { MECHANICS } from '../../operations/social/campaigns/mechanics.ts';
import { SOUR_CAUSES } from '../../operations/social/campaigns/sour-thread.ts';
import { idsOf, listOf, type Raw, type References, strings } from '../references.ts';
import { positive } from '../schema-parts.ts';
import { textKeys } from '../text-keys.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { compileCampaigns } from './campaigns/compile.ts';
import { type CampaignsData, campaignsSchema } from './campaigns/schema.ts';
import { sourTexts } from './campaigns/threads.ts';
import type { SocialScenario } from './subject.ts';

const FILE = 'campaigns.yaml';

const sectionOf = (files: YamlFiles): Raw | undefined =>
  (files[FILE]?.data as { readonly campaigns?: Raw } | null | undefined)?.campaigns;

/** Markets and products that the file names, and posts that come twice. */
function checkCampaigns(refs: References, files: YamlFiles): void {
  const { [FILE]: file, 'products.yaml': goods, 'pack.yaml': pack } = files;
  const section = sectionOf(files);
  const products = idsOf(listOf(goods?.data, 'products'));
  const markets = [HOME_MARKET, ...idsOf(listOf(pack?.data, 'markets'))];
  for (const list of ['laws', 'people', 'posts'] as const)
    for (const [i, { market }] of listOf(section, list).entries())
      refs.need(file, ['campaigns', list, i, 'market'], market, markets, 'market', 'market');
  for (const [i, offer] of listOf(section, 'offers').entries()) {
    const path = ['campaigns', 'offers', i];
    for (const [j, market] of strings(offer.markets).entries())
      refs.need(file, [...path, 'markets', j], market, markets, 'market', 'market');
    for (const [j, product] of strings(offer.products).entries())
      refs.need(file, [...path, 'products', j], product, products, 'product');
  }
}

const postKeys = (section: Raw | undefined): readonly string[] =>
  listOf(section, 'posts').flatMap((post) =>
    typeof post.id === 'string' && typeof post.case === 'string' ? [`buyerPosts.${post.case}.${post.id}`] : [],
  );

const hours = (page: string) => ({ schema: positive, page });

/** Campaigns by word of mouth: rewards for feedback, members who bring members, photos of buyers, in packs: the section `campaigns` of `campaigns.yaml`. */
export const campaigns: SocialScenario<'campaigns', CampaignsData> = {
  file: FILE,
  schema: campaignsSchema,
  rules: {
    winningPermille: hours('rewards-margin'),
    memberCap: hours('referral-fraud'),
    personCap: hours('rewards-margin'),
    campaignDaysLeast: hours('word-of-mouth'),
    approverHours: hours('word-of-mouth'),
    postHours: hours('moderation'),
    claimHours: hours('referral-fraud'),
    claimCheckHours: hours('referral-fraud'),
    sourHours: hours('sour-posts'),
    sourGraceHours: hours('sour-posts'),
    pauseHours: hours('rewards-margin'),
    mendHours: hours('rewards-margin'),
    resumeHours: hours('rewards-margin'),
    accountHours: hours('campaign-closing'),
    concludeHours: hours('campaign-closing'),
    adjustPermille: hours('campaign-closing'),
  },
  buyerTexts: [],
  letters: ['buyerPosts', 'sourPosts', 'sourFacts', 'sourMemos'],
  checkReferences: checkCampaigns,
  neededTexts: (files) => [
    'wordCampaigns.approver',
    ...textKeys(MECHANICS, 'wordCampaigns', 'title', 'about'),
    ...postKeys(sectionOf(files)),
    ...SOUR_CAUSES.flatMap(sourTexts),
  ],
  compile: compileCampaigns,
};
