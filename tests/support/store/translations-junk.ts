import { SEGMENT_FAULTS } from '../../../src/operations/store/translations/product-translation.ts';
import type { TranslationsView } from '../../../src/operations/store/translations/view.ts';
import { at, type PossibleInputs } from '../junk.ts';

const WORDS = [
  '',
  ' ',
  '=1+1 🎁',
  '{days} {x',
  '\u202e字\u0000',
  '9'.repeat(300),
  'シミが消え',
  '1.2.3,4 in × 5',
] as const;

/** What a hand could send about the pages of the week, right or wrong. */
export function translationInputs(view: TranslationsView, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const segment = at(view.segments, a);
  const translation = b % 5 === 0 ? at(view.translations, b)?.id : segment?.translation;
  const about = { translation: translation ?? 'V-none', segment: segment?.id ?? 'V-none-01' };
  return {
    'translation/edit': { ...about, text: d % 3 === 0 ? (segment?.draft ?? '') : at(WORDS, c) },
    'translation/flag': { ...about, fault: at(SEGMENT_FAULTS, c) },
    'translation/sign-off': { translation: about.translation },
  };
}
