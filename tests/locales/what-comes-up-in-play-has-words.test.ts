import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack } from '../../src/scenario/pack.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { LANGUAGES, PACK, placeholdersOf, textsOf } from './texts.ts';

/** A bot plays its whole week. */
const PATIENCE = { timeout: 30_000 };

type Said = readonly [namespace: 'rules' | 'scoring' | 'terms', key: string, values: object];

const pack = checkPack(readPackFolder(PACK)).pack as CheckedPack;

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
    ...view.orders.orders.flatMap((order) =>
      order.status.map((status): Said => ['terms', `status.${dialects.get(order.channel)}.${status}`, {}]),
    ),
    ...opportunities.flatMap(({ expected, kind, outcome, findings }): Said[] => [
      ['scoring', expected.key, expected.values],
      ['scoring', `kind.${kind}`, {}],
      ['scoring', `outcome.${outcome}`, {}],
      ...findings.flatMap(({ criterion, rule, reason }): Said[] => [
        ['scoring', `criterion.${criterion}`, {}],
        ['scoring', `rule.${rule}`, {}],
        ['scoring', reason.key, reason.values],
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

describe.each(['expert', 'novice', 'careless', 'spammer'] as const)('a %s bot', (kind) => {
  test.each([1, 2, 3])(
    'meets no key without words, and no placeholder without a value, on form %i',
    PATIENCE,
    (seed) => {
      const sitting = play(Sitting.begin(compileForm(pack, seed), 'practice', `${kind}-${seed}`), makeBot(kind, seed));
      const faults = new Set<string>();
      for (const [namespace, key, values] of saidIn(sitting)) {
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
