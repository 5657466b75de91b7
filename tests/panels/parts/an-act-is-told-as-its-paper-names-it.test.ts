import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SittingHost } from '../../../src/host/port.ts';
import { DUTIES } from '../../../src/operations/duties.ts';
import { PANEL_DUTIES } from '../../../src/panels/duties.ts';
import { actWords } from '../../../src/panels/parts/told-act.ts';
import { loadTrained, type TrainedDuty } from '../../../src/panels/shell/trained.ts';
import { played } from '../../support/played.ts';
import { Talk } from '../../support/talk.ts';
import { bundlesOf } from '../../support/words.ts';
import { PACKS } from '../../support/world.ts';

/** Parts of an input that say which record it is about, or that are typed freely: the paper in front is that record's. */
const NOT_TOLD = new Set(
  'order orders ticket tickets case cases inquiry payout review news text translation count listing report meeting campaign plan analysis collection thread item'
    .split(' ')
    .concat('country'),
);

/** What is told as one: the versions of an entry, the fields of a listing, a figure, a table, rows of a kind and how many, a sheet of answers. */
const TOLD_AS_ONE = new Set([
  'versions',
  'attributes',
  'figure',
  'quote',
  'amounts',
  'targets',
  'values',
  'changes',
  'leftOut',
  'answers',
  'verdicts',
  'rows',
]);

/** The last names of an input's fields that have a value. */
function fieldsOf(input: unknown, name = ''): readonly string[] {
  if (TOLD_AS_ONE.has(name)) return [name];
  if (Array.isArray(input)) return input.flatMap((each) => fieldsOf(each, name));
  if (typeof input === 'object' && input !== null)
    return Object.entries(input).flatMap(([key, value]) => fieldsOf(value, key));
  return input === '' || input === null ? [] : [name];
}

let duties: readonly TrainedDuty[];

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: bundlesOf('en') }, defaultNS: 'app' });
  duties = await loadTrained(['T1', 'T2', 'T3', 'T4'], PANEL_DUTIES);
});

test('every action of every duty can be told', () => {
  const actions = Object.values(DUTIES).flatMap((duty) => duty.actions.map(({ kind }) => kind));
  expect(actions.filter((action) => duties.every(({ wing }) => wing.acts[action] === undefined))).toEqual([]);
});

describe.each(PACKS)('at the %s', (pack) => {
  let host: SittingHost;
  beforeAll(async () => {
    host = await new Talk('practice', { pack, seed: 101 }).connect();
  });

  test('no field of what the reference does is left out', () => {
    const firsts = new Map(played('expert', 101, pack).log.map((entry) => [entry.action, entry]));
    for (const { action, input } of firsts.values()) {
      const told = actWords(host, { action, input }, duties);
      const filled = fieldsOf(input).filter((name) => !NOT_TOLD.has(name));
      expect(told?.name, action).not.toMatch(/^papers:/);
      expect(told?.fields.length, `${action} ${JSON.stringify(told)}`).toBeGreaterThanOrEqual(new Set(filled).size);
      for (const [label, value] of told?.fields ?? []) {
        expect(label, action).not.toMatch(/^[\w-]+(\.[\w-]+)+$/);
        expect(value, `${action}: ${label}`).not.toMatch(/^(papers|terms):|undefined|\[object/);
      }
    }
  });
});
