import { cpSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { ranUntil } from '../../../src/server/time/turns.ts';
import { HandHall, startHandHall } from '../../support/hand-hall.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { checkIn, seatOf, working } from '../../support/sitters.ts';

/** Real ms that a crash may leave outside of every turn. */
const OUTSIDE = 3_000;

test('what a server had said of its seats is on the disk when it dies, though no row of theirs was written since', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class', mode: 'practice' });
  const ana = await working(hall, session);
  const silent = await working(hall, session, 'Ben');
  // Real time passes faster here than the disk writes: with an act, what was said before it is on the disk too.
  for (let beats = 0; beats < 20; beats += 1) {
    await hall.pass(2_000, [ana.page]);
    await checkIn(ana.client);
  }
  await hall.pass(2_000, [ana.page]);
  await hall.act(session, { do: 'note', seats: [ana.seat.row.id], text: 'The lights went out.' });
  const shown = ana.seat.shown;

  // The disk as it was at that moment is all that is left.
  const folder = scratchFolder();
  cpSync(hall.folder, folder, { recursive: true });
  const again = await new HandHall(folder, hall.secret).start();
  const left = await again.hall.session(session.row.id);
  if (left === undefined) throw new Error('no session');
  const back = await again.sitDown(ana.page.taken);
  await vi.waitUntil(() => seatOf(left, back).sitting !== null);
  const resumed = seatOf(left, back).sitting;
  const [hers, his] = [ana.page, silent.page].map((page) => seatOf(left, page).row);
  await again.stop();
  expect(hall.now - (hers?.lease.turns.at(-1)?.to ?? 0)).toBeLessThanOrEqual(OUTSIDE);
  expect(ranUntil(hers?.lease.turns ?? [], hall.now)).toBeGreaterThan(35_000);
  expect(hers?.shown.day).toBe(shown.day);
  expect(shown.clock - (hers?.shown.clock ?? 0)).toBeLessThan(60_000 * 5);
  // Its work goes on where the sign was said, with everything that was done.
  expect(resumed?.now).toBe(ana.seat.sitting?.now);
  expect(resumed?.log).toEqual(ana.seat.sitting?.log);
  // Whose page had fallen silent before has the turn that ended then.
  expect(his?.lease.turns.at(-1)?.ended).toBe('no-heartbeat');
});
