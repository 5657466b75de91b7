import { z } from 'zod';
import { idInput } from '../../../shop/trainee-action.ts';
import { AD_FIGURES, AD_PERIODS } from '../ad-figure.ts';

/** A figure that is shown: which, of which advertising channel, over which weeks. Its value is worked out. */
export const figureInput = z
  .object({ name: z.enum(AD_FIGURES), channel: idInput, period: z.enum(AD_PERIODS) })
  .strict();
