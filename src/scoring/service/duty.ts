import type { Form } from '../../operations/market/form.ts';
import { DUTY_CODES, type Parts } from '../../operations/parts.ts';
import type { ServiceHouse } from '../../operations/service/house.ts';
import { makeScoringDuty } from '../scoring-duty.ts';
import { p411 } from './p4-1-1.ts';
import { p412 } from './p4-1-2.ts';
import { p421 } from './p4-2-1.ts';

/** The handbook of the desk; every form that trains it has one. */
function houseOf({ catalogue: { service } }: Form): ServiceHouse {
  if (service === undefined) throw new Error('a form that trains the service desk has no handbook for it');
  return service;
}

/** How the service desk is judged. */
export const serviceScoring = makeScoringDuty<Parts['service']>({
  code: DUTY_CODES.service,
  indicators: [p411, p412, p421],
  house: houseOf,
  truth: (form) => ({ tickets: form.truth.tickets ?? {} }),
});
