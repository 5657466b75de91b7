import { expect, test } from 'vitest';
import { startHandHall } from '../../support/hand-hall.ts';

test('the work of an examination is ended with a reason', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession();
  const refused = await hall.act(session, { do: 'end', seats: 'all' });
  expect([refused.status, refused.json()]).toMatchObject([409, { key: 'hall/no-reason' }]);
  expect((await hall.act(session, { do: 'end', seats: 'all', reason: 'A fire alarm.' })).status).toBe(200);
});
