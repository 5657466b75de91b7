import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { clippingOf, EVIDENCE_CLIPPING } from '../clipping.ts';
import { tellListening } from '../happenings.ts';
import { refuse } from '../look-ups.ts';

/** Takes a clipping off the board. */
export const evidenceDrop = makeAction({
  kind: 'evidence/drop',
  indicators: ['P1.1.1'],
  input: z.object({ clipping: idInput }).strict(),
  check: (world, { clipping }) =>
    clippingOf(world, clipping) === undefined ? refuse('evidence-clipping/unknown', 'evidence') : null,
  apply: (step, { clipping: id }) => {
    step.update(EVIDENCE_CLIPPING, id, (clipping) => {
      clipping.dropped = true;
    });
    tellListening(step, 'evidence-clipping/dropped', id, {});
  },
});
