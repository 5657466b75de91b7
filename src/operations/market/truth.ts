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

/** What is true of an order; a later part of a split order travels and ends plainly. */
export const truthOf = (world: WorldReader, order: string): OrderTruth =>
  sealedOf(world).truth.orders[order] ?? NOTHING_SPECIAL;

const NOTHING_MORE: TicketTruth = { answersAfter: 7_200_000, has: [], thanks: false, selfHelp: 1000 };

/** What is true of a contact. */
export const contactTruth = (world: WorldReader, ticket: string): TicketTruth =>
  sealedOf(world).truth.tickets?.[ticket] ?? NOTHING_MORE;

/** What will make the buyer of an order write. */
export const concernsOf = (world: WorldReader, order: string): readonly Concern[] =>
  sealedOf(world).truth.concerns?.[order] ?? [];
