import { term } from '../../parts/words.ts';

type Option = readonly [value: string, words: string];

/** Groups of `terms` the service desk speaks with, by what they name. */
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

/** The trade's word for a value of the service desk: `say('priority', 'urgent')`. */
export const say = (what: ServiceTerm, value: string): string => term(GROUP[what], value);

/** Values with their words, for a list to choose from. */
export const optionsOf = (what: ServiceTerm, values: readonly string[]): readonly Option[] =>
  values.map((value) => [value, say(what, value)]);

/** Where the work on a ticket stands. */
export const workWords = (state: string): string => term('ticket', `work.${state}`);

/** Where a case stands. */
export const caseWords = (state: string): string => term('case', `case.${state}`);
