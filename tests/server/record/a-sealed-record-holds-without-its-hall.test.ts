import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSigningKey } from '../../../src/server/record/checkpoint.ts';
import { checkRecord, type SealedRecord, sealRecord } from '../../../src/server/record/sealed-record.ts';
import { SessionRecord } from '../../../src/server/record/session-record.ts';

const KEY = makeSigningKey('hall.example');
const OTHER = makeSigningKey('hall.example');

/** A record of so many entries, and its checkpoints on the way. */
function recordOf(count: number): { readonly sealed: SealedRecord; readonly notes: readonly string[] } {
  const record = new SessionRecord('s');
  const notes: string[] = [];
  for (let no = 1; no <= count; no += 1) {
    record.add({ session: 's', no, at: no * 1_000, kind: 'turn/began', seat: `seat-${no % 3}`, data: { no } });
    notes.push(record.checkpoint(KEY));
  }
  return { sealed: sealRecord(record, KEY), notes };
}

const { sealed, notes } = recordOf(24);
const copy = (): { entries: SealedRecord['entries'] } & Omit<SealedRecord, 'entries'> =>
  JSON.parse(JSON.stringify(sealed)) as never;

test('a record holds against any number of its old checkpoints, as the hall writes them below each other', () => {
  const checked = checkRecord(sealed, { key: KEY, checkpoints: [notes[3], notes[11], notes[23]].join('\n') });
  expect(checked.ok && checked.vouched).toEqual([4, 12, 24]);
  const windows = checkRecord(sealed, { checkpoints: notes[3]?.replaceAll('\n', '\r\n') ?? '' });
  expect(windows.ok && windows.vouched).toEqual([4]);
  expect(checkRecord(sealed)).toMatchObject({ ok: true, vouched: [] });
});

test('whoever holds the key can write another record, and not one that fits a checkpoint kept elsewhere', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 23 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom('edit', 'drop', 'cut'),
      (no, kept, how) => {
        const entries = [...copy().entries];
        if (how === 'edit')
          entries.splice(no - 1, 1, { ...(entries[no - 1] as SealedRecord['entries'][number]), at: 0 });
        else entries.splice(no - 1, how === 'drop' ? 1 : 24);
        const rewritten = new SessionRecord('s');
        for (const [i, entry] of entries.entries())
          rewritten.add({ ...(entry as never as { kind: string; at: number }), session: 's', no: i + 1 });
        const forged = sealRecord(rewritten, KEY);
        // The entry that was changed stands before the checkpoint: it is noticed; later ones the checkpoint does not know.
        const checked = checkRecord(forged, { key: KEY, checkpoints: notes[kept] ?? '' });
        expect(checked.ok).toBe(entries.length > 0 && kept + 1 < no);
      },
    ),
    { numRuns: 300 },
  );
});

test('what was changed without the key is told from the record itself', () => {
  const [first] = copy().entries;
  expect(checkRecord({ ...copy(), entries: [{ ...first, at: 1 }, ...copy().entries.slice(1)] })).toMatchObject({
    key: 'root',
  });
  expect(checkRecord({ ...copy(), entries: copy().entries.slice(0, 5) })).toMatchObject({ key: 'root' });
  expect(checkRecord({ ...copy(), entries: copy().entries.slice(1) })).toEqual({
    ...{ ok: false, key: 'numbers', values: { no: 1 } },
  });
  expect(checkRecord(sealed, { key: OTHER })).toMatchObject({ key: 'signature' });
  expect(checkRecord(sealed, { checkpoints: 'anything' })).toMatchObject({ key: 'checkpoint-signature' });
  const foreign = new SessionRecord('t');
  foreign.add({ session: 't', no: 1, at: 0, kind: 'session/opened' });
  expect(checkRecord(sealed, { checkpoints: foreign.checkpoint(KEY) })).toMatchObject({ key: 'checkpoint-other' });
  for (const junk of [null, 1, [], {}, { ...copy(), entries: [] }, { ...copy(), key: { name: 'x', known: 'y' } }])
    expect(checkRecord(junk).ok).toBe(false);
});
