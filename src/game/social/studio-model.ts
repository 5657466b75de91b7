import type {
  PlatformKind,
  PostFormat,
  SocialAccount,
  SocialHouse,
  TraineeView,
  WholeCatalogue,
} from '../../host/index.ts';
import { IDEA_LOOKS } from './art-cards.ts';
import { marketsOf } from './studio-layout.ts';
import { type MarketTalk, readStreet, readTalk, type StreetModel } from './talk-model.ts';
import { type BoardPost, type BoardWeek, readWeek } from './week-of-posts.ts';

/** Posts that a screen has room for. */
export const ON_SCREEN = 3;

/** Why a phone has a mark: a post failed; one waits to be published by hand; people wait for an answer. */
export type PhoneMark = 'late' | 'now' | 'asks';

/** A phone: the account on it, its last posts, newest first, and what people think of them. */
export interface PhoneModel {
  readonly account: string;
  readonly market: string;
  readonly kind: PlatformKind;
  readonly posts: readonly PostFormat[];
  readonly hearts: number;
  readonly followers: number | null;
  /** People who wait for an answer, and posts that failed. */
  readonly asking: number;
  readonly failed: number;
  readonly mark: PhoneMark | null;
}

/** An idea that no post has been made of yet. */
export interface IdeaModel {
  readonly id: string;
  readonly look: number;
}

/** The content of the studio. */
export interface StudioModel {
  readonly phones: readonly PhoneModel[];
  readonly week: BoardWeek;
  readonly ideas: readonly IdeaModel[];
  readonly talk: readonly MarketTalk[];
  readonly street: StreetModel;
}

type Social = NonNullable<TraineeView['social']>;

function byAccount<Row extends { readonly account: string }>(rows: Iterable<Row>): ReadonlyMap<string, readonly Row[]> {
  const sorted = new Map<string, Row[]>();
  for (const row of rows) {
    const own = sorted.get(row.account);
    if (own === undefined) sorted.set(row.account, [row]);
    else own.push(row);
  }
  return sorted;
}

/** People of a market who wait for an answer: their posts that nobody has decided on, and what turned sour. */
function askingIn({ buyerPosts, sourThreads }: Social, market: string): number {
  const open = buyerPosts.filter((post) => post.market === market && post.decision === undefined).length;
  return open + sourThreads.filter((thread) => thread.market === market && thread.calmedAt === undefined).length;
}

const markOf = (failed: number, waiting: boolean, asking: number): PhoneMark | null => {
  if (failed > 0) return 'late';
  if (asking > 0) return 'asks';
  return waiting ? 'now' : null;
};

interface Found {
  readonly posts: ReadonlyMap<string, readonly BoardPost[]>;
  readonly figures: ReadonlyMap<string, readonly { readonly id: string; readonly likes: number }[]>;
}

function phoneOf(
  account: SocialAccount,
  { posts, figures }: Found,
  social: Social,
  house: SocialHouse,
  now: number,
): PhoneModel {
  const platform = house.platforms.find(({ id }) => id === account.platform);
  const own = posts.get(account.id) ?? [];
  const out = own.filter(({ publishedAt, stage }) => publishedAt !== undefined && stage !== 'withdrawn');
  const last = [...out].sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  const counted = figures.get(account.id) ?? [];
  const earlier = counted.filter(({ id }) => !own.some((post) => post.id === id));
  const usual = platform?.formats[0] ?? 'photo';
  const failed = own.filter(({ stage }) => stage === 'failed').length;
  const asking = askingIn(social, account.market);
  const waiting = own.some(({ stage, at }) => stage === 'scheduled' && at <= now);
  return {
    ...{ account: account.id, market: account.market, kind: platform?.kind ?? 'photo' },
    posts: [...last.map(({ format }) => format), ...earlier.map(() => usual)].slice(0, ON_SCREEN),
    hearts: counted.reduce((sum, { likes }) => sum + likes, 0),
    followers: followersOf(social, account.id),
    ...{ asking, failed, mark: markOf(failed, waiting, asking) },
  };
}

/** The followers of an account at the end of the last day of which the platform has told. */
function followersOf({ accountDays }: Social, account: string): number | null {
  let [last, followers]: [string, number | null] = ['', null];
  for (const day of accountDays)
    if (day.account === account && day.date > last) [last, followers] = [day.date, day.followers];
  return followers;
}

/** The ideas that are in no post; each topic has a look. */
function ideasOf({ calendar, topics }: SocialHouse, posts: readonly BoardPost[]): readonly IdeaModel[] {
  const used = new Set(posts.filter(({ stage }) => stage !== 'withdrawn').map(({ card }) => card));
  return calendar.cards
    .filter(({ id }) => !used.has(id))
    .map(({ id, topic }) => ({ id, look: Math.max(0, topics.indexOf(topic)) % IDEA_LOOKS }));
}

/** What the studio shows of a view; null where the sitting has no social desk. `turn`: by how many weeks the board is turned over. */
export function readStudio(view: TraineeView, wares: Pick<WholeCatalogue, 'social'>, turn: number): StudioModel | null {
  const { social, now } = view;
  const house = wares.social;
  if (social === undefined || house === undefined) return null;
  const posts: readonly BoardPost[] = [...social.plannedPosts];
  const found = { posts: byAccount(posts), figures: byAccount(social.postFigures) };
  const { accounts, calendar, audiences } = house;
  const talk = [...social.talk];
  return {
    phones: accounts.map((account) => phoneOf(account, found, social, house, now)),
    week: readWeek({ posts, accounts, offsets: audiences.offsets, weeks: calendar.weeks, now, turn }),
    ideas: ideasOf(house, posts),
    talk: readTalk(talk, marketsOf(wares)),
    street: readStreet(talk, social.referralClaims, now),
  };
}
