import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import { compile } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack, PackSource } from '../../src/scenario/pack.ts';
import { edited, lineOf } from '../support/edited-pack.ts';
import { PACKS, packCalled, packSource } from '../support/world.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Entries of which a form has fewer than the pack asks for, with the seed. */
const shortIn = (pack: CheckedPack, seeds = SEEDS): string[] =>
  seeds.flatMap((seed) =>
    compile(pack, seed).made.flatMap(({ path, least, signs }) =>
      signs.length < least ? [`seed ${seed}: ${path.join('.')} ${signs.length} < ${least}`] : [],
    ),
  );

function sound(source: PackSource): CheckedPack {
  const { pack, problems } = checkPack(source);
  if (pack === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return pack;
}

describe('every entry of a pack gives as much as it asks for', () => {
  test.each(PACKS)('in %s', (name) => {
    expect(shortIn(packCalled(name))).toEqual([]);
  });

  test('in a week of three days as well', () => {
    const short = edited(
      packSource,
      ['pack.yaml', /weeks: .*/, "weeks: ['2026-11-09']"],
      ['pack.yaml', 'holidays: []', "holidays: ['2026-11-12', '2026-11-13']"],
    );
    expect(shortIn(sound(short), [1, 2, 3, 4])).toEqual([]);
  });

  test('questions about new orders of one kind of channel bring those orders along', () => {
    const source = edited(packSource, [
      'demand.yaml',
      '- { topic: combine, about: fresh, channels: fixed, least: 1, most: 1 }',
      '- { topic: combine, about: fresh, channels: fixed, least: 9, most: 9 }',
    ]);
    expect(shortIn(sound(source), [1, 2])).toEqual([]);
  });
});

test('more questions than there are orders in a stage are warned of at the entry that is too much', () => {
  const source = edited(packSource, [
    'demand.yaml',
    '- { stage: travelling, least: 7',
    '- { stage: travelling, least: 5',
  ]);
  const few = edited(source, ['demand.yaml', 'least: 5, most: 7', 'least: 5, most: 5']);
  const found = checkPack(few).problems.filter(({ code }) => code === 'too-many-questions');
  expect(found).toEqual([
    expect.objectContaining({
      severity: 'warning',
      line: lineOf(few, 'demand.yaml', 'topic: duty, about: travelling'),
      values: { of: 'travelling', asked: 7, orders: 5 },
    }),
  ]);
  expect(checkPack(packSource).problems).toEqual([]);
});
