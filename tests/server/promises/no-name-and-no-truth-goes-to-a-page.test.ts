import { expect, test } from 'vitest';
import { makeBot } from '../../../src/bots/make-bot.ts';
import { readingOf } from '../../../src/bots/play.ts';
import type { SessionClient } from '../../../src/host/client.ts';
import type { Seat } from '../../../src/server/hall/seat.ts';
import { type HandHall, type HandPage, startHandHall } from '../../support/hand-hall.ts';
import { orderLeaks } from '../../support/order-secrets.ts';

/** Names and numbers that stand in no form, no text and no id. */
const ROSTER = [
  { name: 'Anastazja Wójcikiewicz-Ngọc', number: 'ZQ7714093' },
  { name: '歐陽娜娜璿', number: 'XV5520618' },
] as const;
const NAMED = [...ROSTER.flatMap(({ name, number }) => [name, number]), 'Anastazja', 'jcikiewicz', '歐陽', '娜娜'];

/** A number that comes up nowhere by chance. */
const SEED = 918_273_645;

/** What no page of a running assessment is told, as it would stand in JSON. */
const SEALED = [
  ...[String(SEED), '"seed"', '"truth"', '"coming"', '"situation"', '"opportunities"', '"findings"', '"journey"'],
  ...['"payoutFault"', '"lateDispute"', '"refundPermille"'],
];

/** How a text stands in JSON within JSON, as a page's stream holds it, and plain. */
const written = (text: string): string[] => [text, JSON.stringify(text).slice(1, -1)];

interface Sitter {
  readonly page: HandPage;
  readonly seat: Seat;
  readonly client: SessionClient;
  /** Something only this candidate has said. */
  readonly mark: string;
}

/** Works a whole lesson as a careless bot does, and looks at each moment whether the page's view holds what it must not. */
async function work(hall: HandHall, sitters: readonly Sitter[]): Promise<Set<string>> {
  const leaks = new Set<string>();
  const bots = sitters.map((_, i) => makeBot('careless', 40 + i));
  for (let step = 0; step < 60 && sitters.some(({ seat }) => seat.state !== 'over'); step += 1) {
    for (const [i, { client, seat, mark }] of sitters.entries()) {
      if (client.view().over || seat.sitting === null) continue;
      if (client.pace() === 0) client.setPace(1);
      if (step === 1) await client.perform('order/confirm', { order: mark });
      const acts = bots[i]?.look(client.view(), client.catalogue, readingOf(seat.sitting.form)) ?? [];
      for (const { action, input } of acts.slice(0, 6)) await client.perform(action, input);
      for (const leak of orderLeaks(client.view(), seat.sitting)) leaks.add(leak);
    }
    await hall.pass(
      30_000,
      sitters.map(({ page }) => page),
    );
  }
  return leaks;
}

test('nothing that is sent to the pages of an examination names a candidate, tells of another seat, or of the truth', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ seed: SEED });
  const coded = await hall.addCandidates(session, ROSTER);
  const pages: HandPage[] = [];
  for (const [, seatCode] of coded) pages.push(await hall.join(session, { seatCode }));
  for (const page of pages)
    await page.ask('POST', 'check', {
      browser: 'b',
      keepsData: true,
      hasSound: true,
      roundTrip: 9,
      screen: '1024×768',
    });
  for (const [{ row }] of coded) await hall.act(session, { do: 'identify', seats: [row.id], isIdentified: true });
  // Before the release there is nothing of a form on any page.
  expect(pages.flatMap(({ heard }) => heard).join('').length).toBeLessThan(4_000);
  expect((await hall.act(session, { do: 'release', seats: 'all' })).status).toBe(200);

  const sitters: Sitter[] = [];
  for (const [i, page] of pages.entries()) {
    await page.line.hear();
    const [seat] = coded[i] ?? [];
    if (seat === undefined) throw new Error('no seat');
    sitters.push({ page, seat, client: await page.client, mark: `only seat ${i} has said this` });
  }
  await hall.act(session, { do: 'message', seats: 'all', text: 'Ten more minutes.' });
  await hall.act(session, { do: 'note', seats: 'all', text: 'Looked at papers.' });
  const leaks = await work(hall, sitters);
  const before = sitters.map(({ page }) => page.heard.join('\n'));
  for (const { client, page } of sitters) {
    await client.finish();
    await page.line.beat();
    expect((await page.ask('GET', 'receipt')).status).toBe(200);
  }

  expect([...leaks]).toEqual([]);
  const hash = sitters[0]?.seat.sitting?.header.formHash ?? '';
  for (const text of before) {
    expect(text.length).toBeGreaterThan(100_000);
    for (const word of [...SEALED, hash])
      expect(text.includes(word) || text.includes(word.replaceAll('"', '\\"')), word).toBe(false);
  }
  for (const [i, { page }] of sitters.entries()) {
    const text = page.heard.join('\n');
    for (const name of NAMED.flatMap(written)) expect(text.includes(name), name).toBe(false);
    const other = sitters[1 - i];
    const { row, sitting } = other?.seat ?? {};
    const secrets = [
      other?.page.taken.secret,
      other?.page.line.link,
      coded[1 - i]?.[1],
      row?.secretHash,
      row?.code?.hash,
    ];
    const staff = [hall.secret, hall.owner.id, hall.owner.name];
    for (const theirs of [row?.id, sitting?.header.id, other?.mark, ...secrets, ...staff])
      expect(theirs === undefined || text.includes(theirs), theirs).toBe(false);
  }
  // What is looked for would be found: the staff's own board has it.
  const board = await hall.ask('GET', `/api/sessions/${session.row.id}/board`, hall.secret);
  for (const { name, number } of ROSTER) expect(board.text.includes(name) && board.text.includes(number)).toBe(true);
});
