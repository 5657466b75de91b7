import fc from 'fast-check';
import type { Bot, Intent } from '../../src/bots/bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import type { Rows } from '../../src/kernel/rows.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';

/** By kind of act an input, or how it is made. */
export type PossibleInputs = Readonly<Record<string, unknown>>;

/** What can be done to a duty by somebody who does not know it. */
export interface JunkTable {
  /** The kinds of acts of the duty. */
  readonly kinds: readonly string[];
  /** Kinds that belong to another desk. */
  readonly elsewhere: readonly string[];
  /** How many hours an expert works before, run by run, where what can be done comes up late; left out: as everywhere. */
  readonly hoursBefore?: readonly number[];
  /** Inputs that a hand could send at this moment; the picks choose among the ids and words that exist. */
  inputs(sitting: Sitting, picks: readonly number[]): PossibleInputs;
}

/** One thing to do, chosen by numbers; which ids they mean is settled when it is done, among those that exist then. */
export interface Whim {
  /** The same as the expert would, anything at all of a known kind, or something no hand sends. */
  readonly how: 'expertly' | 'anyhow' | 'nonsense';
  readonly action: string;
  readonly picks: readonly number[];
  readonly junk: unknown;
  /** Ms to wait before. */
  readonly waits: number;
}

const STRANGE_KINDS = ['sitting/dance', 'constructor', '__proto__', 'toString', '', 'order/confirm '];

/** Sequences of acts: half of them right, half of them anything, some of them nonsense, with waits of up to fifteen hours. */
export const whims = ({ kinds, elsewhere }: JunkTable, length: number): fc.Arbitrary<Whim[]> =>
  fc.array(
    fc.record({
      how: fc.oneof(
        { weight: 5, arbitrary: fc.constant('expertly' as const) },
        { weight: 5, arbitrary: fc.constant('anyhow' as const) },
        { weight: 1, arbitrary: fc.constant('nonsense' as const) },
      ),
      action: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...kinds) },
        { weight: 1, arbitrary: fc.constantFrom(...STRANGE_KINDS, ...elsewhere) },
      ),
      picks: fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 }),
      junk: fc.jsonValue({ maxDepth: 3 }),
      waits: fc.oneof(
        { weight: 12, arbitrary: fc.constant(60_000) },
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 * 3_600_000 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 15 * 3_600_000 }) },
      ),
    }),
    { minLength: length, maxLength: length },
  );

/** The item that a number picks. */
export const at = <T>(list: Rows<T>, pick = 0): T | undefined => list.at(pick % Math.max(1, list.length));

/** What a whim comes to at this moment. */
export function intentOf(whim: Whim, sitting: Sitting, expert: Bot, table: JunkTable): Intent {
  const { how, action, picks, junk } = whim;
  if (how === 'nonsense') return { action, input: junk };
  if (how === 'expertly') {
    const wanted = at(expert.look(sitting.view(), sitting.form.catalogue, readingOf(sitting.form)), picks[0]);
    if (wanted !== undefined) return wanted;
  }
  const inputs = table.inputs(sitting, picks);
  const input = Object.hasOwn(inputs, action) ? inputs[action] : { orders: ['O-001'] };
  return { action, input: typeof input === 'function' ? input() : input };
}
