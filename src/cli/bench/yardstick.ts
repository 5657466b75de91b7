/**
 * A fixed piece of work with plain objects, of the kind that the engine does: records in a map, copied with something in
 * them changed, asked, sorted and written as JSON. Bounds on time are stated as multiples of it, measured in the same run,
 * so that a slow or busy machine does not fail them.
 *
 * Calibration ({@link YARDSTICK_MS}): the shortest time it took on the two-core machine on which the bounds in milliseconds
 * are meant, measured on 2026-11-28 while nothing else ran there. So a bound of 150 ms in Node is one of 5 yardsticks
 * ({@link inYardsticks}). To calibrate anew, run `bench --page` on a machine that does nothing else and write its two
 * yardsticks there; change the work, and every bound changes with it.
 *
 * It names nothing outside of itself, for it is also sent to the browser as text.
 */
export function yardstick(): number {
  const records = new Map<string, { id: string; at: number; lines: { product: string; quantity: number }[] }>();
  for (let i = 0; i < 1_000; i += 1) {
    const lines = [0, 1, 2].map((line) => ({ product: `P-${(i + line) % 40}`, quantity: line + 1 }));
    records.set(`R-${i}`, { id: `R-${i}`, at: i, lines });
  }
  let found = 0;
  for (let round = 0; round < 20; round += 1) {
    for (let i = 0; i < 1_000; i += 1) {
      const record = records.get(`R-${(i * 7) % 1_000}`);
      if (record === undefined) continue;
      const lines = record.lines.map((line) => ({ ...line, quantity: (line.quantity + i) % 9 }));
      records.set(record.id, { ...record, at: (record.at * 31 + i) % 65_536, lines });
    }
    const sorted = [...records.values()].sort((a, b) => a.at - b.at);
    found += sorted.filter((record) => record.lines.some((line) => line.quantity > 6)).length;
    found += JSON.stringify(sorted.slice(0, 100)).length;
  }
  return found;
}

/** Milliseconds of one {@link yardstick} on the quiet machine of the calibration, where it runs. */
const YARDSTICK_MS = { node: 30, page: 9.3 } as const;

/** A bound in milliseconds of that quiet machine, as a number of yardsticks. */
export const inYardsticks = (ms: number, place: keyof typeof YARDSTICK_MS): number => ms / YARDSTICK_MS[place];
