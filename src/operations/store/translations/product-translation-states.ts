import type { StateLiterals } from '../../../kernel/state-tags.ts';

export type TranslationEvent = { type: 'EDIT' | 'FLAG' | 'MEND' | 'SIGN_OFF' | 'SOURCE_CHANGES' };

/** The groups that states belong to. */
export type TranslationTag = 'to-sign-off';

/**
 * The states of a translation, the events between them, and the groups they belong to (tags). Whatever is changed after sign-off
 * opens it again, so that nothing goes out that nobody has signed. Plain data, so that a page can read it without XState.
 */
export const TRANSLATION_STATES = {
  drafted: {
    tags: ['to-sign-off'],
    on: { EDIT: 'editing', FLAG: 'editing', SIGN_OFF: 'signed-off', SOURCE_CHANGES: 'drafted' },
  },
  editing: {
    tags: ['to-sign-off'],
    on: { EDIT: 'editing', FLAG: 'editing', MEND: 'editing', SIGN_OFF: 'signed-off', SOURCE_CHANGES: 'editing' },
  },
  'signed-off': { on: { EDIT: 'editing', FLAG: 'editing', SOURCE_CHANGES: 'stale' } },
  stale: {
    tags: ['to-sign-off'],
    on: { EDIT: 'editing', FLAG: 'editing', SIGN_OFF: 'signed-off', SOURCE_CHANGES: 'stale' },
  },
} as const satisfies StateLiterals<TranslationEvent['type'], TranslationTag>;

export type TranslationState = keyof typeof TRANSLATION_STATES;
