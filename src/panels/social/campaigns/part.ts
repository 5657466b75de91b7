import { isCampaignOver, isClaimOpen, type SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { Found } from '../../panel-duty.ts';
import { knownName } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import type { Guide } from '../../shell/paper.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import {
  campaignSteps,
  campaignsInLine,
  isWaitingPost,
  isWaitingThread,
  stepOf,
  threadSteps,
  threadsInLine,
} from './campaigns-line.ts';
import {
  CAMPAIGN,
  campaignName,
  campaignOf,
  campaignsOf,
  stageWords,
  THREAD,
  threadsOf,
  whereWords,
} from './campaigns-view.ts';
import { toldCampaignActs } from './told-acts.ts';

const PAGES: Readonly<Record<string, readonly string[]>> = {
  design: ['word-of-mouth', 'rewards-margin', 'disclosure-law'],
  spending: ['rewards-margin'],
  closing: ['campaign-closing'],
  conclusion: ['campaign-closing'],
  posts: ['moderation', 'disclosure-law'],
  claims: ['referral-fraud'],
  answer: ['sour-posts'],
};

const guide =
  (first: string) =>
  (_host: SittingHost, _id: string, part: string): Guide => ({ pages: PAGES[part] ?? [first], marks: [] });

const finds = (host: SittingHost): readonly Found[] => [
  ...[...campaignsOf(host)].map(({ id, stage }) => {
    const title = campaignName(host, id);
    const paper = { kind: CAMPAIGN, id };
    return {
      kind: CAMPAIGN,
      icon: 'star' as const,
      title,
      note: stageWords(stage),
      paper,
      words: [title, whereWords(host, id)],
    };
  }),
  ...[...threadsOf(host)].map(({ id, author, campaign, text }) => {
    const paper = { kind: THREAD, id };
    const words = [author, host.text(text)];
    return { kind: THREAD, icon: 'chat' as const, title: author, note: campaignName(host, campaign), paper, words };
  }),
];

/** Campaigns by word of mouth: rewards for feedback, members who bring members, photos of buyers, on the screens of a sitting. */
export const campaignsPanels: SubjectPanels = {
  papers: [
    {
      kind: 'wordCampaigns',
      icon: 'star',
      tag: 'wb-campaigns-paper',
      guide: guide('word-of-mouth'),
      title: () => t('papers:campaigns.nav'),
      nav: {
        label: () => t('papers:campaigns.nav'),
        count: (_view, host) =>
          [...campaignsOf(host)].filter((campaign) => stepOf(host, campaign) !== null).length +
          threadsInLine(host).length,
        urgent: (_view, host) => threadsInLine(host).length,
      },
    },
    {
      kind: 'buyerPosts',
      icon: 'chat',
      tag: 'wb-posts-paper',
      guide: guide('moderation'),
      title: () => t('papers:campaigns.postsNav'),
      nav: {
        label: () => t('papers:campaigns.postsNav'),
        count: ({ social }) =>
          (social?.buyerPosts ?? []).filter(isWaitingPost).length +
          (social?.referralClaims ?? []).filter(isClaimOpen).length,
      },
    },
    {
      kind: CAMPAIGN,
      icon: 'star',
      tag: 'wb-campaign-paper',
      title: (host, id) => knownName(host, CAMPAIGN, id) ?? t('papers:campaigns.nav'),
      guide: guide('word-of-mouth'),
      waits: campaignsInLine,
      steps: campaignSteps,
    },
    {
      kind: THREAD,
      icon: 'chat',
      tag: 'wb-thread-paper',
      title: (host, id) => knownName(host, THREAD, id) ?? t('papers:campaigns.sour'),
      guide: guide('sour-posts'),
      waits: threadsInLine,
      steps: threadSteps,
    },
  ],
  goals: ({ social, day }, isToday) => [
    tally(
      'wordCampaigns',
      (social?.wordCampaigns ?? []).filter(({ stage }) => !isCampaignOver(stage)),
      ({ stage }) =>
        stage === 'researching' ||
        stage === 'planning' ||
        stage === 'rework' ||
        stage === 'collecting' ||
        stage === 'reported',
    ),
    tally('buyerPosts', (social?.buyerPosts ?? []).filter(isWaitingPost), ({ dueAt }) => dueAt <= day.close),
    tally('referralClaims', (social?.referralClaims ?? []).filter(isClaimOpen), ({ dueAt }) => isToday(dueAt)),
    tally('sourThreads', (social?.sourThreads ?? []).filter(isWaitingThread)),
  ],
  finds,
  notices: {
    [CAMPAIGN]: 'wordCampaigns',
    [THREAD]: 'wordCampaigns',
    'referral-claim': 'buyerPosts',
    'buyer-post': 'buyerPosts',
  },
  sounds: {
    'campaign/launch': 'stamp',
    'campaign/close': 'stamp',
    'sour-thread.started': 'bell',
    'word-campaign.returned': 'bell',
  },
  acts: toldCampaignActs,
  opens: { 'referral-claim': 'buyerPosts', 'buyer-post': 'buyerPosts' },
  codes: {},
  columns: {},
  stands: {
    [CAMPAIGN]: (view, id) => {
      const campaign = campaignOf({ view: () => view }, id);
      return campaign === undefined ? undefined : { work: campaign.stage, spend: campaign.spend, mood: campaign.mood };
    },
  },
};
