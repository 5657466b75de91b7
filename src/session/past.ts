import type { TraineeView } from '../operations/trainee-view.ts';
import { replay } from '../sitting/replay.ts';
import { FINISH, type Machinery, type Sitting } from '../sitting/sitting.ts';

/** What is only looked at is neither sealed nor judged again. */
const ONLY_LOOKED_AT: Machinery = { sealed: false, scoring: {} };

/** Earlier moments of a sitting, made by replaying its log. Cheap when the times asked for increase: the replay goes on from the last one. */
export class Past {
  readonly #sitting: Pick<Sitting, 'header' | 'form' | 'log' | 'now'>;
  #again: Sitting | null = null;

  constructor(sitting: Pick<Sitting, 'header' | 'form' | 'log' | 'now'>) {
    this.#sitting = sitting;
  }

  /** The view as it was at a simulated time, at most now. */
  viewAt(wanted: number): TraineeView {
    return this.at(wanted).view();
  }

  /** The sitting as it stood at a simulated time, at most now; to be looked at before the next moment is asked for. */
  at(wanted: number): Sitting {
    const { log, now } = this.#sitting;
    const at = Math.min(wanted, now);
    // Handing in would carry the world to its end; the time until then passes here as it did there.
    const left = log.findIndex((entry) => entry.at > at || entry.action === FINISH);
    return this.#standing(at, left < 0 ? log.length : left);
  }

  /** The sitting as it stood when the entry of that number was made, before it was done. */
  before(seq: number): Sitting {
    const { form, log } = this.#sitting;
    return this.#standing(log[seq]?.at ?? form.beginsAt, seq);
  }

  /** At that time, with so many entries done. */
  #standing(at: number, done: number): Sitting {
    const { header, form, log } = this.#sitting;
    if (this.#again === null || this.#again.now > at || this.#again.log.length > done)
      this.#again = replay({ header, form, log: [] }, form.days[0]?.open ?? form.beginsAt, ONLY_LOOKED_AT);
    const again = this.#again;
    for (const entry of log.slice(again.log.length, done)) {
      again.advance(entry.at);
      again.perform(entry.action, entry.input);
    }
    again.advance(at);
    return again;
  }
}
