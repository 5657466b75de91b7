import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSigningKey } from '../../src/server/record/checkpoint.ts';
import { sealRecord } from '../../src/server/record/sealed-record.ts';
import { SessionRecord } from '../../src/server/record/session-record.ts';
import { scratchFolder } from '../support/scratch.ts';
import { waybill } from './waybill.ts';

const KEY = makeSigningKey('waybill.hall');
const FOLDER = scratchFolder();

function written(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

/** The record of a session in which somebody wrote what they liked into the second entry. */
function recordWith(second: string): SessionRecord {
  const record = new SessionRecord('s');
  for (const [i, kind] of ['session/opened', second, 'seat/joined', 'seat/handed-in'].entries())
    record.add({ session: 's', no: i + 1, at: i, kind });
  return record;
}

const noted = new SessionRecord('s');
noted.add({ session: 's', no: 1, at: 0, kind: 'session/opened' });
const first = noted.checkpoint(KEY);
noted.add({ session: 's', no: 2, at: 1, kind: 'roster/taken-over' });
const kept = written('kept.txt', `${first}\n${noted.checkpoint(KEY)}\n`);
const key = written('key.pem', KEY.known);

test('a record is verified without its hall, against checkpoints that were kept elsewhere', async () => {
  const path = written('record.json', JSON.stringify(sealRecord(recordWith('roster/taken-over'), KEY)));
  const { code, out } = await waybill('verify', '--record', path, '--checkpoint', kept, '--key', key);
  expect(out).toContain('vouches for entries 1 to 2; 2 came later');
  expect(code).toBe(0);
  expect((await waybill('verify', '--record', path)).code).toBe(3);
});

test('a record that the hall itself wrote anew does not fit the old checkpoint', async () => {
  const path = written('forged.json', JSON.stringify(sealRecord(recordWith('seat/joined'), KEY)));
  expect((await waybill('verify', '--record', path, '--key', key)).code).toBe(3);
  const { code, err } = await waybill('verify', '--record', path, '--checkpoint', kept, '--key', key);
  expect(err).toContain('did not grow from the checkpoint of 2 entries');
  expect(code).toBe(1);
});

test('what is no record is said to be none', async () => {
  expect((await waybill('verify', '--record', written('none.json', '{}'))).code).toBe(2);
  expect((await waybill('verify', '--record', written('broken.json', '{'))).code).toBe(2);
  expect((await waybill('verify')).code).toBe(2);
});
