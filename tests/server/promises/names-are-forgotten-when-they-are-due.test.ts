import { expect, test } from 'vitest';
import type { Session } from '../../../src/server/hall/session.ts';
import { HandHall, startHandHall } from '../../support/hand-hall.ts';

const forget = (hall: HandHall, session: Session, key: string) =>
  hall.ask('POST', `/api/sessions/${session.row.id}/identities/forget`, key, {});

test('the names of a class are forgotten by its teacher, once it is closed, and stay forgotten', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class', mode: 'practice' });
  const { taken } = await hall.join(session, { name: 'Ana Almada' });
  const early = await forget(hall, session, hall.secret);
  expect([early.status, early.json()]).toMatchObject([409, { key: 'hall/not-closed' }]);
  expect(session.identityOf(taken.seat)?.name).toBe('Ana Almada');

  expect((await hall.act(session, { do: 'close' })).status).toBe(200);
  expect((await forget(hall, session, hall.secret)).status).toBe(200);
  expect(session.identityOf(taken.seat)).toBeNull();
  const again = await forget(hall, session, hall.secret);
  expect(again.json()).toMatchObject({ key: 'hall/names-forgotten' });
  const checked = session.record.entries.map(({ kind }) => kind);
  expect(checked.filter((kind) => kind === 'identities/forgotten')).toHaveLength(1);

  await hall.stop();
  const restarted = await new HandHall(hall.folder, hall.secret).start();
  const restored = await restarted.hall.session(session.row.id);
  const seats = await restarted.ask('GET', `/api/sessions/${session.row.id}/seats`, hall.secret);
  await restarted.stop();
  expect(restored?.identityOf(taken.seat)).toBeNull();
  expect(seats.text).not.toContain('Almada');
  expect(restored?.seats).toHaveLength(1);
});

test('the names of an examination are forgotten by another than whoever asked for it', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession();
  const [[seat] = []] = await hall.addCandidates(session, [{ name: 'Ben Bosch' }]);
  if (seat === undefined) throw new Error('no seat');
  const { key } = await hall.hall.addAccount('Administrator', ['administrator'], hall.owner.id);
  await hall.act(session, { do: 'close' });
  expect((await forget(hall, session, hall.secret)).json()).toEqual({ kind: 'identities/forget-asked' });
  const alone = await forget(hall, session, hall.secret);
  expect([alone.status, alone.json()]).toMatchObject([409, { key: 'hall/forget-asked' }]);
  expect(session.identityOf(seat.row.id)?.name).toBe('Ben Bosch');
  expect((await forget(hall, session, key)).json()).toEqual({ kind: 'identities/forgotten' });
  expect(session.identityOf(seat.row.id)).toBeNull();
  expect(JSON.stringify(session.record.entries)).not.toContain('Bosch');
});
