import type { WorldReader } from '../../kernel/step.ts';
import type { Form, OrderTruth } from './form.ts';

const NOTHING_SPECIAL: OrderTruth = {
  situation: 'plain',
  journey: { pacePermille: 900, recovery: 7_200_000 },
  acceptance: { kind: 'silent', after: 0, settles: 0, refundPermille: 0 },
};

const formOf = (world: WorldReader): Form => world.form as Form;

/** What is true of an order; a later part of a split order travels and ends plainly. */
export const truthOf = (world: WorldReader, order: string): OrderTruth =>
  formOf(world).truth.orders[order] ?? NOTHING_SPECIAL;
