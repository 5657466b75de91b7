import { z } from 'zod';
import { checkText } from '../../../shop/text-checks.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellTranslations } from '../happenings.ts';
import { faultsOf, needSegment, refuseUnknownTranslation } from '../look-ups.ts';
import { isFlagOpen, SEGMENT, translationRef } from '../product-translation.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** No segment of a product page is longer than this. */
const LONGEST = 2_000;

/** Writes the text of a segment. Right is a text in which the rules find nothing, in whatever words. */
export const translationEdit = makeAction({
  kind: 'translation/edit',
  indicators: ['P2.1.2'],
  input: z.object({ translation: idInput, segment: idInput, text: z.string().min(1).max(LONGEST) }).strict(),
  check: (world, { translation, segment: id, text }) => {
    const unknown = refuseUnknownTranslation(world, translation, id);
    if (unknown !== null) return unknown;
    const segment = needSegment(world, id);
    const { place } = segment;
    if (text.trim() === '') return { key: 'translation/empty', values: { place }, page: 'translations' };
    if (text === segment.text) return { key: 'translation/unchanged', values: { place }, page: 'translations' };
    return isFlagOpen(segment) ? { key: 'translation/with-reviewer', values: { place }, page: 'translations' } : null;
  },
  apply: (step, { translation, segment: id, text }) => {
    const segment = needSegment(step, id);
    const [before, after] = [faultsOf(step, segment), faultsOf(step, segment, text)];
    step.send(translationRef(translation), { type: 'EDIT' });
    step.update(SEGMENT, id, (draft) => {
      draft.text = text;
    });
    const warnings = checkText(text, NOBODY, NOBODY);
    tellTranslations(step, 'text-segment/edited', id, { translation, place: segment.place, before, after, warnings });
  },
});
