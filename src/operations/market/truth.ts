import type { WorldReader } from '../../kernel/step.ts';
import type { OrderTruth } from '../orders/truth.ts';
import type { TicketTruth } from '../service/truth.ts';
import type { Concern, SealedForm } from './form.ts';

const NOTHING_SPECIAL: OrderTruth = {
  situation: 'plain',
  journey: { pacePermille: 900, recovery: 7_200_000 },
  acceptance: { kind: 'silent', after: 0, settles: 0, refundPermille: 0 },
};

const sealedOf = (world: WorldReader): SealedForm => world.sealed as SealedForm;

/** The truth of an order. The later part of a split order has none in the form: it travels and ends without trouble. */
export const truthOf = (world: WorldReader, order: string): OrderTruth =>
  sealedOf(world).truth.orders[order] ?? NOTHING_SPECIAL;

const NOTHING_MORE: TicketTruth = { answersAfter: 7_200_000, has: [], thanks: false, selfHelp: 1000 };

/** The truth of a contact. */
export const contactTruth = (world: WorldReader, ticket: string): TicketTruth =>
  sealedOf(world).truth.tickets?.[ticket] ?? NOTHING_MORE;

/** The concerns of an order: each will make its buyer write. */
export const concernsOf = (world: WorldReader, order: string): readonly Concern[] =>
  sealedOf(world).truth.concerns?.[order] ?? [];
