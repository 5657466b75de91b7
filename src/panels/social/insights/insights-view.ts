import {
  type AccountDay,
  type AccountWeek,
  type AnalysisView,
  accountWeeks,
  type CollectionView,
  isSettled,
  type PostFigures,
  postsIn,
  type Rows,
  type SittingHost,
  type SocialHouse,
  type TraineeView,
} from '../../../host/index.ts';
import { formatDay } from '../../format.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';

export const COLLECTION = 'figure-collection';
export const ANALYSIS = 'figure-analysis';

type Seen = Pick<TraineeView, 'social'>;

export const collectionsOf = ({ social }: Seen): Rows<CollectionView> => social?.collections ?? [];
export const analysesOf = ({ social }: Seen): Rows<AnalysisView> => social?.analyses ?? [];
export const daysIn = ({ social }: Seen): Rows<AccountDay> => social?.accountDays ?? [];

export const houseOf = ({ catalogue }: Pick<SittingHost, 'catalogue'>): SocialHouse | undefined => catalogue.social;

/** Whether all days of a week are settled: of an account, or of all of them. */
export const isOver = (
  view: Seen,
  house: SocialHouse | undefined,
  { account, from, to }: { readonly account: string | null; readonly from: string; readonly to: string },
): boolean =>
  (house?.accounts ?? []).every(
    ({ id }) => (account !== null && account !== id) || isSettled(daysIn(view), id, { from, to }),
  );

/** What can be done with a collection now: wait for the platform, collect, work out, or nothing any more. */
export type CollectionStep = 'waits' | 'collect' | 'compute' | 'done' | 'closed';

export function stepOf(view: Seen, house: SocialHouse | undefined, each: CollectionView, now: number): CollectionStep {
  if (each.computed !== undefined) return 'done';
  if (now > each.computeBy) return 'closed';
  if (each.account === null) return isOver(view, house, each) ? 'compute' : 'waits';
  if (each.collected?.settled === true) return 'compute';
  return isOver(view, house, each) ? 'collect' : 'waits';
}

/** Whether an analysis can be handed in now. */
export const isToAnalyse = (view: Seen, house: SocialHouse | undefined, each: AnalysisView, now: number): boolean =>
  each.given === undefined && now <= each.dueAt && isOver(view, house, { ...each, account: null });

/** A week of each account beside what is usual there. */
export function weeksOf(host: Pick<SittingHost, 'view' | 'catalogue'>, week: AnalysisView): readonly AccountWeek[] {
  const house = houseOf(host);
  return house === undefined ? [] : accountWeeks(house, house.insights, daysIn(host.view()), week);
}

/** The posts of the account that an analysis names, in the sequence in which they went out. */
export function postsOf(host: Pick<SittingHost, 'view' | 'catalogue'>, analysis: AnalysisView): readonly PostFigures[] {
  const house = houseOf(host);
  const posts = host.view().social?.postFigures ?? [];
  return house === undefined
    ? []
    : [...postsIn(posts, house, house.audiences.offsets, analysis)].sort((a, b) => a.at - b.at);
}

const noon = (date: string): number => Date.parse(`${date}T12:00:00+08:00`);
export const dayWords = (date: string): string => formatDay(noon(date));
export const spanWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  t('papers:insights.span', { from: dayWords(from), to: dayWords(to) });

export const accountName = (host: SittingHost, id: string): string => nameOf(host, 'account', id);

/** The zone of an account's market; the home market is none of the markets the shop exports to. */
export function zoneOf(host: SittingHost, id: string): string {
  const market = houseOf(host)?.accounts.find((each) => each.id === id)?.market;
  return host.catalogue.markets.find((each) => each.id === market)?.zone ?? 'Asia/Taipei';
}
