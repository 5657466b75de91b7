import type { BotKind } from '../../bots/kinds.ts';
import { makeBot } from '../../bots/make-bot.ts';
import { randomFrom } from '../../kernel/random.ts';
import { Cable, NO_FAULTS, USUAL_FAULTS } from './cable.ts';
import { Candidate, type CandidateParts } from './candidate.ts';
import type { Notes } from './notes.ts';
import type { Usage } from './own-hall.ts';
import { thinking } from './player.ts';
import { again, type Recording } from './recorded.ts';

/** What came of one who was there. */
export interface Played {
  /** Id of the seat; null where it was not to be had. */
  readonly seat: string | null;
  readonly notes: Notes;
}

/** Pages that join, work and hand in together. */
export interface Company {
  readonly size: number;
  /** What the process of its own has used so far in which it is played; left out: this process plays it. */
  readonly usage?: Usage | null;
  /** So many of them are there afterwards, who come one after the other. Rejects with the `HostError` of the first who could not. */
  join(count: number): Promise<void>;
  /** Resolves when all have handed in, or have left. */
  work(): Promise<readonly Played[]>;
  handIn(): void;
  /** All leave, whatever was done. */
  leave(): void;
}

/** Who plays, and how. Can be sent to another process. */
export interface CrowdPlan extends Pick<CandidateParts, 'base' | 'code' | 'haste'> {
  readonly comers: readonly CandidateParts['comesWith'][];
  /** How many are in other companies: nobody is like another. */
  readonly before: number;
  readonly bot: BotKind;
  /** What all play again; null where each bot thinks. */
  readonly recording: Recording | null;
  readonly faults: boolean;
}

/** How many do the same at once: a room whose doors are open. */
const AT_ONCE = 50;

/** Does something for each, some at once. Rejects with the first fault. */
export async function inTurn<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await each(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** A company that this process plays. */
export class Crowd implements Company {
  readonly #candidates: readonly Candidate[];
  #joined = 0;

  constructor({ comers, before, base, code, haste, bot, recording, faults }: CrowdPlan) {
    const random = randomFrom(before + comers.length).fork('rehearse');
    this.#candidates = comers.map((comesWith, i) => {
      const chance = random.fork(`candidate-${before + i}`);
      const cable = new Cable(
        faults ? USUAL_FAULTS : NO_FAULTS,
        () => chance.int(0, 999),
        () => performance.now(),
      );
      const player = recording === null ? thinking(makeBot(bot, before + i + 1)) : again(recording);
      return new Candidate({ base, code, comesWith, player, cable, random: chance, haste });
    });
  }

  get size(): number {
    return this.#candidates.length;
  }

  async join(count: number): Promise<void> {
    const coming = this.#candidates.slice(this.#joined, count);
    this.#joined = Math.max(this.#joined, count);
    await inTurn(coming, (each) => each.join());
  }

  async work(): Promise<readonly Played[]> {
    await Promise.all(this.#candidates.map((each) => each.work()));
    return this.#candidates.map(({ seat, notes }) => ({ seat: seat?.seat ?? null, notes }));
  }

  handIn(): void {
    for (const each of this.#candidates) each.handIn();
  }

  leave(): void {
    for (const each of this.#candidates) each.leave();
  }
}
