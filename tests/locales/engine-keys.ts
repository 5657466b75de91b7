import { DUTIES } from '../../src/operations/duties.ts';
import { TOPICS } from '../../src/operations/orders/inquiry.ts';
import type { ReviewReply } from '../../src/operations/orders/review.ts';
import { EXCEPTIONS } from '../../src/operations/orders/shipment.ts';
import { GROUNDS } from '../../src/operations/service/case.ts';
import { TICKET_TOPICS } from '../../src/operations/service/house.ts';
import { MATTER_FAULTS } from '../../src/operations/service/reply-rules.ts';
import type { AnyHappeningTable, HappeningRow } from '../../src/operations/shop/happening-table.ts';
import { PROBLEM_CODES } from '../../src/scenario/problem-codes.ts';
import { STORAGE_FAULTS } from '../../src/session/store.ts';
import { readSources } from './texts.ts';

const unique = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const allText = (...places: readonly string[]): string => [...readSources(...places).values()].join('\n');

/** Everything between the parentheses of each call of a function. */
function callsOf(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].map((match) => {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    for (; depth > 0 && end < text.length; end += 1) {
      if (text[end] === '(') depth += 1;
      if (text[end] === ')') depth -= 1;
    }
    return text.slice(start, end - 1);
  });
}

/** Keys the engine puts together as it goes, and what each can become. A new one has to be added here. */
const REFUSED_FOR_MODE = found(
  /export function modeFault[\s\S]*?\n}/.exec(allText('operations/orders/freight.ts'))?.[0] ?? '',
  /return '([a-z-]+)'/g,
).filter((fault) => fault !== 'restricted');

const REPLIES_TO_BAD_REVIEWS = ['thanks', 'apologise-and-help', 'explain-duty'] as const satisfies ReviewReply[];

/** Topics that want an answer; what says thanks wants none. */
const ANSWERED_TOPICS = TICKET_TOPICS.filter((topic) => topic !== 'thanks');

/** A set of faults as the service desk's first indicator spells it out. */
const faultsNamed = (name: string): string[] =>
  found(
    new RegExp(`const ${name}\\b[^=]*= new Set\\(\\[([^\\]]*)`).exec(
      allText('scoring/service/reply-verdicts.ts'),
    )?.[1] ?? '',
    /'([a-z-]+)'/g,
  );
const repliesWith = (faults: Iterable<string>): string[] => [...faults].map((fault) => `reason.reply-${fault}`);

type Filled = Readonly<Record<string, readonly string[]>>;

export const COMPUTED: Readonly<Record<'refusals' | 'words', Filled>> = {
  refusals: {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are looked for in the sources
    'storage/${error.reason}': STORAGE_FAULTS.map((reason) => `storage/${reason}`),
    'shipment/${fault}': REFUSED_FOR_MODE.map((fault) => `shipment/${fault}`),
  },
  words: {
    'expected.${call.decision}': ['expected.confirm', 'expected.hold', 'expected.cancel'],
    'expected.case.${data.ground}': GROUNDS.map((ground) => `expected.case.${ground}`),
    'expected.settle-${by}': ['money', 'goods', 'repair'].map((by) => `expected.settle-${by}`),
    'expected.ticket.${topic}': ANSWERED_TOPICS.map((topic) => `expected.ticket.${topic}`),
    'reason.reply-${fault}': [...repliesWith(MATTER_FAULTS), ...repliesWith(faultsNamed('BLOCK_FAULTS'))],
    'reason.reply-${forbidden}': repliesWith(faultsNamed('FORBIDDEN')),
    'reason.decision-wrong-${called.fact.why}': ['given', 'too-late', 'excepted', 'opened', 'no-rule'].map(
      (why) => `reason.decision-wrong-${why}`,
    ),
    'reason.not-${act}-but-${call.decision}': [
      ...['confirm-but-hold', 'confirm-but-cancel', 'hold-but-confirm', 'cancel-but-confirm', 'cancel-but-hold'],
      ...['release-but-hold', 'release-but-cancel'],
    ].map((turn) => `reason.not-${turn}`),
    'because.paper-${field}': ['description', 'hs', 'origin', 'net-weight', 'value', 'identifier'].map(
      (field) => `because.paper-${field}`,
    ),
    'because.refund-${refundPart}': ['item', 'shipping', 'duty'].map((part) => `because.refund-${part}`),
    'because.case-${why}': ['nothing-to-see', 'low-value', 'photo-there', 'photo-missing'].map(
      (why) => `because.case-${why}`,
    ),
    "because.review-duty-${duty ?? 'included'}": ['included', 'collected', 'may-be-charged'].map(
      (duty) => `because.review-duty-${duty}`,
    ),
    'because.proof-${point}': ['place', 'signatory', 'date'].map((point) => `because.proof-${point}`),
    'because.proof-other-${point}': ['place', 'signatory', 'date'].map((point) => `because.proof-other-${point}`),
    'expected.question.${data.topic}': TOPICS.map((topic) => `expected.question.${topic}`),
    'expected.exception.${data.exception}': EXCEPTIONS.map((kind) => `expected.exception.${kind}`),
    'expected.review.${data.reply}': REPLIES_TO_BAD_REVIEWS.map((reply) => `expected.review.${reply}`),
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: these are looked for in the sources
  },
};

const REFUSING = [
  'kernel',
  'operations',
  'sitting',
  'session',
  'host',
  'panels/screens/debrief/replay-host.ts',
  'panels/screens/home/home-screen.ts',
  'panels/screens/sitting-screen.ts',
] as const;

/** Calls and literals in which a refusal, a fault or a disagreement is named. */
function refusalPlaces(): string[] {
  const text = allText(...REFUSING);
  const calls = [
    'refuse',
    'refuseTicket',
    'refuseCase',
    'refuseCount',
    'refuseListing',
    'differs',
    'fault',
    'refused',
    'HostError',
    'keyOf',
  ].flatMap((name) => callsOf(text, name));
  return [...calls, ...found(text, /\bkey: ('[^']+'|`[^`]+`)/g)];
}

/** What refuses an act, a file or a sitting: keys of `rules`. */
export const refusalKeys = (): string[] =>
  unique([
    ...refusalPlaces().flatMap((place) => found(place, /'([a-z-]+\/[a-z-]+|replay\.[a-z-]+)'/g)),
    ...Object.values(COMPUTED.refusals).flat(),
  ]);

/** Templates of refusal keys in the sources. */
export const refusalTemplates = (): string[] =>
  unique(refusalPlaces().flatMap((place) => found(place, /`([a-z-]+\/[^`]*\$\{[^`]*)`/g)));

/** Names of types by which a problem says what a field wants: what zod calls them. */
const FIELD_TYPES = ['number', 'int', 'string', 'array', 'tuple', 'object', 'record', 'boolean', 'date'];

/** Problems of packs: keys of `rules:check`. */
export const checkCodes = (): string[] => unique([...PROBLEM_CODES, ...FIELD_TYPES.map((type) => `types.${type}`)]);

const rows = (): [string, HappeningRow][] =>
  Object.values(DUTIES).flatMap(({ happenings }) => Object.entries(happenings as AnyHappeningTable));
const keysOf = (wanted: (row: HappeningRow) => boolean): string[] =>
  unique(rows().flatMap(([kind, row]) => (wanted(row) ? [kind.replace('/', '.')] : [])));

/** What can happen and be told of at some time: keys of `terms:happening`. */
export const toldHappenings = (): string[] => keysOf(({ hidden }) => hidden !== 'always');

/** What is said at a desk when it happens: keys of `rules:notices`. */
export const saidHappenings = (): string[] => keysOf(({ says }) => says !== undefined);

/** What colleagues write when they hand a ticket back: keys of `replies:service.colleague`. */
export const colleagueNotes = (): string[] =>
  unique(
    [
      ...allText('operations/market/correspondence.ts').matchAll(/by: 'colleague'[^}]*\? '([a-z-]+)' : '([a-z-]+)'/g),
    ].flatMap(([, ...notes]) => notes),
  );

const scoring = (): string => allText('scoring');
/** The picks of a ternary, and a plain first argument; not what a condition compares with. */
const picked = (call: string): string[] => found(`(${call}`, /(?:\(|\? |: )'([a-z-]+)'/g);

/** What was expected, and why a verdict fell: keys of `scoring`. */
export const wordKeys = (): string[] =>
  unique([
    ...found(scoring(), /'((?:expected|reason)\.[\w.-]+)'/g),
    // The facts that rules find, and verdicts tell.
    ...found(scoring() + allText('operations'), /'(because\.[\w.-]+)'/g),
    ...Object.values(COMPUTED.words).flat(),
  ]);

export const wordTemplates = (): string[] =>
  unique(found(scoring(), /`((?:expected|reason|because)\.[^`]*\$\{[^`]*)`/g));

export const criticalKeys = (): string[] =>
  unique(callsOf(scoring(), 'desk\\.critical').flatMap((call) => picked(call.split('{')[0] ?? '')));

export const criterionIds = (): string[] =>
  unique([
    ...found(scoring(), /\bid: '([a-z-]+)',\s*rule:/g),
    ...found(scoring(), /\['([a-z-]+)', '(?:binary|selection)', POINTS/g),
    ...found(scoring(), /\['([a-z-]+)', '(?:binary|selection)', points/g),
    ...found(scoring(), /criterion: '([a-z-]+)'/g),
    ...found(scoring(), /\bbinary\('([a-z-]+)'/g),
  ]);

export const opportunityKinds = (): string[] =>
  unique([
    ...found(scoring(), /\bkind: '([a-z-]+)',\n\s*subject/g),
    ...[...scoring().matchAll(/\bkind: [\w.]+ \? '([a-z-]+)' : '([a-z-]+)',\n\s*subject/g)].flatMap(
      ([, ...kinds]) => kinds,
    ),
    ...callsOf(scoring(), 'desk\\.falseAlarm').flatMap((call) => picked(call.split(',')[0]?.trim() ?? '')),
    ...callsOf(scoring(), '(?:openDecision|(?<!\\.)open)').flatMap((call) =>
      found(call, /(?<!^\s*desk),\s*'([a-z-]+)',\s*(?:subject|deadline|desk)/g),
    ),
    // The steps of a case.
    ...callsOf(scoring(), '(?<!\\.)open')
      .flatMap((call) => found(call, /^\s*desk,\s*'([a-z-]+)'/g))
      .map((step) => `case-${step}`),
    ...['cleared', 'failed'].map((outcome) => `answer-${outcome}`),
    ...TOPICS.map((topic) => `question-${topic}`),
    ...EXCEPTIONS.map((kind) => `exception-${kind}`),
    ...ANSWERED_TOPICS.map((topic) => `ticket-${topic}`),
  ]);

/** Names of the values in an object literal: `{ mode: modeId, order }` gives mode and order. */
const namesIn = (literal: string): string[] => found(literal, /[{,]\s*(\w+)\s*(?=[:,}])/g);

/** By key, the values that go with it wherever it is said. A key whose values are not spelt out where it is said is not among them. */
export function valuesByKey(): ReadonlyMap<string, ReadonlySet<string>> {
  const byKey = new Map<string, ReadonlySet<string>>();
  const note = (keys: readonly string[], names: readonly string[]): void => {
    for (const key of keys) byKey.set(key, new Set(names.filter((name) => byKey.get(key)?.has(name) ?? true)));
  };
  const calls = (text: string, name: string, always: readonly string[], keys: (call: string) => string[]): void => {
    for (const call of callsOf(text, name)) {
      if (!/\bvalues\b/.test(call))
        note(keys(call), [...always, ...namesIn(/\{[\s\S]*\}/.exec(call.replaceAll('${', '$('))?.[0] ?? '')]);
    }
  };
  const engine = allText(...REFUSING);
  const slashed = (call: string): string[] => found(call, /'([a-z-]+\/[a-z-]+)'/g);
  calls(engine, 'refuse', ['order'], slashed);
  calls(engine, 'refuseTicket', ['ticket'], slashed);
  calls(engine, 'refuseCase', ['case'], slashed);
  calls(engine, 'refuseCount', ['count'], slashed);
  calls(engine, 'refuseListing', ['listing', 'product'], slashed);
  calls(engine, 'differs', ['where'], slashed);
  calls(engine, 'fault', [], slashed);
  for (const [, key = '', literal = ''] of engine.matchAll(/\bkey: '([^']+)'(?:, values: (\{[^}]*\}))?/g))
    note([key], namesIn(literal));
  note(COMPUTED.refusals['shipment/$' + '{fault}'] ?? [], ['order', 'mode']);
  const dotted = (call: string): string[] => found(call, /'((?:expected|reason|because)\.[\w.-]+)'/g);
  for (const name of ['words', 'right', 'wrong', 'half']) calls(scoring(), name, [], dotted);
  calls(scoring(), 'desk\\.critical', [], (call) => picked(call.split('{')[0] ?? '').map((key) => `critical.${key}`));
  return byKey;
}
