import { expect, test } from 'vitest';
import { openFolder } from '../../../src/server/database/stores.ts';
import { Jobs } from '../../../src/server/jobs/jobs.ts';
import { OwnQueue } from '../../../src/server/jobs/own-queue.ts';
import { type HandHall, startHandHall } from '../../support/hand-hall.ts';
import { type HandedIn, handedIn } from '../../support/handed-in.ts';
import { workersHere } from '../../support/jobs-here.ts';
import { scratchFolder } from '../../support/scratch.ts';

interface Rescored {
  readonly sitting: string;
  readonly fault: string | null;
  readonly place?: number;
  readonly name?: string;
  readonly scores: readonly object[];
}
interface JobLine {
  readonly kind: string;
  readonly of: number;
  readonly done: number;
  readonly compared: number;
  readonly rescored: readonly Rescored[];
}

async function jobOf(hall: HandHall, { session }: HandedIn, key: string): Promise<JobLine | undefined> {
  const answer = await hall.ask('GET', `/api/sessions/${session}/jobs`, key);
  return (answer.json() as { readonly jobs: readonly JobLine[] }).jobs.findLast(({ kind }) => kind === 'rescore');
}

/** Somebody has the sittings of a session judged again, and waits for it. */
async function judge(hall: HandHall, room: HandedIn, key: string): Promise<JobLine> {
  expect((await hall.ask('POST', `/api/sessions/${room.session}/jobs`, key, { kind: 'rescore' })).status).toBe(200);
  for (;;) {
    const job = await jobOf(hall, room, key);
    if (job !== undefined && job.done === job.of) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The hall stands still meanwhile, and its store is changed behind its back. */
async function tamper(hall: HandHall, change: (stores: Awaited<ReturnType<typeof openFolder>>) => Promise<void>) {
  await hall.stop();
  const stores = await openFolder(hall.folder);
  await change(stores);
  await stores.close();
  await hall.start();
}

test('a score that was stated otherwise is told with its seat; the name to who has to write to people alone', async () => {
  const hall = await startHandHall();
  const room = await handedIn(hall);
  await tamper(hall, async ({ sittings }) => {
    const stored = await sittings.read('sitting-of-1');
    const report = stored?.progress.report;
    if (stored === null || report === null || report === undefined) throw new Error('no report');
    const overall = { ...report.overall, score: 999 };
    await sittings.append([], { ...stored.progress, report: { ...report, overall } });
  });
  const { manager, moderator, ann } = room.people;
  const job = await judge(hall, room, moderator.key);
  expect(job).toMatchObject({ of: 2, done: 2, compared: 0 });
  expect(job.rescored).toMatchObject([
    { sitting: 'sitting-of-1', fault: null, place: 1, scores: [{ of: 'overall', stated: 999 }] },
  ]);
  expect(job.rescored[0]?.name).toBeUndefined();
  expect((await jobOf(hall, room, manager.key))?.rescored[0]?.name).toBe(room.seats[0]?.name);
  expect(await jobOf(hall, room, ann.key), 'a marker is told nothing of it').toBeUndefined();
  expect((await hall.ask('POST', `/api/sessions/${room.session}/jobs`, ann.key, { kind: 'rescore' })).status).toBe(403);
});

test('a sitting that cannot be judged says why, and keeps no other from being judged', async () => {
  const hall = await startHandHall();
  const room = await handedIn(hall);
  await tamper(hall, ({ sittings }) => sittings.remove('sitting-of-2'));
  const job = await judge(hall, room, room.people.manager.key);
  expect(job).toMatchObject({ of: 2, done: 2 });
  expect(job.rescored).toMatchObject([{ sitting: 'sitting-of-2', fault: 'gone', place: 2 }]);
});

test('what was said where the work broke off is told with it', async () => {
  const stores = await openFolder(scratchFolder());
  const jobs = new Jobs({ store: stores.jobs, queue: new OwnQueue(1), workers: workersHere, date: Date.now });
  const finished = new Promise<void>((resolve) => {
    void jobs.begin({
      prepare: async () => Promise.reject(new Error('the power failed')),
      finished: async () => resolve(),
    });
  });
  const parts = [{ subject: 'a', sitting: 'sitting-1' }];
  const job = await jobs.start({ kind: 'rescore', session: 'spring', by: 'manager', parts });
  await finished;
  expect(await jobs.results({ ...job, kind: 'rescore' })).toMatchObject([
    { sitting: 'sitting-1', fault: 'broke-off', said: 'the power failed' },
  ]);
  await jobs.close();
  await stores.close();
});
