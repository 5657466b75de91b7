import { expect, test } from 'vitest';
import { type Answer, type HandHall, startHandHall } from '../../support/hand-hall.ts';

interface Line {
  readonly seat: string;
  readonly standing: string;
  readonly hash: string | null;
}

const as = <T>(answer: Answer): T => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json() as T;
};

/** Somebody works in a session, which its teacher or manager ends; resolves to how that one asks about it. */
async function worked(hall: HandHall, kind: 'class' | 'examination') {
  const session = await hall.openSession({ kind });
  const [coded] = kind === 'class' ? [] : await hall.addCandidates(session, [{ name: 'Ana' }]);
  const page = await hall.join(session, coded === undefined ? { name: 'Ana' } : { seatCode: coded[1] });
  await session.act({ do: 'identify', seats: 'all', isIdentified: true }, hall.owner.id);
  await session.act({ do: 'release', seats: 'all' }, hall.owner.id);
  await session.act({ do: 'end', seats: 'all' }, hall.owner.id);
  const path = `/api/sessions/${session.row.id}`;
  const post = (rest: string, body: unknown = {}) => hall.ask('POST', `${path}/${rest}`, hall.secret, body);
  const lines = async (): Promise<readonly Line[]> =>
    as<{ results: readonly Line[] }>(await hall.ask('GET', `${path}/results`, hall.secret)).results;
  return { page, session, post, lines };
}

test('a lone teacher takes over scores, approves, and publishes what pupils then see', async () => {
  const hall = await startHandHall();
  const { page, post, lines } = await worked(hall, 'class');
  expect((await page.ask('GET', 'results/published')).json()).toEqual({ version: null });
  as(await post('marking/collect'));
  const [{ seat, hash }] = (await lines()) as [Line];
  as(await post('results/proposals', { results: [{ seat, hash }] }));
  as(await post('results/publications', { results: [{ seat, hash }], days: 14 }));
  expect((await lines()).map(({ standing }) => standing)).toEqual(['published']);
  expect((await page.ask('GET', 'results/published')).json()).toEqual({ version: 1 });
  const own = await page.ask('GET', 'results');
  expect(own.status).toBe(200);
});

test('of an examination, whoever approved a result does not publish it, with whatever roles', async () => {
  const hall = await startHandHall();
  const { session, post, lines } = await worked(hall, 'examination');
  const { account, key } = await hall.hall.addAccount('Both', ['manager', 'moderator', 'teacher'], hall.owner.id);
  for (const role of ['manager', 'moderator', 'teacher'] as const)
    await session.act({ do: 'assign', account: account.id, role }, hall.owner.id);
  as(await post('marking/collect'));
  const results = (await lines()).map(({ seat, hash }) => ({ seat, hash }));
  const path = `/api/sessions/${session.row.id}/results`;
  as(await hall.ask('POST', `${path}/proposals`, key, { results }));
  const refused = await hall.ask('POST', `${path}/publications`, key, { results, days: 14 });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('four-eyes');
});
