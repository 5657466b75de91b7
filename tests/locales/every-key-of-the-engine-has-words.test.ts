import { describe, expect, test } from 'vitest';
import { FACTS, REPLIES, TOPICS } from '../../src/operations/orders/inquiry.ts';
import { CANCEL_REASONS, FILE_PAPERS, HOLD_REASONS } from '../../src/operations/orders/order.ts';
import { DIFFERENCES } from '../../src/operations/orders/payout.ts';
import { REQUEST_WORDINGS, REVIEW_REPLIES } from '../../src/operations/orders/review.ts';
import { EXCEPTIONS, NOTICES, PARCEL_EVENTS, REMEDIES } from '../../src/operations/orders/shipment.ts';
import { CLOSING_BLOCKS } from '../../src/operations/orders/view.ts';
import {
  BOOKINGS,
  CASE_CHANNELS,
  CONDITIONS,
  COST_BEARERS,
  DECISIONS,
  GROUNDS,
  RETURN_WAYS,
} from '../../src/operations/service/case.ts';
import { CLOCKS, TURN_REASONS } from '../../src/operations/service/clock.ts';
import { CAUSES, GROUPS, PRIORITIES, RULE_SOURCES, TICKET_TOPICS } from '../../src/operations/service/house.ts';
import {
  ACKNOWLEDGEMENTS,
  ASKS,
  COMMITMENTS,
  REPLY_FAULTS,
  SERVICE_ANSWERS,
  SERVICE_FACTS,
} from '../../src/operations/service/reply.ts';
import { OUTCOMES } from '../../src/operations/service/ticket.ts';
import type { PeriodKind } from '../../src/operations/shop/business-hours.ts';
import { TARGET_LANGUAGES } from '../../src/operations/store/translations/languages.ts';
import {
  FLAG_ANSWERS,
  SEGMENT_FAULTS,
  SEGMENT_PARTS,
} from '../../src/operations/store/translations/product-translation.ts';
import { lifecycleCharts } from '../../src/sitting/lifecycle-chart.ts';
import * as engine from './engine-keys.ts';
import { BUYER_LANGUAGES, flatten, LANGUAGES, placeholdersOf, readTree, type Tree, textsOf } from './texts.ts';

/** Texts under the keys of the engine, so many that a pattern which finds nothing would be seen. */
const KEYS: readonly (readonly [
  what: string,
  namespace: 'rules' | 'scoring',
  prefix: string,
  keys: readonly string[],
  least: number,
])[] = [
  ['refusals', 'rules', '', engine.refusalKeys(), 100],
  ['notices', 'rules', 'notices.', engine.saidHappenings(), 30],
  ['problems of packs', 'rules', 'check.', [...engine.checkCodes(), 'hint'], 25],
  ['expectations and reasons', 'scoring', '', engine.wordKeys(), 180],
  ['critical errors', 'scoring', 'critical.', engine.criticalKeys(), 14],
  ['criteria', 'scoring', 'criterion.', engine.criterionIds(), 45],
  ['kinds of opportunity', 'scoring', 'kind.', engine.opportunityKinds(), 80],
  ['rules of scoring', 'scoring', 'rule.', ['binary', 'selection', 'rationale', 'timeliness'], 4],
  ['outcomes', 'scoring', 'outcome.', ['taken', 'missed', 'false-alarm'], 3],
  ['levels', 'scoring', 'level.', ['not-yet', 'competent', 'exemplary'], 3],
];

const PERIODS = ['open', 'break', 'night', 'weekend', 'holiday'] as const satisfies readonly PeriodKind[];

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
    expect(texts.filter(([key]) => given.has(key)).length).toBeGreaterThan(220);
    const wanting = texts.filter(([key, text]) =>
      placeholdersOf(text).some((name) => given.get(key)?.has(name) === false),
    );
    expect(wanting).toEqual([]);
  });

  test.each(
    Object.entries({
      holdReason: HOLD_REASONS,
      cancelReason: CANCEL_REASONS,
      fact: [...new Set<string>([...FACTS, ...SERVICE_FACTS])],
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
      ticketTopic: TICKET_TOPICS,
      priority: PRIORITIES,
      group: GROUPS,
      cause: CAUSES,
      ticketOutcome: OUTCOMES,
      ask: ASKS,
      acknowledgement: ACKNOWLEDGEMENTS,
      serviceAnswer: SERVICE_ANSWERS,
      commitment: COMMITMENTS,
      replyFault: REPLY_FAULTS,
      ground: GROUNDS,
      decision: DECISIONS,
      caseChannel: CASE_CHANNELS,
      returnWay: RETURN_WAYS,
      condition: CONDITIONS,
      booking: BOOKINGS,
      costBearer: COST_BEARERS,
      ruleSource: RULE_SOURCES,
      clock: CLOCKS,
      turnReason: TURN_REASONS,
      period: PERIODS,
      segmentFault: SEGMENT_FAULTS,
      flagAnswer: FLAG_ANSWERS,
      segmentPart: SEGMENT_PARTS,
      copyLanguage: TARGET_LANGUAGES,
    }),
  )('has the terms of %s, and no others', (group, codes) => {
    const terms = flatten(readTree(language, 'terms')[group] as Tree);
    expect([...terms.keys()].sort()).toEqual([...codes].sort());
  });

  test.each(lifecycleCharts())(
    'has words for every state and region of the lifecycle of a $kind',
    ({ kind, regions }) => {
      const terms = textsOf(language, 'terms');
      const states = regions.flatMap(({ id, states: names }) => names.map((state) => `${kind}.${id}.${state}`));
      expect(states.length).toBeGreaterThanOrEqual(4);
      expect([...states, ...regions.map(({ id }) => `region.${id}`)].filter((key) => !terms.has(key))).toEqual([]);
      const written = flatten(readTree(language, 'terms')[kind] as Tree, kind);
      expect([...written.keys()].filter((key) => !states.includes(key))).toEqual([]);
    },
  );

  test('has words for all that can happen and be told, and for nothing else', () => {
    const kinds = engine.toldHappenings();
    expect(kinds.length).toBeGreaterThan(80);
    expect([...flatten(readTree(language, 'terms').happening as Tree).keys()].sort()).toEqual(kinds);
  });

  test('has every ready-made reply', () => {
    const replies = textsOf(language, 'replies');
    expect(REPLIES.filter((reply) => !replies.has(reply))).toEqual([]);
  });
});

describe.each([...LANGUAGES, ...BUYER_LANGUAGES])('replies in %s', (language) => {
  test('have every block of an answer of the service desk, and no others', () => {
    const replies = textsOf(language, 'replies');
    const blocks = {
      acknowledgements: ACKNOWLEDGEMENTS,
      // What both desks answer with stands at the root.
      answers: SERVICE_ANSWERS.filter((answer) => answer !== 'own-words' && !replies.has(answer)),
      commitments: COMMITMENTS,
      asks: ASKS,
      facts: SERVICE_FACTS.filter((fact) => !replies.has(`facts.${fact}`)),
      colleague: engine.colleagueNotes(),
    };
    const wanted = Object.entries(blocks).flatMap(([block, codes]) => codes.map((code) => `${block}.${code}`));
    const written = flatten(readTree(language, 'replies').service as Tree);
    expect([...written.keys()].sort()).toEqual([...wanted, 'auto-reply', 'closing'].sort());
  });
});

test('every key that is put together is known', () => {
  expect(engine.refusalTemplates()).toEqual(Object.keys(engine.COMPUTED.refusals).sort());
  expect(engine.wordTemplates()).toEqual(Object.keys(engine.COMPUTED.words).sort());
});
