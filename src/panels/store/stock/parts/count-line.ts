import type { CountState, CountView, SittingHost, TraineeView } from '../../../../host/index.ts';
import { t } from '../../../i18n.ts';
import { byUrgency } from '../../../shell/next-in-line.ts';
import type { PaperStep, Waiting } from '../../../shell/paper.ts';
import { stockIn, stockOf } from './stock-view.ts';

/** What a count waits for from the trainee, by its stage; stages that are left out wait for others, or are over. */
const WANTS: Readonly<Partial<Record<CountState, string>>> = {
  scheduled: 'open',
  overdue: 'open',
  counting: 'sheet',
  varied: 'ask',
  investigating: 'explain',
  explained: 'adjust',
  adjusting: 'adjust',
  posted: 'sync',
  syncing: 'sync',
};

/** Whether somebody was asked and has not answered yet. */
const isAnswerOpen = ({ inquiries }: CountView): boolean =>
  Object.values(inquiries).some((inquiry) => inquiry?.answeredAt === undefined);

/** The part of a count's paper that is next for the trainee; null where others are at it, its day has not come, or it is over. */
function stepOf(count: CountView, now: number): string | null {
  const part = count.at > now ? null : (WANTS[count.stage] ?? null);
  return part === 'explain' && isAnswerOpen(count) ? null : part;
}

/** What a count waits for from the trainee; null where it waits for nothing. */
export function countWait(count: CountView, now: number): Waiting | null {
  const part = stepOf(count, now);
  return part === null ? null : { id: count.id, why: `count-${part}`, dueAt: count.dueAt, limit: 'count' };
}

export const countsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(stockOf(host).counts.flatMap((count) => countWait(count, host.clock()) ?? []));

/** The counts that wait for the trainee. */
export const countsWaiting = (view: TraineeView): readonly CountView[] =>
  stockIn(view).counts.filter((count) => stepOf(count, view.now) !== null);

/** Whether the book is not to be shown for a bin: who counts it must not know what is expected. */
export const isBlind = ({ stage }: Pick<CountView, 'stage'>): boolean =>
  stage === 'scheduled' || stage === 'overdue' || stage === 'counting';

/** The bins whose book is covered until their count is written down. */
export const blindBins = (host: SittingHost): ReadonlySet<string> =>
  new Set(
    stockOf(host)
      .counts.filter((count) => count.sort === 'bin' && isBlind(count))
      .map(({ bin }) => bin),
  );

/** The steps of a count that differs, in the sequence of the work. */
const AFTER: readonly (readonly [part: string, stages: readonly CountState[]])[] = [
  ['open', ['scheduled', 'overdue']],
  ['sheet', ['scheduled', 'overdue', 'counting']],
  ['ask', ['varied']],
  ['explain', ['varied', 'investigating']],
  ['adjust', ['varied', 'investigating', 'explained', 'adjusting']],
  ['sync', ['posted', 'syncing']],
];

/** What is still to be done on the paper of a count, as far as one can see now. */
export function countSteps(count: CountView, now: number): readonly PaperStep[] {
  if (stepOf(count, now) === null) return [];
  return AFTER.filter(([, stages]) => stages.includes(count.stage)).map(([part]) => ({
    part,
    words: t(`papers:why.count-${part}`),
  }));
}
