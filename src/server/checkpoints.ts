import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hall } from './hall/hall.ts';
import type { Session } from './hall/session.ts';

/** Writes the checkpoints of a hall's sessions, one file each, where the record's holder looks for them. */
export class Checkpoints {
  readonly #hall: Pick<Hall, 'sessions' | 'note'>;
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();
  #isTold = false;

  constructor(hall: Pick<Hall, 'sessions' | 'note'>, folder: string) {
    [this.#hall, this.#folder] = [hall, folder];
  }

  /**
   * Writes one of every session with anything new in it. A disk that is full or away ends nothing: it is told where the audit looks,
   * once, and tried again the next time. Never rejects.
   */
  async keep(): Promise<void> {
    try {
      for (const session of this.#hall.sessions) this.#keepOf(session);
      this.#isTold = false;
    } catch (error) {
      await this.#tell(String((error as { readonly code?: unknown }).code ?? ''));
    }
  }

  #keepOf(session: Session): void {
    const { record, row } = session;
    const { size } = record.head;
    if (this.#sizes.get(row.id) === size) return;
    appendFileSync(join(this.#folder, `${row.code}-${row.id}.txt`), `${session.checkpoint()}\n`);
    this.#sizes.set(row.id, size);
  }

  async #tell(code: string): Promise<void> {
    if (this.#isTold) return;
    // The hall's own disk may be the one that is full: then it is told later.
    this.#isTold = await this.#hall.note('hall/checkpoint-failed', 'hall', { code }).then(
      () => true,
      () => false,
    );
  }
}
