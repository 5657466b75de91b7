import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCard as cardOf } from '../../vite-pack-cards.ts';
import { scratchFolder } from '../support/scratch.ts';
import { PACK, SLOW } from './waybill.ts';

/** A folder of scenarios with a copy of the order desk in it. */
function scenariosWith(change: (folder: string) => void, name = 'order-desk'): string {
  const scenarios = scratchFolder();
  cpSync(PACK, join(scenarios, name), { recursive: true });
  change(join(scenarios, name));
  return scenarios;
}

/** A card without its measured times, which take seconds. */
const makeCard = (scenarios: string, folder: string) => cardOf(scenarios, folder, () => null);

const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

describe('the card of a pack', { timeout: SLOW }, () => {
  test('says no errors of a pack without any', () => {
    const card = makeCard(
      scenariosWith((folder) =>
        rewrite(join(folder, 'pack.yaml'), (text) => text.replace(/^dayMinutes: \d+/m, 'dayMinutes: 12')),
      ),
      'order-desk',
    );
    expect(card).toMatchObject({
      id: 'order-desk',
      errors: 0,
      duties: ['T3'],
      difficulties: [{ id: 'normal', minutes: 60 }],
    });
    expect(card.indicators.length).toBeGreaterThan(5);
  });

  test('says errors of a copy that kept the id, and none of the pack it was copied from', () => {
    const scenarios = scenariosWith((folder) => cpSync(folder, join(folder, '../tea-house'), { recursive: true }));
    expect(makeCard(scenarios, 'order-desk').errors).toBe(0);
    expect(makeCard(scenarios, 'tea-house').errors).toBeGreaterThan(0);
  });

  test.each<[string, (folder: string) => void]>([
    ['a language missing', (folder) => rmSync(join(folder, 'locales/en.yaml'))],
    [
      'a tab in pack.yaml',
      (folder) => rewrite(join(folder, 'pack.yaml'), (text) => text.replace('  opens', '\topens')),
    ],
    ['nothing in pack.yaml', (folder) => writeFileSync(join(folder, 'pack.yaml'), '')],
    ['a list for pack.yaml', (folder) => writeFileSync(join(folder, 'pack.yaml'), '- a\n- b\n')],
    [
      'Big5 in its words',
      (folder) => writeFileSync(join(folder, 'locales/zh-TW.yaml'), Buffer.from([0xa4, 0xa4, 0xa4, 0xe5])),
    ],
    [
      'an ordinary error',
      (folder) => rewrite(join(folder, 'demand.yaml'), (text) => text.replace("'154-0004'", "'1540004'")),
    ],
    [
      'an order that no form can have',
      (folder) =>
        rewrite(join(folder, 'demand.yaml'), (text) =>
          text.replace(
            '- { stage: finished, least: 2,',
            '- { stage: finished, deliveredDaysAgo: { from: 60, to: 61 }, least: 2,',
          ),
        ),
    ],
    ['a folder without the rest', (folder) => rmSync(join(folder, 'products.yaml'))],
  ])('is made, and says the errors, with %s', (_what, spoil) => {
    const card = makeCard(scenariosWith(spoil), 'order-desk');
    expect(card.errors).toBeGreaterThan(0);
    expect(card.id).toBe('order-desk');
    expect(card.title.en).not.toBe('');
    expect(card.title['zh-TW']).not.toBe('');
  });
});
