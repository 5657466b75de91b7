import { expect, test } from 'vitest';
import { startHandHall } from '../../support/hand-hall.ts';
import { working } from '../../support/sitters.ts';

test('a request to sit down that arrives after the one that replaced it takes nothing from its page', async () => {
  const hall = await startHandHall();
  const { page } = await working(hall, await hall.openSession({ kind: 'class' }));
  const second = await page.ask('POST', 'links', { page: 'one', time: 2 });
  const { link } = second.json() as { readonly link: string };
  const late = await page.ask('POST', 'links', { page: 'one', time: 1 });
  expect([late.status, late.json()]).toMatchObject([410, { key: 'hall/link-gone' }]);
  const beat = { heard: 0, letters: [], seen: 0 };
  expect((await page.ask('POST', `links/${link}`, beat)).status).toBe(200);
  // Another page takes the seat, whatever it counts, and one that does not count at all.
  for (const by of [{ page: 'other', time: 1 }, {}])
    expect((await page.ask('POST', 'links', by)).status, JSON.stringify(by)).toBe(200);
  expect((await page.ask('POST', `links/${link}`, beat)).status).toBe(410);
});
