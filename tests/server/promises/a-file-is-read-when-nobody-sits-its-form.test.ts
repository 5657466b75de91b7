import { expect, test } from 'vitest';
import { startHandHall } from '../../support/hand-hall.ts';
import { examined } from '../../support/sitters.ts';

test('while an examination is open its sitting files are its manager\u2019s alone', async () => {
  const hall = await startHandHall();
  const { session, seat } = await examined(hall);
  await hall.act(session, { do: 'end', seats: 'all', reason: 'The day is over.' });
  const { account, key } = await hall.hall.addAccount('Moderator', ['moderator'], hall.owner.id);
  await hall.act(session, { do: 'assign', account: account.id, role: 'moderator' });
  const read = (by: string) => hall.ask('GET', `/api/sessions/${session.row.id}/seats/${seat.row.id}/file`, by);
  const early = await read(key);
  expect([early.status, early.json()]).toMatchObject([409, { key: 'hall/not-closed' }]);
  expect((await read(hall.secret)).status).toBe(200);
  await hall.act(session, { do: 'close' });
  expect((await read(key)).status).toBe(200);
});
