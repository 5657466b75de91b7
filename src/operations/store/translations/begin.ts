import type { Step } from '../../../kernel/step.ts';
import { GOES_LIVE } from './go-live.ts';
import { tellTranslations } from './happenings.ts';
import { translationsTruthOf } from './look-ups.ts';
import { SEGMENT, TRANSLATION } from './product-translation.ts';
import type { DraftedTranslation, TranslationsForm } from './truth.ts';

function beginOne(step: Step, { id, product, language, liveAt, segments }: DraftedTranslation): void {
  step.put(TRANSLATION, { id, product, language, liveAt, state: step.begin(TRANSLATION, id, {}) });
  for (const [i, segment] of segments.entries())
    step.put(SEGMENT, { ...segment, translation: id, place: i + 1, text: segment.draft });
  step.schedule(liveAt, GOES_LIVE, { translation: id });
  const { planted } = translationsTruthOf(step);
  tellTranslations(step, 'product-translation/drafted', id, {
    ...{ product, language, liveAt },
    planted: segments.flatMap((segment, i) => {
      const segmentFault = planted[segment.id];
      return segmentFault === undefined ? [] : [{ place: i + 1, segmentFault }];
    }),
  });
}

/** Puts the machine's drafts of the week. */
export function beginTranslations(step: Step, own: TranslationsForm | undefined): void {
  for (const translation of own?.translations ?? []) beginOne(step, translation);
}
