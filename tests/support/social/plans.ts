import type { SocialBrief } from '../../../src/operations/social/brief.ts';
import type {
  EvidenceClipping,
  FigureClipping,
  PostsClipping,
  Sentiment,
} from '../../../src/operations/social/listening/clipping.ts';
import type { Commission, PlansRules } from '../../../src/operations/social/plans/house.ts';
import type { PlanContents } from '../../../src/operations/social/plans/plan-parts.ts';
import type { PlanScene } from '../../../src/operations/social/plans/scene.ts';
import type { Voice } from '../../../src/operations/social/plans/voices.ts';

const RULES: PlansRules = {
  ...{ planAccounts: 2, planLeadPercent: 75, planTaggedPercent: 60, planRewardLeast: 40, planReserveLeast: 10 },
  ...{ planBoostMost: 25, planLanguageCost: 3000, planDaysLeast: 7, planDaysMost: 14, planWinnersDays: 5 },
  planTargetMost: 2,
};

const account = (id: string, market: string, language: string): SocialBrief['accounts'][number] => ({
  ...{ id, market, platform: id.split('-')[0] ?? '', languages: [language] },
  ...{ band: { least: 1, most: 3 }, peaks: [] },
});

/** Four accounts, three brands, three topics, and a day of mourning in Taiwan. */
const BRIEF: SocialBrief = {
  topics: ['taste', 'packaging', 'delivery'],
  brands: [
    { id: 'own', kind: 'own' },
    { id: 'rival', kind: 'same-category' },
    { id: 'other', kind: 'other-category' },
  ],
  platforms: [],
  accounts: [
    account('photo-jp', 'JP', 'ja'),
    account('photo-de', 'DE', 'de'),
    account('chat-tw', 'TW', 'zh-TW'),
    account('forum-sg', 'SG', 'en'),
  ],
  occasions: [
    { id: 'mourning', markets: ['TW'], from: '2027-02-28', until: '2027-02-28', unfit: ['celebration'] },
    { id: 'lanterns', markets: ['TW'], from: '2027-03-05', until: '2027-03-05', unfit: [] },
  ],
};

export const COMMISSION: Commission = {
  ...{ id: 'letters', goal: 'win-back', budget: 60_000, from: '2027-02-22', until: '2027-03-14' },
  wanted: { figure: 'feedbacks', number: 120 },
};

/** So many posts that say the same at an account. */
export function voices(
  count: number,
  [brand, topic, sentiment, at]: readonly [string, string, Sentiment, string],
): Voice[] {
  const { market = '' } = BRIEF.accounts.find(({ id }) => id === at) ?? {};
  return Array.from({ length: count }, () => ({
    ...{ brands: [brand], topics: [topic], sentiments: [sentiment], market },
  }));
}

/** Our packaging is complained of most, in Japan and Germany; our taste is praised, in Taiwan; the rival is talked of for delivery. */
const TALK: readonly Voice[] = [
  ...voices(10, ['own', 'packaging', 'negative', 'photo-jp']),
  ...voices(8, ['own', 'packaging', 'negative', 'photo-de']),
  ...voices(3, ['own', 'delivery', 'negative', 'chat-tw']),
  ...voices(12, ['own', 'taste', 'positive', 'chat-tw']),
  ...voices(5, ['own', 'taste', 'positive', 'forum-sg']),
  ...voices(9, ['rival', 'delivery', 'neutral', 'forum-sg']),
  ...voices(6, ['rival', 'delivery', 'positive', 'photo-jp']),
];

const POSTS = [
  { id: 'h-1', market: 'JP' },
  { id: 'h-2', market: 'DE' },
  { id: 'h-3', market: 'TW' },
];

export const posts = (id: string, more: Partial<PostsClipping> = {}): PostsClipping => ({
  ...{ id, at: 0, kind: 'posts', brand: 'own', topic: 'packaging', sentiment: 'negative', posts: ['h-1', 'h-2'] },
  ...{ platform: 'photo', market: null },
  ...more,
});

export const figure = (id: string, more: Partial<FigureClipping> = {}): FigureClipping => ({
  ...{ id, at: 0, kind: 'figure', brand: 'own', topic: 'packaging', platform: null, market: null },
  ...{ figure: 'net-sentiment', value: -640, base: 40, small: false },
  ...more,
});

const CLIPPINGS: readonly EvidenceClipping[] = [
  posts('E-1'),
  figure('E-2'),
  figure('E-3', { figure: 'mentions', value: 18 }),
];

/** What a plan is judged by, over the talk above; what is given takes the place of that. */
export const sceneOf = (
  given: Partial<Omit<PlanScene, 'house'>> & { readonly commission?: Commission } = {},
): PlanScene => ({
  ...{ brief: BRIEF, rules: RULES, clippings: CLIPPINGS, posts: POSTS, readings: [TALK] },
  ...given,
  house: { commission: given.commission ?? COMMISSION, dueAt: 0, lapsesAt: 1 },
});

const cites = (...clippings: string[]) => ({ clippings, quote: null });

/** A plan without a fault for that scene, changed where something is given. */
export const wholePlan = (more: Partial<PlanContents> = {}): PlanContents => ({
  objective: { objective: 'win-back' },
  audience: { audience: 'critics', ...cites('E-1') },
  message: { topic: 'packaging', clippings: ['E-1', 'E-3'], quote: { figure: 'mentions', value: 18 } },
  places: { accounts: ['photo-jp', 'photo-de'], ...cites('E-1') },
  mechanic: { mechanic: 'feedback-reward' },
  budget: { amounts: { rewards: 30_000, content: 8000, translation: 6000, boost: 8000, reserve: 6000 } },
  schedule: { from: '2027-02-24', check: '2027-03-01', until: '2027-03-06', winners: '2027-03-09' },
  targets: { targets: [{ figure: 'feedbacks', number: 150, date: '2027-03-09' }] },
  ...more,
});
