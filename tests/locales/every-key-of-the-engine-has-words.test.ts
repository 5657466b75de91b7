import { describe, expect, test } from 'vitest';
import { FACTS, REPLIES, TOPICS } from '../../src/operations/orders/inquiry.ts';
import { CANCEL_REASONS, FILE_PAPERS, HOLD_REASONS } from '../../src/operations/orders/order.ts';
import { DIFFERENCES } from '../../src/operations/orders/payout.ts';
import { REQUEST_WORDINGS, REVIEW_REPLIES } from '../../src/operations/orders/review.ts';
import { EXCEPTIONS, NOTICES, PARCEL_EVENTS, REMEDIES } from '../../src/operations/orders/shipment.ts';
import { CLOSING_BLOCKS } from '../../src/operations/orders/view.ts';
import * as engine from './engine-keys.ts';
import { flatten, LANGUAGES, placeholdersOf, readTree, type Tree, textsOf } from './texts.ts';

/** Texts under the keys of the engine, so many that a pattern which finds nothing would be seen. */
const KEYS: readonly (readonly [
  what: string,
  namespace: 'rules' | 'scoring',
  prefix: string,
  keys: readonly string[],
  least: number,
])[] = [
  ['refusals', 'rules', '', engine.refusalKeys(), 70],
  ['notices', 'rules', 'notices.', engine.noticeKeys(), 18],
  ['problems of packs', 'rules', 'check.', [...engine.checkCodes(), 'hint'], 18],
  ['expectations and reasons', 'scoring', '', engine.wordKeys(), 90],
  ['critical errors', 'scoring', 'critical.', engine.criticalKeys(), 10],
  ['criteria', 'scoring', 'criterion.', engine.criterionIds(), 20],
  ['kinds of opportunity', 'scoring', 'kind.', engine.opportunityKinds(), 30],
  ['rules of scoring', 'scoring', 'rule.', ['binary', 'selection', 'rationale', 'timeliness'], 4],
  ['outcomes', 'scoring', 'outcome.', ['taken', 'missed', 'false-alarm'], 3],
  ['levels', 'scoring', 'level.', ['not-yet', 'competent', 'exemplary'], 3],
];

describe.each(LANGUAGES)('%s', (language) => {
  test.each(KEYS)('has words for all %s', (_, namespace, prefix, keys, least) => {
    const texts = textsOf(language, namespace);
    expect(keys.length).toBeGreaterThanOrEqual(least);
    expect(keys.filter((key) => !texts.has(prefix + key))).toEqual([]);
  });

  test.each(['rules', 'scoring'] as const)('has no words in %s for what the engine never says', (namespace) => {
    const said = new Set(
      KEYS.filter(([, where]) => where === namespace).flatMap(([, , prefix, keys]) => keys.map((key) => prefix + key)),
    );
    expect([...textsOf(language, namespace).keys()].filter((key) => !said.has(key))).toEqual([]);
  });

  test('asks for no value that the engine does not give', () => {
    const given = engine.valuesByKey();
    const texts = [...textsOf(language, 'rules'), ...textsOf(language, 'scoring')];
    expect(texts.filter(([key]) => given.has(key)).length).toBeGreaterThan(140);
    const wanting = texts.filter(([key, text]) =>
      placeholdersOf(text).some((name) => given.get(key)?.has(name) === false),
    );
    expect(wanting).toEqual([]);
  });

  test.each(
    Object.entries({
      holdReason: HOLD_REASONS,
      cancelReason: CANCEL_REASONS,
      fact: FACTS,
      reply: REPLIES,
      remedy: REMEDIES,
      notice: NOTICES,
      exception: EXCEPTIONS,
      event: PARCEL_EVENTS,
      block: CLOSING_BLOCKS,
      filePaper: FILE_PAPERS,
      difference: DIFFERENCES,
      reviewReply: REVIEW_REPLIES,
      wording: REQUEST_WORDINGS,
      topic: [...TOPICS, 'general'],
    }),
  )('has the terms of %s, and no others', (group, codes) => {
    const terms = flatten(readTree(language, 'terms')[group] as Tree);
    expect([...terms.keys()].sort()).toEqual([...codes].sort());
  });

  test('has every ready-made reply', () => {
    const replies = textsOf(language, 'replies');
    expect(REPLIES.filter((reply) => !replies.has(reply))).toEqual([]);
  });
});

test('every key that is put together is known', () => {
  expect(engine.refusalTemplates()).toEqual(Object.keys(engine.COMPUTED.refusals).sort());
  expect(engine.wordTemplates()).toEqual(Object.keys(engine.COMPUTED.words).sort());
});
