import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { needTranslation, refuseUnknownTranslation, segmentsOf } from '../look-ups.ts';
import { isFlagOpen, translationRef } from '../product-translation.ts';
import { signOff } from '../sign-off.ts';

/** Signs a translation off: its texts go to the shop window as they stand. */
export const translationSignOff = makeAction({
  kind: 'translation/sign-off',
  indicators: ['P2.1.2'],
  input: z.object({ translation: idInput }).strict(),
  check: (world, { translation }) => {
    const unknown = refuseUnknownTranslation(world, translation);
    if (unknown !== null) return unknown;
    if (!world.can(translationRef(needTranslation(world, translation).id), { type: 'SIGN_OFF' }))
      return { key: 'translation/signed-off', values: {}, page: 'translations' };
    const waiting = segmentsOf(world, translation).filter(isFlagOpen);
    return waiting.length === 0
      ? null
      : { key: 'translation/flag-open', values: { count: waiting.length }, page: 'translations' };
  },
  apply: (step, { translation }) => signOff(step, translation),
});
