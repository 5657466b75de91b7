import { DUTY_NAMES, type DutyName } from '../operations/parts.ts';
import type { BotDuties } from './bot-duty.ts';
import { BOT_DUTIES } from './duties.ts';

/** Bots that play whatever a sitting trains. */
const GENERAL_KINDS = ['expert', 'novice', 'careless', 'idle', 'spammer'] as const;
export type GeneralKind = (typeof GENERAL_KINDS)[number];

type Wings = typeof BOT_DUTIES;
type Trick = { readonly [Name in DutyName]: keyof Wings[Name]['tricks'] }[DutyName];
export type BotKind = GeneralKind | Trick;

/** The bots that have something to do where those duties are trained, and the one that never does anything. */
export function botKindsFor(names: readonly DutyName[]): readonly BotKind[] {
  const duties: BotDuties = BOT_DUTIES;
  const tricks = names.flatMap((name) => Object.keys(duties[name]?.tricks ?? {}) as Trick[]);
  return [...GENERAL_KINDS, ...tricks];
}

/** All bots. */
export const BOT_KINDS = botKindsFor(DUTY_NAMES);
