import type { Reply } from '../../../host/index.ts';

/** The ready-made answers, grouped by the question they answer. */
export const REPLY_TOPICS: readonly { readonly topic: string; readonly replies: readonly Reply[] }[] = [
  {
    topic: 'where',
    replies: [
      'under-review',
      'ships-by',
      'on-its-way',
      'arrives-by',
      'held-at-customs',
      'delivery-problem',
      'parcel-lost',
      'coming-back',
      'delivered-on',
    ],
  },
  { topic: 'change-address', replies: ['address-changed', 'address-cannot', 'address-too-late'] },
  { topic: 'combine', replies: ['combined', 'combine-cannot'] },
  { topic: 'split', replies: ['split-agreed'] },
  { topic: 'cancel', replies: ['cancelled', 'cancel-too-late'] },
  { topic: 'invoice', replies: ['invoice-total'] },
  { topic: 'duty', replies: ['duty-included', 'duty-collected', 'duty-by-buyer'] },
  { topic: 'general', replies: ['thanks'] },
];
