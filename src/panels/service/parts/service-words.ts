import { term } from '../../parts/words.ts';

type Option = readonly [value: string, words: string];

/** The groups of `terms` for the codes of the service duty. */
const GROUP = {
  topic: 'ticketTopic',
  priority: 'priority',
  group: 'group',
  cause: 'cause',
  outcome: 'ticketOutcome',
  solveHow: 'solveHow',
  ask: 'ask',
  acknowledgement: 'acknowledgement',
  answer: 'serviceAnswer',
  fact: 'fact',
  commitment: 'commitment',
  fault: 'replyFault',
  clock: 'clock',
  clockState: 'clockState',
  period: 'period',
  turn: 'turnReason',
  author: 'author',
  sort: 'messageSort',
  ground: 'ground',
  decision: 'decision',
  caseChannel: 'caseChannel',
  returnWay: 'returnWay',
  condition: 'condition',
  booking: 'booking',
  cost: 'costBearer',
  source: 'ruleSource',
  amount: 'refundPart',
} as const;
export type ServiceTerm = keyof typeof GROUP;

/** The text for a code of the service duty: `say('priority', 'urgent')`. */
export const say = (what: ServiceTerm, value: string): string => term(GROUP[what], value);

/** Codes with their texts, as options of a field. */
export const optionsOf = (what: ServiceTerm, values: readonly string[]): readonly Option[] =>
  values.map((value) => [value, say(what, value)]);

/** The text for the work state of a ticket. */
export const workWords = (state: string): string => term('ticket', `work.${state}`);

/** The text for the state of a case. */
export const caseWords = (state: string): string => term('case', `case.${state}`);
