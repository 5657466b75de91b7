import type { Intent } from '../bots/bot.ts';
import type { World } from '../kernel/world.ts';
import type { Consequence } from '../operations/duty.ts';
import type { Opportunity } from '../scoring/ledger.ts';
import { FINISH, isFromHouse, isNote, type Sitting } from '../sitting/sitting.ts';
import type { LogEntry } from '../sitting/sitting-file.ts';
import { copyOf, trialOf } from '../sitting/trial.ts';
import { mentions, without } from './mention.ts';
import { actAsReference, LOOKS_EVERY, referenceActs, referenceActsOn } from './reference.ts';

/** What came of a sitting, and what would have come of it. */
export interface WhatIf {
  /** The moment from which it would have gone otherwise, simulated ms. */
  readonly at: number;
  /** As it went. */
  readonly yours: readonly Consequence[];
  /** With this one thing done as the handbook says, and all else as it was done. */
  readonly mended: readonly Consequence[];
  /** With everything from that moment on done as the handbook says. */
  readonly reference: readonly Consequence[];
}

/** Where a sitting is left for another course: after so many entries of its log, at a simulated time. */
interface Fork {
  readonly entries: number;
  readonly at: number;
}

/** What the trainee did besides notes and handing in. */
const actsOf = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log.filter(({ action }) => !isNote(action) && action !== FINISH);

/** What a teacher sent comes in every course of the sitting. */
const injectsAmong = (log: readonly LogEntry[]): readonly LogEntry[] =>
  actsOf(log).filter(({ action }) => isFromHouse(action));

/** The world of a sitting as it was at a fork: played again up to there, as if it had not been handed in. */
function worldAt(sitting: Sitting, { entries, at }: Fork): World {
  const again = trialOf(sitting);
  for (const { at: then, action, input } of actsOf(sitting.log.slice(0, entries))) {
    again.advance(then);
    again.perform(action, input);
  }
  again.advance(at);
  return again.world;
}

/** Looks of the reference from a moment to the end: in office hours, as often as the reference looks. */
function looksAfter({ form }: Sitting, at: number): number[] {
  return form.days.flatMap(({ open, close }) => {
    const looks: number[] = [];
    for (let look = Math.max(open, at); look < close; look += LOOKS_EVERY) looks.push(look);
    return looks;
  });
}

/** Whether something may have become possible at a record since so many happenings, or a new day has begun. */
function wasTouched(sitting: Sitting, id: string, since: number): boolean {
  const { journal, form, now } = sitting;
  return (
    form.days.some(({ open }) => open === now) ||
    journal.slice(since).some(({ subject, data }) => subject.id === id || mentions(data, id))
  );
}

/** Wants what the reference would do about a record, and looks only when something happened to it. */
function mendingOf(id: string): (sitting: Sitting) => readonly Intent[] {
  let seen = 0;
  let first = true;
  return (sitting) => {
    const look = first || wasTouched(sitting, id, seen);
    first = false;
    seen = sitting.journal.length;
    return look ? referenceActsOn(sitting, id) : [];
  };
}

/** Plays on to the end: at each look what `acts` wants, between them what is left of the log. */
function playOn(sitting: Sitting, rest: readonly LogEntry[], acts: (sitting: Sitting) => readonly Intent[]): Sitting {
  let next = 0;
  const catchUp = (until: number): void => {
    for (let entry = rest[next]; entry !== undefined && entry.at <= until; entry = rest[next]) {
      sitting.advance(entry.at);
      sitting.perform(entry.action, entry.input);
      next += 1;
    }
    sitting.advance(until);
  };
  for (const look of looksAfter(sitting, sitting.now)) {
    catchUp(look);
    actAsReference(sitting, acts);
  }
  catchUp(Number.MAX_SAFE_INTEGER);
  return sitting;
}

/** The figures by which one compares two courses of a sitting. */
const consequencesOf = ({ trained }: Sitting, world: World): readonly Consequence[] =>
  Object.values(trained).flatMap((duty) => duty.consequences(world));

/** The world at the end of the sitting's time: of a practice that was finished early, after the rest of the time. */
function endOf({ form, world }: Sitting): World {
  const end = form.days.at(-1)?.close ?? form.beginsAt;
  if (world.now >= end) return world;
  const later = copyOf(world);
  later.advance(end);
  return later;
}

/** Where a chance went wrong: before the first act that cost points; of a missed one, when it opened. */
function forkOf({ openedAt, findings }: Opportunity, log: readonly LogEntry[]): Fork {
  const [first] = findings
    .filter(({ earned, possible, log: acts }) => earned < possible && acts.length > 0)
    .flatMap(({ log: acts }) => acts)
    .sort((a, b) => a - b);
  const entry = first === undefined ? undefined : log[first];
  if (entry !== undefined) return { entries: entry.seq, at: entry.at };
  const later = log.findIndex(({ at }) => at > openedAt);
  return { entries: later === -1 ? log.length : later, at: openedAt };
}

/**
 * What would have happened if a chance had been taken as the handbook says. The same form is played again, so what differs
 * comes of the acts alone.
 */
export function whatIf(sitting: Sitting, chance: Opportunity): WhatIf {
  const fork = forkOf(chance, sitting.log);
  const { id } = chance.subject;
  const rest = actsOf(sitting.log.slice(fork.entries));
  const others = rest.flatMap((entry) => {
    const input = isFromHouse(entry.action) ? entry.input : without(entry.input, id);
    return input === null ? [] : [{ ...entry, input }];
  });
  const world = worldAt(sitting, fork);
  const mended = playOn(trialOf(sitting, world), others, mendingOf(id));
  const reference = playOn(trialOf(sitting, world), injectsAmong(rest), referenceActs);
  return {
    at: fork.at,
    yours: consequencesOf(sitting, endOf(sitting)),
    mended: consequencesOf(sitting, mended.world),
    reference: consequencesOf(sitting, reference.world),
  };
}
