import type { ServiceAnswer } from '../../../host/index.ts';

/** The ready-made answers, grouped by subject. */
export const ANSWER_GROUPS = [
  {
    id: 'way',
    answers: [
      'ships-by',
      'on-its-way',
      'delivered-on',
      'held-at-customs',
      'delivery-problem',
      'parcel-lost',
      'coming-back',
    ],
  },
  { id: 'order', answers: ['invoice-total', 'cancelled', 'cancel-too-late', 'gift-note'] },
  { id: 'duty', answers: ['duty-included', 'duty-collected', 'duty-by-buyer'] },
  { id: 'after-sales', answers: ['case-opened', 'case-decided', 'withdrawal-confirmed', 'stop-using'] },
  { id: 'handbook', answers: ['policy', 'policy-ended'] },
  {
    id: 'other',
    answers: ['colleague-looks', 'identity-first', 'no-bargain', 'you-are-welcome', 'own-words'],
  },
] as const satisfies readonly { readonly id: string; readonly answers: readonly ServiceAnswer[] }[];
