import type {
  BuyerPostView,
  CampaignOffer,
  CampaignsHouse,
  CampaignsRules,
  ReferralClaimView,
  Rows,
  SittingHost,
  SourThreadView,
  WordCampaignView,
} from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import { productName, term } from '../../parts/words.ts';

export const CAMPAIGN = 'word-campaign';
export const THREAD = 'sour-thread';

type Viewing = Pick<SittingHost, 'view'>;

export const campaignsOf = (host: Viewing): Rows<WordCampaignView> => host.view().social?.wordCampaigns ?? [];
export const postsOf = (host: Viewing): Rows<BuyerPostView> => host.view().social?.buyerPosts ?? [];
export const claimsOf = (host: Viewing): Rows<ReferralClaimView> => host.view().social?.referralClaims ?? [];
export const threadsOf = (host: Viewing): Rows<SourThreadView> => host.view().social?.sourThreads ?? [];

export const campaignOf = (host: Viewing, id: string): WordCampaignView | undefined =>
  campaignsOf(host).find((each) => each.id === id);
export const threadOf = (host: Viewing, id: string): SourThreadView | undefined =>
  threadsOf(host).find((each) => each.id === id);

/** What the handbook says of the campaigns; undefined in packs that train other desks. */
export const campaignsHouseOf = ({ catalogue }: Pick<SittingHost, 'catalogue'>): CampaignsHouse | undefined =>
  catalogue.social?.campaigns;
export const rulesOf = ({ catalogue }: Pick<SittingHost, 'catalogue'>): CampaignsRules | undefined =>
  catalogue.social?.rules;

export const offerOf = (host: Pick<SittingHost, 'catalogue'>, id: string): CampaignOffer | undefined =>
  campaignsHouseOf(host)?.offers.find((each) => each.id === id);

export const campaignName = (host: SittingHost, id: string): string => nameOf(host, 'campaign', id);
export const marketName = (host: SittingHost, id: string): string => nameOf(host, 'market', id);
export const stageWords = (stage: string): string => term('wordStage', stage);

/** An amount in whole TWD. */
export const twd = (amount: number): string => t('papers:campaigns.twd', { amount: formatNumber(amount) });

/** Where a campaign runs, and with what: `日本 · 高山烏龍茶`. */
export function whereWords(host: SittingHost, id: string): string {
  const offer = offerOf(host, id);
  return offer === undefined ? '' : `${marketName(host, offer.market)} · ${productName(host, offer.product)}`;
}

/** A date `YYYY-MM-DD` as an instant, for formatting. */
export const dayAt = (date: string): number => Date.parse(`${date}T12:00:00+08:00`);

/** Every date from one to another, `YYYY-MM-DD`. */
export function datesBetween(from: string, until: string): readonly string[] {
  const dates: string[] = [];
  for (let at = dayAt(from); at <= dayAt(until) && dates.length < 60; at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}
