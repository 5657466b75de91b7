import { describe, expect, test } from 'vitest';
import type { Session } from '../../../src/server/hall/session.ts';
import type { CertifiedForm } from '../../../src/server/jobs/certify-form.ts';
import { type HandHall, startHandHall } from '../../support/hand-hall.ts';

/** A job as staff reads it. */
interface JobLine {
  readonly kind: string;
  readonly of: number;
  readonly done: number;
  readonly forms?: readonly CertifiedForm[];
}

async function jobsOf(hall: HandHall, { row }: Session, key = hall.secret): Promise<readonly JobLine[]> {
  const answer = await hall.ask('GET', `/api/sessions/${row.id}/jobs`, key);
  return (answer.json() as { readonly jobs: readonly JobLine[] }).jobs;
}

const askFor = (hall: HandHall, { row }: Session, kind: string, key = hall.secret) =>
  hall.ask('POST', `/api/sessions/${row.id}/jobs`, key, { kind });

const approve = (hall: HandHall, { row }: Session, key: string, hashes: readonly (string | null)[]) =>
  hall.ask('POST', `/api/sessions/${row.id}/forms/approve`, key, { hashes });

/** Somebody who waits until the last job of a session is done and told. */
async function doneIn(hall: HandHall, session: Session, entry: string): Promise<JobLine> {
  while (!session.record.entries.some(({ kind }) => kind === entry))
    await new Promise((resolve) => setTimeout(resolve, 50));
  const line = (await jobsOf(hall, session)).at(-1);
  if (line === undefined) throw new Error('no job');
  return line;
}

/** An examination with one seat whose candidate has shown who they are. */
async function waiting(hall: HandHall): Promise<{ readonly session: Session; readonly seat: string }> {
  const session = await hall.openSession();
  const [seat] = await session.addSeats([{ at: {}, identity: { name: 'Ana' } }]);
  if (seat === undefined) throw new Error('no seat');
  await hall.act(session, { do: 'identify', seats: 'all', isIdentified: true });
  return { session, seat: seat.row.id };
}

const keyOf = ({ json }: Awaited<ReturnType<HandHall['act']>>): string => (json() as { readonly key: string }).key;

describe('an examination', () => {
  test('is released once its forms were certified by one person and approved by another', async () => {
    const hall = await startHandHall();
    const { session, seat } = await waiting(hall);
    const release = () => hall.act(session, { do: 'release', seats: [seat] });
    expect(keyOf(await release())).toBe('hall/forms-not-approved');
    const { key: reviewer } = await hall.hall.addAccount('Second', ['reviewer', 'manager'], hall.owner.id);
    expect(keyOf(await approve(hall, session, reviewer, ['0'.repeat(64)]))).toBe('staff/forms-not-certified');

    expect((await askFor(hall, session, 'certify-forms')).status).toBe(200);
    const line = await doneIn(hall, session, 'forms/certified');
    expect([line.of, line.done]).toEqual([1, 1]);
    const [form] = line.forms ?? [];
    expect(form?.faults).toEqual([]);
    expect(keyOf(await release())).toBe('hall/forms-not-approved');

    // Neither by who asked for it, were they a reviewer as well, nor for other forms than were shown.
    const { account, key: both } = await hall.hall.addAccount('Both', ['reviewer', 'manager'], hall.owner.id);
    await session.act({ do: 'assign', account: account.id, role: 'manager' }, hall.owner.id);
    expect(keyOf(await approve(hall, session, reviewer, ['0'.repeat(64)]))).toBe('staff/forms-renewed');
    expect((await approve(hall, session, hall.secret, [form?.hash ?? null])).status).toBe(403);
    expect((await askFor(hall, session, 'certify-forms', both)).status).toBe(200);
    while (session.state.forms.certified.get(7)?.by !== account.id)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(keyOf(await approve(hall, session, both, [form?.hash ?? null]))).toBe('staff/same-person');

    expect((await approve(hall, session, reviewer, [form?.hash ?? null])).status).toBe(200);
    expect(session.record.entries.at(-1)).toMatchObject({ kind: 'forms/approved', data: { hashes: [form?.hash] } });
    await session.seat(seat)?.take();
    await hall.act(session, { do: 'identify', seats: [seat], isIdentified: true });
    expect((await release()).status).toBe(200);
    expect(session.seat(seat)?.row.sitting).toBeDefined();
  });

  test('is not begun with a form that has changed since it was certified, and is again once it is as it was', async () => {
    const hall = await startHandHall();
    const { session, seat } = await waiting(hall);
    await hall.approveForms(session);
    await hall.stop();
    // While the server was down somebody has changed the pack.
    const changed = await hall.start({ formsAreOthers: true });
    const reopened = await changed.hall.session(session.row.id);
    if (reopened === undefined) throw new Error('no session');
    const before = reopened.record.size;
    const refused = await changed.act(reopened, { do: 'release', seats: [seat] });
    expect([refused.status, keyOf(refused)]).toEqual([409, 'hall/form-changed']);
    expect(reopened.record.size).toBe(before);
    expect(reopened.seat(seat)?.row.sitting).toBeUndefined();
    await changed.stop();
    const mended = await changed.start();
    const again = await mended.hall.session(session.row.id);
    if (again === undefined) throw new Error('no session');
    expect((await mended.act(again, { do: 'release', seats: [seat] })).status).toBe(200);
  });

  test('has its sittings judged again, and says in its record how many come out otherwise', async () => {
    const hall = await startHandHall();
    const { session, seat } = await waiting(hall);
    expect(keyOf(await askFor(hall, session, 'rescore'))).toBe('staff/none-over');
    await hall.approveForms(session);
    await hall.act(session, { do: 'release', seats: [seat] });
    await hall.act(session, { do: 'end', seats: [seat], reason: 'The day is over.' });
    expect((await askFor(hall, session, 'rescore')).status).toBe(200);
    const line = await doneIn(hall, session, 'sittings/rescored');
    expect(line).toMatchObject({ kind: 'rescore', of: 1, done: 1, rescored: [] });
    expect(session.record.entries.at(-1)?.data).toMatchObject({ sittings: 1, different: 0 });
  });
});

test('a class begins without any of this', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class' });
  await hall.join(session, { name: 'Ana' });
  expect((await hall.act(session, { do: 'release', seats: 'all' })).status).toBe(200);
});
