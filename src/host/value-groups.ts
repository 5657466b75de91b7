/**
 * The engine's values are codes; the name of a value says what kind of code it is. By that name, the group of
 * `locales/<lang>/terms.json` in which its words stand. Several codes in one value are parted by a comma.
 */
export const VALUE_GROUPS: Readonly<Record<string, string>> = {
  holdReason: 'holdReason',
  cancelReason: 'cancelReason',
  reason: 'holdReason',
  outcome: 'holdOutcome',
  reply: 'reply',
  remedy: 'remedy',
  notice: 'notice',
  reviewReply: 'reviewReply',
  verdict: 'verdict',
  exception: 'exception',
  facts: 'fact',
  blocks: 'block',
  filePapers: 'filePaper',
  topic: 'ticketTopic',
  // A notice about a topic names it as its subject.
  subject: 'ticketTopic',
  caseChannel: 'caseChannel',
  to: 'group',
  from: 'group',
  way: 'returnWay',
  priority: 'priority',
  ground: 'ground',
  decision: 'decision',
  condition: 'condition',
  booking: 'booking',
  clock: 'clock',
};
