import { LOGS_SEALED, type SealedLogs } from '../record/sealed-logs.ts';
import type { Session } from './session.ts';

/** How far the log of a seat had come when it was looked at last, and up to which entry the record holds it. */
interface Known {
  readonly entries: number;
  readonly sealed: number;
}

/**
 * Writes into the records of sessions, now and then, how far the logs of their sittings have come, so that a checkpoint kept elsewhere
 * holds them before their hand-in. What is written is what a log had when it was looked at the time before: that is on the disk since.
 * The logs of a practice, which may go back, are left out.
 */
export class LogSeals {
  readonly #known = new Map<string, Known>();

  /** To be called every minute or so. What cannot be written now is written the next time. */
  async seal(sessions: readonly Session[]): Promise<void> {
    for (const session of sessions) {
      if (session.row.plan.mode !== 'assessment' || session.state.isClosed) continue;
      const logs = this.#look(session);
      if (Object.keys(logs).length > 0)
        await session.append({ kind: LOGS_SEALED, data: { logs } }).catch(() => undefined);
    }
  }

  #look(session: Session): SealedLogs {
    const logs: SealedLogs = {};
    for (const seat of session.seats) {
      const { id, isOver } = seat.row;
      const log = seat.sitting?.log;
      if (log === undefined || isOver || !session.isOwn(id) || !seat.canSave) continue;
      const { entries, sealed } = this.#known.get(id) ?? { entries: 0, sealed: 0 };
      const last = log[entries - 1];
      if (entries > sealed && last !== undefined) logs[id] = [entries, last.seal];
      this.#known.set(id, { entries: log.length, sealed: entries });
    }
    return logs;
  }
}
