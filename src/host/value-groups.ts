import type { DutyName } from '../operations/parts.ts';

/**
 * Happenings and refusals carry values that are codes. The words for a code are in a group of `locales/<lang>/terms.json`; the
 * group has the name of the value, except for the names listed here. Several codes in one value are separated by commas.
 */
type Groups = Readonly<Record<string, string>>;

/** By the duty whose codes they are; `shop`: codes of all duties. */
export const VALUE_GROUPS = {
  shop: { facts: 'fact' },
  orders: { reason: 'holdReason', outcome: 'holdOutcome', blocks: 'block', filePapers: 'filePaper' },
  service: {
    topic: 'ticketTopic',
    // A notice about a topic names it as its subject.
    subject: 'ticketTopic',
    to: 'group',
    from: 'group',
    way: 'returnWay',
    answer: 'serviceAnswer',
    asks: 'ask',
  },
} as const satisfies Readonly<Record<DutyName | 'shop', Groups>>;

const everyGroup: Groups = Object.assign({}, ...Object.values<Groups>(VALUE_GROUPS));

/** A value named `rightWay` is the right one beside a `way`, and is worded like it. */
export const withoutRight = (name: string): string =>
  name.replace(/^right([A-Z])/, (_all, first: string) => first.toLowerCase());

/** The group of `terms` for the codes in a value of that name. */
export const termGroup = (name: string): string => everyGroup[withoutRight(name)] ?? withoutRight(name);
