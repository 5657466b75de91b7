import type { Form } from '../../operations/market/form.ts';
import { DUTY_CODES, type Parts } from '../../operations/parts.ts';
import type { SocialHouse } from '../../operations/social/parts.ts';
import { makeScoringDuty } from '../scoring-duty.ts';
import { p111 } from './p1-1-1.ts';
import { p112 } from './p1-1-2.ts';
import { p113 } from './p1-1-3.ts';
import { p121 } from './p1-2-1.ts';

/** The handbook of the social desk; every form that trains it has one. */
function houseOf({ catalogue: { social } }: Form): SocialHouse {
  if (social === undefined) throw new Error('a form that trains the social desk has no handbook for it');
  return social;
}

/** How the social desk is judged. */
export const socialScoring = makeScoringDuty<Parts['social']>({
  code: DUTY_CODES.social,
  indicators: [p111, p112, p113, p121],
  house: houseOf,
  truth: ({ truth: { social } }) => (social === undefined ? {} : { social }),
});
