import type { Kysely } from 'kysely';
import type { Job, JobStore, ResultKind, ResultRow } from '../jobs/job.ts';
import type { GroupCommit } from './group-commit.ts';
import { inParts, type Tables } from './tables.ts';

/** Keeps jobs and what came of them in the tables of a database, in the same commits as everything else. */
export class JobTables implements JobStore {
  readonly #tables: Kysely<Tables>;
  readonly #commits: GroupCommit;

  constructor(tables: Kysely<Tables>, commits: GroupCommit) {
    [this.#tables, this.#commits] = [tables, commits];
  }

  saveJob(job: Job): Promise<void> {
    const { id, session, askedAt } = job;
    return this.#commits.write(async (tables) => {
      await tables
        .insertInto('job')
        .values({ id, session, asked_at: askedAt, row: JSON.stringify(job) })
        .execute();
    });
  }

  async job(id: string): Promise<Job | null> {
    await this.#commits.settled();
    const found = await this.#tables.selectFrom('job').select('row').where('id', '=', id).executeTakeFirst();
    return found === undefined ? null : (JSON.parse(found.row) as Job);
  }

  async jobs(session?: string): Promise<readonly Job[]> {
    await this.#commits.settled();
    const all = this.#tables.selectFrom('job').select('row').orderBy('asked_at').orderBy('id');
    const found = await (session === undefined ? all : all.where('session', '=', session)).execute();
    return found.map(({ row }) => JSON.parse(row) as Job);
  }

  saveResults(rows: readonly ResultRow[]): Promise<void> {
    const written = rows.map((row) => {
      const { kind, subject, engine, session = null } = row;
      return { kind, subject, engine, session, row: JSON.stringify(row) };
    });
    return this.#commits.write(async (tables) => {
      for (const part of inParts(written))
        await tables
          .insertInto('job_result')
          .values(part)
          .onConflict((met) =>
            met.columns(['kind', 'subject', 'engine']).doUpdateSet((row) => ({ row: row.ref('excluded.row') })),
          )
          .execute();
    });
  }

  async results<Kind extends ResultKind>(kind: Kind, subjects: readonly string[]): Promise<readonly ResultRow<Kind>[]> {
    await this.#commits.settled();
    const found: ResultRow<Kind>[] = [];
    for (const part of inParts(subjects)) {
      const rows = await this.#tables
        .selectFrom('job_result')
        .select('row')
        .where('kind', '=', kind)
        .where('subject', 'in', [...part])
        .orderBy('engine')
        .execute();
      found.push(...rows.map(({ row }) => JSON.parse(row) as ResultRow<Kind>));
    }
    return found;
  }
}
