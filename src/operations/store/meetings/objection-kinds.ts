/** What the colleague may object, and the answers one can give. Which one is right hangs on facts that lie on the table. */
export const OBJECTIONS = {
  'stock-cover': ['stock-enough', 'after-delivery', 'other-product', 'never-out'],
  'promotion-days': ['no-promotion', 'move-test', 'lifts-all'],
  'learning-phase': ['learned', 'wait-for-learning', 'money-helps'],
  attribution: ['same-window', 'count-own-orders', 'hardly-matters'],
  margin: ['pays-back', 'does-not-pay', 'volume-makes-up'],
  'test-outcome': ['target-met', 'target-missed', 'stop-reached', 'too-early'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ObjectionKind = keyof typeof OBJECTIONS;
export type AnswerName = (typeof OBJECTIONS)[ObjectionKind][number];

/** Answers to these need a figure. */
export const NEEDS_FIGURE: readonly ObjectionKind[] = ['margin', 'test-outcome'];
