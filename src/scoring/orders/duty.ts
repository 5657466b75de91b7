import { DUTY_CODES, type Parts } from '../../operations/parts.ts';
import { makeScoringDuty } from '../scoring-duty.ts';
import { p311 } from './p3-1-1.ts';
import { p312 } from './p3-1-2.ts';
import { p321 } from './p3-2-1.ts';
import { p322 } from './p3-2-2.ts';
import { p331 } from './p3-3-1.ts';
import { p332 } from './p3-3-2.ts';

/** How the order desk is judged. */
export const ordersScoring = makeScoringDuty<Parts['orders']>({
  code: DUTY_CODES.orders,
  indicators: [p311, p312, p321, p322, p331, p332],
  house: (form) => form.catalogue.rules,
  truth: ({ truth: { orders, descriptions } }) => ({ orders, descriptions }),
});
