import { expect, test } from 'vitest';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { FINISH } from '../../src/sitting/sitting.ts';
import { MOST_ENTRIES } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { beginSitting, formFor } from '../support/world.ts';

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : { in: nested(depth - 1) });

test.each<[string, string, unknown]>([
  ...[60, 61, 62, 63, 64, 65, 66, 500].map((depth): [string, string, unknown] => [
    `an input nested ${depth} deep`,
    'order/confirm',
    nested(depth),
  ]),
  ['an action of four hundred letters', 'a'.repeat(400), {}],
  ['an action of ten thousand letters', 'a'.repeat(10_000), {}],
  ['an action cut in the middle of a sign', `${'a'.repeat(399)}😀`, {}],
  ['an input that is longer than a file', 'order/confirm', { orders: ['a'.repeat(40_000_000)] }],
])('a file with %s can be read and played again', (_what, action, input) => {
  const sitting = beginSitting(formFor(1));
  expect(sitting.perform(action, input).refusal).not.toBeNull();
  const parsed = parseSittingFile(JSON.stringify(sitting.file()));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
  expect(verifySitting(parsed.file).ok).toBe(true);
});

test('a sitting with as many entries as a file takes says that it is full, can be handed in, and is read again', () => {
  const sitting = beginSitting(formFor(1));
  for (let i = 1; i < MOST_ENTRIES; i += 1) sitting.perform('no/such-action', {});
  expect(sitting.perform('channel/open', { channel: 'harbour' }).refusal).toEqual({ key: 'sitting/full' });
  expect(sitting.perform(FINISH, {}).refusal).toBeNull();
  expect(sitting.log.length).toBe(MOST_ENTRIES);
  expect(parseSittingFile(JSON.stringify(sitting.file())).ok).toBe(true);
});
