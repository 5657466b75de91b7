import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LogSeals } from '../../../src/server/hall/log-seals.ts';
import { holdLog, LOGS_SEALED } from '../../../src/server/record/sealed-logs.ts';
import type { SittingFile } from '../../../src/sitting/sitting-file.ts';
import { waybill } from '../../cli/waybill.ts';
import { startHandHall } from '../../support/hand-hall.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { checkIn, examined, working } from '../../support/sitters.ts';

test('a log that was rewritten before its hand-in does not fit what the record held of it', async () => {
  const hall = await startHandHall();
  const { session, seat, client, page } = await examined(hall);
  const seals = new LogSeals();
  const look = () => seals.seal(hall.hall.sessions);
  await look();
  await checkIn(client);
  // What a log has now is written the next time: until then it is on the disk.
  expect(session.record.entries.filter(({ kind }) => kind === LOGS_SEALED)).toEqual([]);
  await look();
  await look();
  await look();
  const sealed = session.record.entries.filter(({ kind }) => kind === LOGS_SEALED);
  const log = [...(seat.sitting?.log ?? [])];
  expect(sealed.map(({ data }) => data)).toEqual(
    [log.length - 1, log.length].map((entries) => ({ logs: { [seat.row.id]: [entries, log[entries - 1]?.seal] } })),
  );
  await hall.pass(2_000, [page]);
  await hall.act(session, { do: 'end', seats: 'all', reason: 'The day is over.' });
  await look();

  const text = (await session.fileOf(seat)) ?? '';
  const file = JSON.parse(text) as SittingFile;
  const { entries } = session.record;
  expect(holdLog(entries, file.log)).toEqual({ ok: true, key: 'log-holds', values: { times: 2 } });
  // Whoever rewrites a log rewrites the hand-in with it; what was sealed before stays.
  const rewritten = file.log.map((entry, i) => (i < log.length - 1 ? entry : { ...entry, seal: `other ${i}` }));
  const handedIn = entries.map((entry) =>
    entry.kind === 'seat/handed-in' ? { ...entry, data: { seal: rewritten.at(-1)?.seal } } : entry,
  );
  expect(holdLog(handedIn, rewritten)).toEqual({ ok: false, key: 'log-changed', values: { no: log.length } });
  expect(holdLog(entries, rewritten)).toMatchObject({ ok: false, key: 'no-hand-in' });

  const folder = scratchFolder();
  const [sitting, record, checkpoint] = ['sitting.json', 'record.json', 'note.txt'].map((name) => join(folder, name));
  if (sitting === undefined || record === undefined || checkpoint === undefined) throw new Error('no paths');
  writeFileSync(sitting, text);
  writeFileSync(record, JSON.stringify(await session.sealedRecord()));
  writeFileSync(checkpoint, session.checkpoint());
  const { code, out } = await waybill('verify', sitting, '--record', record, '--checkpoint', checkpoint);
  expect(out).toContain('while it was worked: 2 times');
  expect(code).toBe(0);
});

test('the logs of a practice, which may go back, are not held', async () => {
  const hall = await startHandHall();
  const session = await hall.openSession({ kind: 'class', mode: 'practice' });
  await working(hall, session);
  const seals = new LogSeals();
  for (let looks = 0; looks < 3; looks += 1) await seals.seal(hall.hall.sessions);
  expect(session.record.entries.filter(({ kind }) => kind === LOGS_SEALED)).toEqual([]);
});
