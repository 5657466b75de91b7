import { describe, expect, test } from 'vitest';
import { ordersOf } from '../../src/operations/orders/view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { botsOf, played, SEEDS } from '../support/played.ts';
import { PACKS } from '../support/world.ts';
import { LANGUAGES, placeholdersOf, textsOf } from './texts.ts';

type Said = readonly [namespace: 'rules' | 'scoring' | 'terms', key: string, values: object];

/** All that a sitting says in keys: refusals, notices, verdicts, and the channels' own words for orders. */
function saidIn(sitting: Sitting): Said[] {
  const { opportunities, critical } = sitting.ledger();
  const view = sitting.view();
  const dialects = new Map(sitting.form.catalogue.channels.map((channel) => [channel.id, channel.dialect]));
  return [
    ...sitting.log.flatMap(({ refusal }): Said[] =>
      refusal === undefined ? [] : [['rules', refusal.key, refusal.values ?? {}]],
    ),
    ...view.notices.map(({ key, values }): Said => ['rules', `notices.${key}`, values]),
    ...ordersOf(view).orders.flatMap((order) =>
      order.status.map((status): Said => ['terms', `status.${dialects.get(order.channel)}.${status}`, {}]),
    ),
    ...opportunities.flatMap(({ expected, kind, outcome, findings }): Said[] => [
      ['scoring', expected.key, expected.values],
      ['scoring', `kind.${kind}`, {}],
      ['scoring', `outcome.${outcome}`, {}],
      ...findings.flatMap(({ criterion, rule, reason, details = [] }): Said[] => [
        ['scoring', `criterion.${criterion}`, {}],
        ['scoring', `rule.${rule}`, {}],
        ['scoring', reason.key, reason.values],
        ...details.map(({ key, values }): Said => ['scoring', key, values]),
      ]),
    ]),
    ...critical.map(({ key, values }): Said => ['scoring', `critical.${key}`, values]),
  ];
}

const texts = LANGUAGES.map((language) => ({
  rules: textsOf(language, 'rules'),
  scoring: textsOf(language, 'scoring'),
  terms: textsOf(language, 'terms'),
}));

const WEEKS = PACKS.flatMap((pack) => botsOf(pack).map((kind) => ({ pack, kind })));

describe.each(WEEKS)('the $kind bot in a week of the $pack', ({ pack, kind }) => {
  test.each(kind === 'novice' || kind === 'careless' ? SEEDS : SEEDS.slice(0, 1))(
    'meets no key without words, and no placeholder without a value, seed %i',
    (seed) => {
      const faults = new Set<string>();
      for (const [namespace, key, values] of saidIn(played(kind, seed, pack))) {
        for (const languageTexts of texts) {
          const text = languageTexts[namespace].get(key);
          if (text === undefined) faults.add(`${namespace}:${key}`);
          else
            for (const name of placeholdersOf(text))
              if (!(name in values)) faults.add(`${namespace}:${key} {{${name}}}`);
        }
      }
      expect([...faults]).toEqual([]);
    },
  );
});
