import type { SittingHost } from '../../host/index.ts';
import { type Goal, type IsToday, isUnnamed, type OpenGoal, type Share } from '../panel-duty.ts';
import type { DraftStore } from './draft-store.ts';
import { trained } from './trained.ts';

/** The ids that a goal counts. */
interface Ids {
  /** What stood there when the day opened, without what was left over. While the day lasts it grows by what it had from its start alone. */
  readonly opening: readonly string[];
  /** What was left over from the days before. */
  readonly carried: readonly string[];
  /** What has come since the day opened. */
  readonly later: readonly string[];
}

const NOBODY: Ids = { opening: [], carried: [], later: [] };

interface Counted {
  readonly day: number;
  /** Whether the day was open when it was last looked at. */
  readonly opened: boolean;
  readonly goals: Readonly<Record<string, Ids>>;
  /** By goal, what was not done when it was last looked at. */
  readonly left: Readonly<Record<string, readonly string[]>>;
}

const KEPT = 'day-goals/2';
const counts = new WeakMap<object, Counted>();
const draftsBy = new WeakMap<object, DraftStore>();

/** Keeps what was counted today in a store, so that a reload loses no done work. */
export function keepGoals(host: object, drafts: DraftStore): void {
  const kept = drafts.get<Counted>(KEPT);
  if (kept !== undefined && !counts.has(host)) counts.set(host, kept);
  draftsBy.set(host, drafts);
}

const idsOf = ({ opening, carried, later }: Ids): readonly string[] => [...carried, ...opening, ...later];

/** On a new day that is carried over which was not done the day before, and still is not. */
function turnTo(day: number, before: Counted, goals: readonly OpenGoal[]): Counted {
  if (before.day === day) return before;
  const carried = goals.map(({ key, open }): [string, Ids] => [
    key,
    { ...NOBODY, carried: (before.left[key] ?? []).filter((id) => open.includes(id)) },
  ]);
  return { day, opened: false, goals: Object.fromEntries(carried), left: {} };
}

/** Puts what has got its name (`fresh`) into the places of what had none yet and is gone; returns what is left of `fresh`. */
function named(ids: readonly string[], open: ReadonlySet<string>, fresh: string[]): readonly string[] {
  return ids.map((id) => (isUnnamed(id) && !open.has(id) ? (fresh.shift() ?? id) : id));
}

/** Adds what is to be done today: to the opening until the day is open, and what the day had from its start; all else to what has come later. */
function counted(ids: Ids, { open, today, start = [] }: OpenGoal, opened: boolean): Ids {
  const known = new Set(idsOf(ids));
  const fresh = today.filter((id) => !known.has(id));
  if (!opened) return { ...ids, opening: [...ids.opening, ...fresh] };
  const still = new Set(open);
  const carried = named(ids.carried, still, fresh);
  const opening = named(ids.opening, still, fresh);
  const later = named(ids.later, still, fresh);
  const early = fresh.filter((id) => start.includes(id));
  return {
    carried,
    opening: [...opening, ...early],
    later: [...later, ...fresh.filter((id) => !early.includes(id))],
  };
}

function countedNow(host: object, day: number, isOpen: boolean, stated: readonly OpenGoal[]): Counted {
  const before = turnTo(day, counts.get(host) ?? { day, opened: false, goals: {}, left: {} }, stated);
  const goals = { ...before.goals };
  const left: Record<string, readonly string[]> = {};
  for (const goal of stated) {
    const ids = counted(goals[goal.key] ?? NOBODY, goal, before.opened);
    goals[goal.key] = ids;
    left[goal.key] = idsOf(ids).filter((id) => goal.open.includes(id));
  }
  const now: Counted = { day, opened: isOpen, goals, left };
  counts.set(host, now);
  draftsBy.get(host)?.set(KEPT, now);
  return now;
}

const shareOf = (ids: readonly string[], left: ReadonlySet<string>): Share => ({
  done: ids.filter((id) => !left.has(id)).length,
  total: ids.length,
});

function goalOf({ key, open }: OpenGoal, { goals }: Counted): Goal {
  const { opening, carried, later } = goals[key] ?? NOBODY;
  const left = new Set(open);
  return {
    key,
    ...shareOf(opening, left),
    ...(carried.length === 0 ? {} : { carried: shareOf(carried, left) }),
    ...(later.length === 0 ? {} : { later: shareOf(later, left) }),
  };
}

const isAny = ({ total, carried, later }: Goal): boolean => total + (carried?.total ?? 0) + (later?.total ?? 0) > 0;

/**
 * The goals of today; goals with nothing to do are left out. The total of a goal is what stood there when the day opened: it
 * never shrinks, nothing of it is done at first, and it grows only by what is planned for this very day.
 */
export function dayGoals(host: Pick<SittingHost, 'catalogue' | 'view'>, duties = trained()): readonly Goal[] {
  const view = host.view();
  const { open, close, index } = view.day;
  const isToday: IsToday = (at) => at !== undefined && at >= open - 12 * 3_600_000 && at <= close;
  const stated = duties.flatMap(({ wing }) => wing.goals(view, isToday, host.catalogue));
  const now = countedNow(
    host,
    index,
    view.now >= open,
    stated.flatMap((goal) => ('open' in goal ? [goal] : [])),
  );
  return stated.map((goal) => ('open' in goal ? goalOf(goal, now) : goal)).filter(isAny);
}
