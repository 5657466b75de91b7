import type { RecordReader } from '../../kernel/step.ts';
import { PARCELS_BY_LABEL, SALES_BY_NUMBER, SALES_IN_PARCEL, type Sale } from './sale.ts';

/** The orders that have a number, or travel in a parcel that has it. */
const salesOf = (world: RecordReader, number: string): readonly Sale[] => [
  ...world.where(SALES_BY_NUMBER, number),
  ...world.where(PARCELS_BY_LABEL, number).flatMap(({ id }) => world.where(SALES_IN_PARCEL, id)),
];

/** Order and tracking numbers: those of one buyer, and those of everybody. */
export const knownNumbers = (world: RecordReader, buyer: string): { own: Numbers; all: Numbers } => ({
  own: { has: (number) => salesOf(world, number).some((sale) => sale.buyer.id === buyer) },
  all: { has: (number) => salesOf(world, number).length > 0 },
});

/** Numbers of which can be said whether one is among them. */
export type Numbers = Pick<ReadonlySet<string>, 'has'>;
