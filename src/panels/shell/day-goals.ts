import type { SittingHost } from '../../host/index.ts';
import type { Goal, IsToday, OpenGoal } from '../panel-duty.ts';
import type { DraftStore } from './draft-store.ts';
import { trained } from './trained.ts';

type Ids = Readonly<Record<string, readonly string[]>>;

/** What a day's goals count: by goal, ids of all that was to be done at some time today, and of what was left over before. */
interface Counted {
  readonly day: number;
  readonly all: Ids;
  readonly carried: Ids;
  /** What of `all` was not done when it was last looked at. */
  readonly left: Ids;
}

const KEPT = 'day-goals';
const counts = new WeakMap<object, Counted>();
const draftsBy = new WeakMap<object, DraftStore>();

/** Keeps what was counted today in a store, so that a reload loses no done work. */
export function keepGoals(host: object, drafts: DraftStore): void {
  const kept = drafts.get<Counted>(KEPT);
  if (kept !== undefined && !counts.has(host)) counts.set(host, kept);
  draftsBy.set(host, drafts);
}

/** On a new day only that is left which was not done the day before, and still is not. */
function turnTo(day: number, before: Counted, goals: readonly OpenGoal[]): Counted {
  if (before.day === day) return before;
  const carried = Object.fromEntries(
    goals.map(({ key, open }) => [key, (before.left[key] ?? []).filter((id) => open.includes(id))]),
  );
  return { day, all: carried, carried, left: carried };
}

/** Adds what is to be done today to what was counted so far; nothing is ever taken away. */
function countedNow(host: object, day: number, goals: readonly OpenGoal[]): Counted {
  const before = turnTo(day, counts.get(host) ?? { day, all: {}, carried: {}, left: {} }, goals);
  const all = { ...before.all };
  const left: Record<string, readonly string[]> = {};
  for (const { key, today, open } of goals) {
    const counted = [...new Set([...(all[key] ?? []), ...today])];
    all[key] = counted;
    left[key] = counted.filter((id) => open.includes(id));
  }
  const counted = { ...before, all, left };
  counts.set(host, counted);
  draftsBy.get(host)?.set(KEPT, counted);
  return counted;
}

function goalOf({ key, open }: OpenGoal, { all, carried }: Counted): Goal {
  const counted = all[key] ?? [];
  const left = new Set(open);
  const done = counted.filter((id) => !left.has(id)).length;
  const before = carried[key]?.length ?? 0;
  return { key, done, total: counted.length, ...(before === 0 ? {} : { carried: before }) };
}

/** The goals of today; goals with nothing to do are left out. A total never shrinks while the day lasts. */
export function dayGoals(host: Pick<SittingHost, 'catalogue' | 'view'>, duties = trained()): readonly Goal[] {
  const view = host.view();
  const { open, close, index } = view.day;
  const isToday: IsToday = (at) => at !== undefined && at >= open - 12 * 3_600_000 && at <= close;
  const stated = duties.flatMap(({ wing }) => wing.goals(view, isToday, host.catalogue));
  const counted = countedNow(
    host,
    index,
    stated.flatMap((goal) => ('open' in goal ? [goal] : [])),
  );
  return stated.map((goal) => ('open' in goal ? goalOf(goal, counted) : goal)).filter(({ total }) => total > 0);
}
