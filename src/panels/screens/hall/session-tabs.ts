import type { HallSession, Overview } from '../../../host/remote/staff-shapes.ts';
import type { IconName } from '../../icons.ts';

/** A part of a session's screen: which permission shows it. */
const TABS = [
  ['board', 'session/read', 'floor'],
  ['roster', 'roster/change', 'upload'],
  ['seats', 'session/read', 'list'],
  ['staff', 'act/assign', 'user'],
  ['forms', 'forms/read', 'scale'],
  ['incidents', 'session/read', 'flag'],
  ['rescore', 'results/read', 'refresh'],
  ['record', 'record/read', 'history'],
] as const satisfies readonly (readonly [string, string, IconName])[];
export type SessionTab = (typeof TABS)[number][0];

/** Parts of an examination alone: a class has neither roster nor codes, its staff is its teacher, and nobody decides what an interruption costs. */
const OF_EXAMINATIONS: ReadonlySet<SessionTab> = new Set(['roster', 'seats', 'staff', 'forms', 'incidents']);

export const TAB_SIGNS = Object.fromEntries(TABS.map(([tab, , sign]) => [tab, sign])) as Readonly<
  Record<SessionTab, IconName>
>;

/** The parts of a session that somebody may see. */
export const tabsFor = ({ plan }: HallSession, { may }: Overview): readonly SessionTab[] =>
  TABS.filter(([tab, needs]) => may.includes(needs) && (plan.kind === 'examination' || !OF_EXAMINATIONS.has(tab))).map(
    ([tab]) => tab,
  );
