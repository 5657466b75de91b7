import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import { replay } from '../../src/sitting/replay.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import type { SittingMode } from '../../src/sitting/sitting-file.ts';
import { EVERY_DUTY } from '../support/duties.ts';
import { played, SEEDS } from '../support/played.ts';
import { keysOf } from '../support/secrets.ts';
import { formFor, hours, type PackName } from '../support/world.ts';

const [seed] = SEEDS;
const MODES = ['practice', 'assessment'] as const;
const begin = (mode: SittingMode, pack: PackName): Sitting => Sitting.begin(formFor(seed, pack), mode, 'watched');

describe.each(EVERY_DUTY.flatMap((duty) => MODES.map((mode) => ({ ...duty, mode }))))(
  'along an expert’s week of $duty in $mode',
  ({ pack, leaks, mode }) => {
    const found = new Set<string>();
    let views = 0;
    let faults = 0;

    beforeAll(() => {
      const sitting = begin(mode, pack);
      const { days, catalogue } = sitting.form;
      const bot = makeBot('expert', seed);
      for (const day of days)
        for (let at = day.open; at <= day.close; at += hours(1)) {
          sitting.advance(at);
          for (const { action, input } of bot.look(sitting.view(), catalogue, readingOf(sitting.form)))
            sitting.perform(action, input);
          const view = sitting.view();
          for (const leak of leaks(view, sitting)) found.add(leak);
          faults += keysOf(view).has('faults') ? 1 : 0;
          views += 1;
        }
    });

    test('no view holds anything of the truth, of what is still to come, or of what nobody has looked up', () => {
      expect(views).toBeGreaterThan(45);
      expect([...found]).toEqual([]);
    });

    test('what a rule found wrong with an answer to a ticket is told in practice alone', () => {
      expect(faults > 0).toBe(pack === 'service-desk' && mode === 'practice');
    });
  },
);

describe.each(EVERY_DUTY)('a view of $duty', ({ pack, leaks, quietDesk }) => {
  test('this test notices sealed data that is put into a view', () => {
    const sitting = begin('assessment', pack);
    const view = sitting.view();
    const { truth, coming } = sitting.form;
    const naked = { truth, coming };
    const service = view.service === undefined ? {} : { service: { ...view.service, ...naked } };
    const store = view.store === undefined ? {} : { store: { ...view.store, ...naked } };
    const social = view.social === undefined ? {} : { social: { ...view.social, ...naked } };
    const found = leaks({ ...view, ...service, ...store, ...social, ...naked }, sitting).length;
    expect(found).toBeGreaterThan(pack === 'service-desk' ? 20 : 5);
  });

  test('the view of a replay is the same as the live view', () => {
    const live = played('expert', seed, pack);
    expect(replay(live.file(), live.now).view()).toEqual(live.view());
  });

  test('reading a view does not change the next one', () => {
    const looked = quietDesk().until(hours(1) + 10_000);
    looked.sitting.view();
    looked.until(hours(1) + 50_000);
    const fresh = quietDesk().until(hours(1) + 50_000);
    expect(looked.sitting.view()).toEqual(fresh.sitting.view());
  });
});

describe('the bots', () => {
  test('import nothing that knows the truth', () => {
    const folder = join(import.meta.dirname, '../../src/bots');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text.match(/from '[^']*\/(?:market|scoring|scenario)\/[^']*'/g) ?? [], name).toEqual([]);
      expect(text.match(/\.(?:world|journal|ledger|truth)\b/g) ?? [], name).toEqual([]);
    }
  });
});
