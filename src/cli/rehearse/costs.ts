import type { Company } from './company.ts';
import { type Usage, usageOf } from './own-hall.ts';
import type { Promised } from './promises.ts';

const MEGABYTE = 1_000_000;

/** Bytes that two thousand seats may take. */
const MOST_MEMORY = 5_000;

/** Seats of a national examination, and how many it takes to reckon what they cost: a few say mostly what an empty hall costs. */
const NATION = 20_000;
const TELLING = 200;

interface Reading {
  readonly at: number;
  readonly hall: Usage | null;
  /** Processor time of this process and of those in which companies are played, real ms of one core; null where nobody says. */
  readonly driver: number | null;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** What the hall, and whoever plays its candidates, use while all work. */
export class Costs {
  readonly #hall: () => Usage | null;
  readonly #companies: readonly Company[];
  #begun: Reading | null = null;
  #ended: Reading | null = null;

  constructor(hall: () => Usage | null, companies: readonly Company[]) {
    [this.#hall, this.#companies] = [hall, companies];
  }

  begin(): void {
    this.#begun = this.#read();
  }

  end(): void {
    this.#ended = this.#read();
  }

  /** Lines of the table; none where the hall runs elsewhere. */
  lines(seats: number): readonly Promised[] {
    const [begun, ended, last] = [this.#begun, this.#ended, this.#hall()];
    if (begun?.hall == null || ended?.hall == null || begun.driver === null || ended.driver === null) return [];
    const real = ended.at - begun.at;
    const cores = (ended.hall.processor - begun.hall.processor) / real;
    const peak = (last ?? ended.hall).peak / MEGABYTE;
    return [
      { name: 'hall-cores', value: rounded(cores * 100) },
      { name: 'driver-cores', value: rounded(((ended.driver - begun.driver) / real) * 100) },
      { name: 'hall-memory', value: Math.round(peak), atMost: MOST_MEMORY },
      ...(seats < TELLING
        ? []
        : [
            { name: 'nation-cores', value: rounded((cores * NATION) / seats) },
            { name: 'nation-memory', value: Math.round((peak * NATION) / seats / 1_000) },
          ]),
    ];
  }

  #read(): Reading {
    const own = usageOf(process.pid);
    const apart = this.#companies.reduce((sum, { usage }) => sum + (usage?.processor ?? 0), 0);
    return { at: performance.now(), hall: this.#hall(), driver: own === null ? null : own.processor + apart };
  }
}
