import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellTranslations } from '../happenings.ts';
import { faultsOf, needSegment, refuseUnknownTranslation } from '../look-ups.ts';
import { isFlagOpen, SEGMENT, SEGMENT_FAULTS, translationRef } from '../product-translation.ts';

/** Asks the native reviewer to mend a segment, and says what is wrong with it. */
export const translationFlag = makeAction({
  kind: 'translation/flag',
  indicators: ['P2.1.2'],
  input: z.object({ translation: idInput, segment: idInput, fault: z.enum(SEGMENT_FAULTS) }).strict(),
  check: (world, { translation, segment: id }) => {
    const unknown = refuseUnknownTranslation(world, translation, id);
    if (unknown !== null) return unknown;
    const segment = needSegment(world, id);
    return isFlagOpen(segment)
      ? { key: 'translation/with-reviewer', values: { place: segment.place }, page: 'translations' }
      : null;
  },
  apply: (step, { translation, segment: id, fault }) => {
    const segment = needSegment(step, id);
    const rightFaults = faultsOf(step, segment);
    step.send(translationRef(translation), { type: 'FLAG' });
    step.update(SEGMENT, id, (draft) => {
      draft.flag = { fault, at: step.now };
    });
    tellTranslations(step, 'text-segment/flagged', id, {
      ...{ translation, place: segment.place, segmentFault: fault },
      ...{ right: rightFaults.includes(fault), rightFaults },
    });
  },
});
