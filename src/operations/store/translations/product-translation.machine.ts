import { setup } from 'xstate';
import { TRANSLATION_STATES, type TranslationEvent } from './product-translation-states.ts';

/** The lifecycle of a translation over {@link TRANSLATION_STATES}. */
export const translationMachine = setup({ types: { events: {} as TranslationEvent } }).createMachine({
  id: 'product-translation',
  initial: 'drafted',
  states: TRANSLATION_STATES,
});
