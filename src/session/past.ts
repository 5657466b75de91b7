import type { TraineeView } from '../operations/trainee-view.ts';
import { replay } from '../sitting/replay.ts';
import { FINISH, type Sitting } from '../sitting/sitting.ts';

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
    const { header, form, log, now } = this.#sitting;
    const at = Math.min(wanted, now);
    if (this.#again === null || this.#again.now > at)
      this.#again = replay({ header, form, log: [] }, form.days[0]?.open ?? form.beginsAt);
    const again = this.#again;
    for (const entry of log.slice(again.log.length)) {
      // Handing in would carry the world to its end; the time until then passes here as it did there.
      if (entry.at > at || entry.action === FINISH) break;
      again.advance(entry.at);
      again.perform(entry.action, entry.input);
    }
    again.advance(at);
    return again;
  }
}
