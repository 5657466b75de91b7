import { expect, test } from 'vitest';
import { SeatApi } from '../../../src/host/remote/seat-api.ts';
import { makeSigningKey } from '../../../src/server/record/checkpoint.ts';
import { checkReceipt } from '../../../src/server/record/session-record.ts';
import { parseSittingFile } from '../../../src/sitting/parse-file.ts';
import { verifySitting } from '../../../src/sitting/verify.ts';
import { startHall } from '../../support/hall.ts';

test('pupils join by code and name, wait, are released, work, are paused, told something, and ended', async () => {
  const hall = await startHall();
  const session = await hall.openSession();
  const [ana, ben] = await Promise.all([
    hall.join(session.code.toLowerCase(), 'Ana'),
    hall.join(session.code, 'Ben 陳'),
  ]);
  expect((await hall.board(session.id)).map(({ name, state }) => [name, state])).toEqual([
    ['Ana', 'lobby'],
    ['Ben 陳', 'lobby'],
  ]);

  await hall.act(session.id, { do: 'release', seats: 'all' });
  const [host, other] = await Promise.all([ana.client, ben.client]);
  expect(host.info.pack.id).toBe('order-day');
  const order = host.view().orders?.gates.length;
  expect(order).toBeGreaterThan(0);
  // The clock stands until the briefing was read, and goes at the teacher's pace.
  expect(host.pace()).toBe(0);
  host.setPace(4);
  await expect.poll(() => host.pace()).toBe(1);
  await hall.act(session.id, { do: 'pace', pace: 2 });
  await expect.poll(() => host.pace()).toBe(2);
  const { refusal } = await host.perform('channel/check-in', { channel: 'amber' });
  expect(refusal?.key ?? 'done').not.toBe('sitting/held');

  // Time passes for a page that is heard.
  const before = host.clock();
  await expect.poll(async () => (await hall.board(session.id))[0]?.clock, { timeout: 8_000 }).toBeGreaterThan(before);

  await hall.act(session.id, { do: 'message', seats: 'all', text: 'Five more minutes.' });
  await expect.poll(() => ana.standings.at(-1)?.messages[0]?.text, { timeout: 5_000 }).toBe('Five more minutes.');
  expect((await hall.board(session.id))[0]?.unseen).toBe(1);
  ana.wire.seen = 1;
  await expect.poll(async () => (await hall.board(session.id))[0]?.unseen, { timeout: 5_000 }).toBe(0);

  await hall.act(session.id, { do: 'pause', seats: [ana.seat.seat] });
  await expect.poll(() => host.pace(), { timeout: 5_000 }).toBe(0);
  expect((await host.perform('channel/check-in', { channel: 'harbour' })).refusal?.key).toBe('sitting/held');
  expect((await hall.board(session.id)).map(({ state }) => state)).toEqual(['paused', 'working']);
  // A pupil can't let the clock go on.
  host.setPace(4);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(host.pace()).toBe(0);

  await hall.act(session.id, { do: 'end', seats: 'all' });
  await expect.poll(async () => (await hall.board(session.id)).map(({ state }) => state)).toEqual(['over', 'over']);
  expect((await other.debrief()).report.indicators).toBeDefined();
  const parsed = parseSittingFile(JSON.stringify(await hall.file(session.id, ana.seat.seat)));
  if (!parsed.ok) throw new Error(parsed.fault.key);
  expect(parsed.file.trainee).toBe('Ana');
  expect(verifySitting(parsed.file).ok).toBe(true);

  // The receipt names the last entry of the file, and holds with the hall's key and with no other.
  const receipt: unknown = JSON.parse(await new SeatApi(hall.base, ana.seat).receipt());
  const checked = checkReceipt(receipt, hall.key);
  if (!checked.ok) throw new Error(checked.key);
  expect(checked.receipt.entry.data).toMatchObject({ seal: parsed.file.log.at(-1)?.seal });
  expect(checkReceipt(receipt, makeSigningKey('hall.example'))).toEqual({ ok: false, key: 'receipt-signature' });
});

test('who joins late begins at once, and a page that was reloaded goes on where it was; the older page is told', async () => {
  const hall = await startHall();
  const session = await hall.openSession();
  await hall.act(session.id, { do: 'release', seats: 'all' });
  const late = await hall.join(session.code, 'Late');
  const host = await late.client;
  await host.perform('channel/check-in', { channel: 'amber' });
  const taken: string[] = [];
  host.subscribe(({ type }) => taken.push(type));
  const again = await hall.sitDown(late.seat);
  const newer = await again.client;
  expect(newer.info.id).toBe(host.info.id);
  expect(newer.view().orders?.gates).toEqual(host.view().orders?.gates);
  await expect.poll(() => taken, { timeout: 5_000 }).toContain('taken');
});

test('a server that is started again goes on with every sitting where it was', async () => {
  const hall = await startHall();
  const session = await hall.openSession();
  await hall.act(session.id, { do: 'release', seats: 'all' });
  const pupil = await hall.join(session.code, 'Ana');
  const host = await pupil.client;
  await host.perform('channel/check-in', { channel: 'amber' });
  const [{ acts } = { acts: 0 }] = await hall.board(session.id);
  expect(acts).toBeGreaterThan(0);

  await hall.stop();
  await hall.start();
  const [after] = await hall.board(session.id);
  expect(after).toMatchObject({ acts, state: 'paused', name: 'Ana' });
  const back = await hall.sitDown(pupil.seat);
  const again = await back.client;
  expect(again.info.id).toBe(host.info.id);
  expect(again.pace()).toBe(0);
  await hall.act(session.id, { do: 'release', seats: 'all' });
  await expect.poll(() => again.pace(), { timeout: 5_000 }).toBe(1);
});

test('a pack that leads through the work is no assessment', async () => {
  const hall = await startHall();
  await expect(hall.openSession({ pack: 'first-day', mode: 'assessment' })).rejects.toThrow('hall/practice-only');
});
