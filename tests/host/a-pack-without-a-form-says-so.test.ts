import { describe, expect, test } from 'vitest';
import { HostError } from '../../src/host/host-error.ts';
import { formOf } from '../../src/host/local/form-of.ts';
import type { PackInPage } from '../../src/host/local/pack-in-page.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { builtForPage } from '../../vite-built-packs.ts';
import { edited } from '../support/edited-pack.ts';
import { packSource } from '../support/world.ts';

/** The pack as a page holds it: written down as JSON and read again. */
const inPage = (source: PackSource): PackInPage => JSON.parse(JSON.stringify(builtForPage(source)));

/** What the page is told when it asks for a form. */
function refusalOf(source: PackSource): Pick<HostError, 'key' | 'values'> {
  try {
    formOf(inPage(source), 'order-desk', 7);
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

  test('sound files that give no form: the file and the entry', () => {
    const long = '- { stage: finished, deliveredDaysAgo: { from: 60, to: 61 }, least: 2,';
    const source = edited(packSource, ['demand.yaml', '- { stage: finished, least: 2,', long]);
    expect(refusalOf(source)).toEqual({
      key: 'sitting/no-form',
      values: { pack: 'order-desk', seed: 7, file: 'demand.yaml', path: expect.stringMatching(/^backlog\[\d+\]/) },
    });
  });

  test('a sound pack gives its form', () => {
    expect(formOf(inPage(packSource), 'order-desk', 7).seed).toBe(7);
  });
});
