import { describe, expect, test } from 'vitest';
import { HostError } from '../../src/host/host-error.ts';
import { formOf } from '../../src/host/local/packs.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { edited, lineOf } from '../support/edited-pack.ts';
import { packSource } from '../support/world.ts';

/** What the page is told when it asks for a form. */
function refusalOf(source: PackSource): Pick<HostError, 'key' | 'values'> {
  try {
    formOf(source, 'order-desk', 7);
  } catch (error) {
    if (error instanceof HostError) return { key: error.key, values: error.values };
    throw error;
  }
  throw new Error('a form was made');
}

describe('a pack from which no sitting can begin is told to the page in words', () => {
  test('files with errors: how many', () => {
    const source = edited(packSource, ['demand.yaml', "'154-0004'", "'1540004'"]);
    expect(refusalOf(source)).toEqual({ key: 'sitting/pack-has-errors', values: { pack: 'order-desk', errors: 1 } });
  });

  test('sound files that give no form: the file and the line of the entry', () => {
    const long = '- { stage: finished, deliveredDaysAgo: { from: 60, to: 61 }, least: 2,';
    const source = edited(packSource, ['demand.yaml', '- { stage: finished, least: 2,', long]);
    const line = lineOf(source, 'demand.yaml', long);
    expect(refusalOf(source)).toEqual({
      key: 'sitting/no-form',
      values: { pack: 'order-desk', seed: 7, file: 'demand.yaml', line },
    });
  });

  test('a sound pack gives its form', () => {
    expect(formOf(packSource, 'order-desk', 7).seed).toBe(7);
  });
});
