import { LISTS, SERVICE_LISTS } from './shift.ts';

/** A pack as its papers are: the lists of its rail, and the papers of single things with the list that leads to each. */
export interface PackOnScreen {
  readonly pack: string;
  readonly lists: readonly string[];
  readonly singles: readonly (readonly [list: string, single: string])[];
}

export const PACKS_ON_SCREEN: readonly PackOnScreen[] = [
  {
    pack: 'order-desk',
    lists: LISTS,
    singles: [
      ['inquiries', 'inquiry'],
      ['payouts', 'payout'],
      ['orders', 'order'],
    ],
  },
  {
    pack: 'service-desk',
    lists: SERVICE_LISTS,
    singles: [
      ['inbox', 'ticket'],
      ['cases', 'case'],
    ],
  },
];
