import type { StateLiterals } from '../../../kernel/state-tags.ts';

export interface ListingEvent {
  readonly type: 'SUBMIT' | 'APPROVE' | 'REJECT' | 'FIX' | 'SUSPEND' | 'RESUME' | 'DELIST' | 'DECLINE';
}

/** The states of a listing. */
export type ListingStage = keyof typeof LISTING_STATES;

/** The groups that states belong to. */
export type ListingTag = 'ours' | 'on-sale';

/** The states of a listing and the events between them; plain data that a page can read without XState. */
export const LISTING_STATES = {
  draft: { tags: ['ours'], on: { SUBMIT: 'in-review', DECLINE: 'delisted' } },
  'in-review': { on: { APPROVE: 'live', REJECT: 'rejected' } },
  rejected: { tags: ['ours'], on: { FIX: 'draft', DECLINE: 'delisted' } },
  live: { tags: ['on-sale'], on: { SUSPEND: 'suspended', DELIST: 'delisted' } },
  suspended: { tags: ['on-sale'], on: { RESUME: 'live', DELIST: 'delisted' } },
  delisted: { type: 'final' },
} as const satisfies StateLiterals<ListingEvent['type'], ListingTag>;
