import PgBoss from 'pg-boss';
import { describe, expect, test } from 'vitest';
import { openPostgres, type Stores } from '../../../src/server/database/stores.ts';
import { untriedForm } from '../../../src/server/jobs/certify-form.ts';
import type { Job, JobPart } from '../../../src/server/jobs/job.ts';
import { Jobs } from '../../../src/server/jobs/jobs.ts';
import { OwnQueue } from '../../../src/server/jobs/own-queue.ts';
import type { PartQueue } from '../../../src/server/jobs/part-queue.ts';
import { SharedQueue } from '../../../src/server/jobs/shared-queue.ts';
import { workersHere } from '../../support/jobs-here.ts';
import { postgresOfFile } from '../../support/postgres.ts';
import { databases } from '../database/tested-stores.ts';

const ASKED = { kind: 'certify-forms', session: 'spring', by: 'manager' } as const;

const partsCalled = (...subjects: readonly string[]): readonly JobPart[] =>
  subjects.map((subject, seed) => ({ subject, seed }));

/** Somebody who waits for something to be so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A server that does jobs; a part is refused, or never done, as its hall wants. */
async function serving(stores: Stores, queue: PartQueue, prepared: (part: JobPart) => Promise<void> = async () => {}) {
  const finished: Job[] = [];
  const jobs = new Jobs({ store: stores.jobs, queue, workers: workersHere, date: Date.now });
  await jobs.begin({
    prepare: async (_, part) => {
      await prepared(part);
      return { kind: 'certify-forms', form: untriedForm(part.seed ?? 0, 'no-form') };
    },
    finished: async (job) => void finished.push(job),
  });
  return { jobs, finished };
}

const postgres = postgresOfFile();

describe.each(databases(postgres))('in %s', (_name, open) => {
  test('a job that was begun is gone on with by the next server, and what was done is not done again', async () => {
    const stores = await open();
    const done: string[] = [];
    const first = await serving(stores, new OwnQueue(1), async ({ subject }) => {
      if (subject === 'b') throw new Error('the power failed');
      done.push(subject);
    });
    // The part that broke off is told as such, and the others are done all the same.
    const job = await first.jobs.start({ ...ASKED, parts: partsCalled('a', 'b', 'c') });
    await until(() => first.finished.length > 0);
    expect((await first.jobs.results({ ...job, kind: 'certify-forms' })).map(({ faults }) => faults[0]?.key)).toEqual([
      ...['no-form', 'broke-off', 'no-form'],
    ]);
    await first.jobs.close();
    const second = await serving(stores, new OwnQueue(1), async ({ subject }) => void done.push(subject));
    await second.jobs.start({ ...ASKED, parts: partsCalled('a', 'b', 'c', 'd') });
    await until(() => second.finished.length > 1);
    expect(done).toEqual(['a', 'c', 'b', 'd']);
    expect((await second.jobs.of('spring')).map((each) => [each.job.parts.length, each.done])).toEqual([
      [3, 3],
      [4, 4],
    ]);
    await second.jobs.close();
    await stores.close();
  });

  test('a server that ends in the middle leaves the part to the next one', async () => {
    const stores = await open();
    const first = await serving(stores, new OwnQueue(1), () => new Promise(() => undefined));
    const job = await first.jobs.start({ ...ASKED, parts: partsCalled('a') });
    expect(await first.jobs.of('spring')).toEqual([{ job, done: 0 }]);
    const second = await serving(stores, new OwnQueue(1));
    await until(() => second.finished.length > 0);
    expect(await second.jobs.of('spring')).toEqual([{ job, done: 1 }]);
    await second.jobs.close();
    await stores.close();
  });

  test('jobs go with their session', async () => {
    const stores = await open();
    const { jobs, finished } = await serving(stores, new OwnQueue(1));
    await jobs.start({ ...ASKED, parts: partsCalled('a') });
    await until(() => finished.length > 0);
    await stores.rows.removeSession('spring');
    expect(await jobs.of('spring')).toEqual([]);
    await jobs.close();
    await stores.close();
  });
});

describe('servers that share a Postgres', () => {
  test('share the parts of a job; what a killed one has taken is done by another', async () => {
    const url = await (await postgres()).database();
    const stores = await Promise.all([openPostgres(url), openPostgres(url)]);
    const names = Array.from({ length: 6 }, (_, i) => `part ${i}`);
    // The first server takes a part and is killed: nobody hears of it again.
    const dying = await serving(stores[0], new SharedQueue({ url, atOnce: 0, patience: 3 }));
    const job = await dying.jobs.start({ ...ASKED, parts: partsCalled(...names) });
    const killed = new PgBoss({ connectionString: url, schema: 'waybill_jobs', supervise: false, schedule: false });
    killed.on('error', () => undefined);
    await killed.start();
    expect(await killed.fetch('part-of-job')).toHaveLength(1);
    const taken: string[][] = [[], []];
    const servers = await Promise.all(
      stores.map((each, i) =>
        serving(each, new SharedQueue({ url, atOnce: 1, patience: 3 }), async ({ subject }) => {
          taken[i]?.push(subject);
        }),
      ),
    );
    const [one] = servers;
    if (one === undefined) throw new Error('no server');
    await until(async () => (await one.jobs.of('spring'))[0]?.done === names.length);
    expect([...new Set(taken.flat())].sort()).toEqual(names);
    expect(taken.filter((each) => each.length > 0)).toHaveLength(2);
    await until(() => servers.some(({ finished }) => finished.length > 0));
    expect(servers.flatMap(({ finished }) => finished)[0]?.id).toBe(job.id);
    for (const { jobs } of [dying, ...servers]) await jobs.close();
    await killed.stop({ graceful: false });
    for (const each of stores) await each.close();
  });
});
