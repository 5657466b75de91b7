import type { Sitting } from '../../sitting/sitting.ts';
import { type Figure, medians } from './figure.ts';

/** How many records the small world and the large one hold. */
const SIZES = [100, 10_000] as const;
/** Acts, and arrivals, of one round. */
const EACH = 100;
/** Enough for a median that a busy moment does not move. */
const ROUNDS = 31;
const WARM_UP = 10;
/** Ms from one later arrival to the next. */
const APART = 10;

/** A desk with many records of one kind, and nothing else on it. */
export interface Crowd {
  /** What the records are called: `tickets`. */
  readonly called: string;
  /** A sitting that begins with `count`, and to which as many as `later` come, `apart` ms one from the other. */
  readonly begin: (count: number, later: number, apart: number) => Sitting;
  /** Does something to one of them that can be done again and again. */
  readonly act: (sitting: Sitting, which: number, round: number) => void;
}

/** The same thing in the small world and in the large one, and how much more it costs in the large one. */
function figuresOf(what: string, called: string, works: readonly (() => unknown)[]): Figure[] {
  const [small = 0, large = 0] = medians(works, ROUNDS, WARM_UP).map((ms) => (ms * 1000) / EACH);
  return [
    ...SIZES.map((count, i) => ({
      name: `${what} among ${count} ${called}`,
      value: [small, large][i] ?? 0,
      unit: 'µs',
    })),
    { name: `growth of ${what} from ${SIZES.join(' to ')} ${called}`, value: large / small, unit: '×', atMost: 1.5 },
  ];
}

/** What one arrival costs, and one act with the view after it, in a small world and in a large one. */
export function measureGrowth({ called, begin, act }: Crowd): Figure[] {
  const growing = SIZES.map((count) => begin(count, EACH * (ROUNDS + WARM_UP), APART));
  // Worlds of their own: those in which many have arrived are no longer of that size.
  const standing = SIZES.map((count) => begin(count, 0, APART));
  const arrive = (sitting: Sitting) => (): void => {
    sitting.advance(sitting.now + EACH * APART);
  };
  const actAndLook = (sitting: Sitting, count: number) => {
    let round = 0;
    return (): void => {
      round += 1;
      // All over the list, so that large worlds cannot live on what was just touched.
      for (let i = 0; i < EACH; i += 1) {
        act(sitting, (Math.floor((i * count) / EACH) + round) % count, round);
        sitting.view();
      }
    };
  };
  return [
    ...figuresOf('one arrival', called, growing.map(arrive)),
    ...figuresOf(
      'one act and the view after it',
      called,
      standing.map((sitting, i) => actAndLook(sitting, SIZES[i] as number)),
    ),
  ];
}
