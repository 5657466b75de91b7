import { expect, test } from 'vitest';
import type { SittingHost } from '../../../src/host/port.ts';
import { sitDown } from '../../../src/host/remote/seat-line.ts';
import { checkReceipt } from '../../../src/server/record/session-record.ts';
import { startHall, type TestHall } from '../../support/hall.ts';

/** Resolves to the receipt that a page is given. */
const receiptAt = (host: SittingHost): Promise<unknown> =>
  new Promise((resolve) => {
    host.subscribe((event) => {
      if (event.type === 'receipt') resolve(event.receipt);
    });
  });

async function atWork(hall: TestHall, ...names: readonly string[]) {
  const session = await hall.openSession();
  const pupils = await Promise.all(names.map((name) => hall.join(session.code, name)));
  await hall.act(session.id, { do: 'release', seats: 'all' });
  return { session, pupils, hosts: await Promise.all(pupils.map(({ client }) => client)) };
}

test('whoever hands in is given the receipt without asking for it, and it holds', async () => {
  const hall = await startHall();
  const { pupils, hosts } = await atWork(hall, 'Ana');
  const [[host], [ana]] = [hosts, pupils];
  if (host === undefined || ana === undefined) throw new Error('nobody has come');
  const coming = receiptAt(host);
  await host.finish();
  const checked = checkReceipt(await coming, hall.key);
  if (!checked.ok) throw new Error(checked.key);
  expect(checked.receipt.entry).toMatchObject({ kind: 'seat/handed-in', seat: ana.seat.seat, data: { byHand: true } });
});

test('when a teacher ends the work of all, each page is given its own receipt', async () => {
  const hall = await startHall();
  const { session, pupils, hosts } = await atWork(hall, 'Ana', 'Ben', 'Cem');
  const coming = Promise.all(hosts.map(receiptAt));
  await hall.act(session.id, { do: 'end', seats: 'all' });
  const seats = (await coming).map((receipt) => {
    const checked = checkReceipt(receipt, hall.key);
    return checked.ok ? checked.receipt.entry.seat : checked.key;
  });
  expect(seats).toEqual(pupils.map(({ seat }) => seat.seat));
});

test('a receipt that has come can be kept, though the hall is gone since', async () => {
  const hall = await startHall();
  const { session, pupils } = await atWork(hall, 'Ana');
  const [ana] = pupils;
  if (ana === undefined) throw new Error('nobody has come');
  const line = await sitDown(hall.base, ana.seat, 'en');
  const host = await line.host;
  const coming = receiptAt(host);
  await hall.act(session.id, { do: 'end', seats: 'all' });
  await coming;
  await hall.stop();
  const checked = checkReceipt(JSON.parse(await line.receipt()), hall.key);
  expect(checked.ok).toBe(true);
  line.close();
});
