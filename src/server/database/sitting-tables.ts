import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Form } from '../../operations/market/form.ts';
import {
  type KeptSitting,
  type Progress,
  type SittingHead,
  type SittingStore,
  StoreFault,
} from '../../session/store.ts';
import type { LogEntry } from '../../sitting/sitting-file.ts';
import { APPENDS, writerOf } from './appends.ts';
import type { GroupCommit } from './group-commit.ts';
import { SharedForms } from './shared-forms.ts';
import type { Tables } from './tables.ts';

const headOf = (row: Pick<Tables['sitting'], 'id' | 'started_at' | 'header' | 'progress'>): SittingHead => ({
  id: row.id,
  header: JSON.parse(row.header),
  startedAt: row.started_at,
  progress: JSON.parse(row.progress),
});

/** Refuses where another writer has claimed the sitting. */
async function refuseOthers(tables: Transaction<Tables>, id: string, writer: string | undefined): Promise<void> {
  if (writer === undefined) return;
  const its = (await writerOf(tables, id)) ?? writer;
  if (its !== writer) throw new StoreFault('taken');
}

/** Keeps sittings in the tables of a database. */
export class SittingTables implements SittingStore {
  readonly #tables: Kysely<Tables>;
  readonly #commits: GroupCommit;
  /** A form is written out once, however many sit it. */
  readonly #forms = new WeakMap<Form, Tables['form']>();
  /** And read once. */
  readonly #shared = new SharedForms();

  constructor(tables: Kysely<Tables>, commits: GroupCommit) {
    [this.#tables, this.#commits] = [tables, commits];
  }

  keep({ id, header, form, startedAt }: KeptSitting, progress: Progress, writer?: string): Promise<void> {
    const written = this.#written(form);
    const row = {
      ...{ started_at: startedAt, header: JSON.stringify(header), form: written.hash },
      ...{ progress: JSON.stringify(progress), writer: writer ?? null },
    };
    return this.#commits.write(async (tables) => {
      await refuseOthers(tables, id, writer);
      await tables
        .insertInto('form')
        .values(written)
        .onConflict((met) => met.doNothing())
        .execute();
      await tables
        .insertInto('sitting')
        .values({ id, ...row })
        .onConflict((met) => met.column('id').doUpdateSet(row))
        .execute();
      await tables.deleteFrom('entry').where('sitting', '=', id).execute();
    });
  }

  take(id: string, writer: string): Promise<void> {
    return this.#commits.write(async (tables) => {
      const taken = await tables.updateTable('sitting').set({ writer }).where('id', '=', id).executeTakeFirst();
      if (taken.numUpdatedRows === 0n) throw new StoreFault('gone');
    });
  }

  append(entries: readonly LogEntry[], progress: Progress, writer?: string): Promise<void> {
    const { id } = progress;
    const rows = entries.map((entry) => ({ sitting: id, seq: entry.seq, entry: JSON.stringify(entry) }));
    return this.#commits.writeTogether(APPENDS, {
      id,
      progress: JSON.stringify(progress),
      writer: writer ?? null,
      rows,
    });
  }

  async read(id: string): ReturnType<SittingStore['read']> {
    await this.#commits.settled();
    const row = await this.#tables
      .selectFrom('sitting')
      .select(['id', 'started_at', 'header', 'progress', 'form'])
      .where('id', '=', id)
      .executeTakeFirst();
    const form = row === undefined ? null : await this.#shared.get(row.form, () => this.#formText(row.form));
    if (row === undefined || form === null) return null;
    const entries = await this.#tables
      .selectFrom('entry')
      .select('entry')
      .where('sitting', '=', id)
      .orderBy('seq')
      .execute();
    return { ...headOf(row), form, log: entries.map(({ entry }) => JSON.parse(entry)) };
  }

  async #formText(hash: string): Promise<string | null> {
    const row = await this.#tables.selectFrom('form').select('form').where('hash', '=', hash).executeTakeFirst();
    return row?.form ?? null;
  }

  async list(): Promise<readonly SittingHead[]> {
    await this.#commits.settled();
    const rows = await this.#tables
      .selectFrom('sitting')
      .select(['id', 'started_at', 'header', 'progress'])
      .orderBy('started_at', 'desc')
      .execute();
    return rows.map(headOf);
  }

  remove(id: string, writer?: string): Promise<void> {
    return this.#commits.write(async (tables) => {
      await refuseOthers(tables, id, writer);
      await tables.deleteFrom('entry').where('sitting', '=', id).execute();
      const removed = await tables.deleteFrom('sitting').where('id', '=', id).returning('form').executeTakeFirst();
      if (removed === undefined) return;
      const others = tables.selectFrom('sitting').select('id').where('form', '=', removed.form);
      await tables
        .deleteFrom('form')
        .where('hash', '=', removed.form)
        .where(({ not, exists }) => not(exists(others)))
        .execute();
    });
  }

  countTry(form: string): Promise<number> {
    return this.#commits.write(async (tables) => {
      const counted = await tables
        .insertInto('attempt')
        .values({ form, count: 1 })
        .onConflict((met) => met.column('form').doUpdateSet((row) => ({ count: row('attempt.count', '+', 1) })))
        .returning('count')
        .executeTakeFirstOrThrow();
      return counted.count;
    }, `attempt/${form}`);
  }

  #written(form: Form): Tables['form'] {
    const known = this.#forms.get(form);
    if (known !== undefined) return known;
    const text = JSON.stringify(form);
    const written = { hash: createHash('sha256').update(text).digest('base64url'), form: text };
    this.#forms.set(form, written);
    return written;
  }
}
