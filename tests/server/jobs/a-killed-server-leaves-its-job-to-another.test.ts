import { afterAll, expect, test } from 'vitest';
import { StaffApi } from '../../../src/host/remote/staff-api.ts';
import { openPostgres } from '../../../src/server/database/stores.ts';
import { makeSecret } from '../../../src/server/hall/secrets.ts';
import { postgresOfFile } from '../../support/postgres.ts';
import { killAll, startNode } from '../cluster/nodes.ts';

const postgres = postgresOfFile();
afterAll(killAll);

/** Real seconds after which a part goes to another server; 120 where nobody says otherwise. */
const PATIENCE = 5;

const FORMS = 4;

test('forms that a server was certifying when it was killed are certified by another, each once, and that is told once', async () => {
  const url = await (await postgres()).database();
  const owner = makeSecret();
  const first = await startNode(url, owner, PATIENCE);
  const staff = new StaffApi(first.base, owner);
  const { id } = await staff.open({
    ...{ title: 'Spring', kind: 'examination', pack: 'order-day', mode: 'assessment', forms: 'own', seed: 7 },
  });
  for (let no = 1; no <= FORMS; no += 1) await staff.addSeat(id, { name: `Candidate ${no}` });
  const stores = await openPostgres(url);
  const taken = async () => {
    const jobs = stores.tables.withSchema('waybill_jobs').withTables<{ job: { id: string; state: string } }>();
    return (await jobs.selectFrom('job').select('id').where('state', '=', 'active').execute()).map((part) => part.id);
  };
  const results = () => stores.tables.selectFrom('job_result').select('subject').execute();

  await staff.startJob(id, 'certify-forms');
  // Its thread loads the engine for seconds before the first form is tried.
  await expect.poll(async () => (await taken()).length, { timeout: 30_000 }).toBeGreaterThan(0);
  await first.kill();
  const left = await taken();
  expect(left.length).toBeGreaterThan(0);
  expect((await results()).length).toBeLessThan(FORMS);

  const second = await startNode(url, owner, PATIENCE);
  const other = new StaffApi(second.base, owner);
  const isTold = async () => (await other.record(id)).entries.filter(({ kind }) => kind === 'forms/certified');
  await expect.poll(async () => (await isTold()).length, { timeout: 120_000, interval: 500 }).toBe(1);
  expect((await results()).length).toBe(FORMS);
  const line = (await other.jobs(id)).jobs.at(-1);
  expect([line?.of, line?.done]).toEqual([FORMS, FORMS]);
  expect(line?.forms?.map(({ seed, faults }) => [seed, faults])).toEqual([7, 8, 9, 10].map((seed) => [seed, []]));
  await expect.poll(taken).toEqual([]);
  expect(await isTold()).toHaveLength(1);
  await second.kill();
  await stores.close();
}, 240_000);
