import type { DutyName } from '../operations/parts.ts';

/**
 * The engine's values are codes; the name of a value says what kind of code it is. By that name, the group of
 * `locales/<lang>/terms.json` in which its words stand, where the group is called otherwise than the value.
 * Several codes in one value are parted by a comma.
 */
type Groups = Readonly<Record<string, string>>;

/** By the duty whose codes they are; `shop`: those that all duties speak with. */
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
  },
} as const satisfies Readonly<Record<DutyName | 'shop', Groups>>;

const everyGroup: Groups = Object.assign({}, ...Object.values<Groups>(VALUE_GROUPS));

/** The group of `terms` for the codes in a value of that name, whichever duty's they are. */
export const termGroup = (name: string): string => everyGroup[name] ?? name;
