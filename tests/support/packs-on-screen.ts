import { PANEL_DUTIES } from '../../src/panels/duties.ts';
import { railGroups } from '../../src/panels/shell/rail-places.ts';
import { loadTrained } from '../../src/panels/shell/trained.ts';

/** A pack as its papers are: the lists of its rail, and the papers of single things with the list that leads to each. */
export interface PackOnScreen {
  readonly pack: string;
  readonly lists: readonly string[];
  readonly singles: readonly (readonly [list: string, single: string])[];
  /** Until which day (from 0) and hour somebody works whose debrief is shown: far enough for three chances. Left out: the second day. */
  readonly done?: readonly [day: number, hours: number];
}

/** The lists in the order of the rail, where those duties are trained. */
async function listsOf(...codes: readonly string[]): Promise<readonly string[]> {
  const groups = railGroups(await loadTrained(codes, PANEL_DUTIES));
  return groups.flatMap(({ places }) => places.map(({ paper }) => paper.kind));
}

export const ORDER_DESK: PackOnScreen = {
  pack: 'order-desk',
  lists: await listsOf('T3'),
  singles: [
    ['inquiries', 'inquiry'],
    ['payouts', 'payout'],
    ['orders', 'order'],
  ],
};

export const SERVICE_DESK: PackOnScreen = {
  pack: 'service-desk',
  lists: await listsOf('T4'),
  singles: [
    ['inbox', 'ticket'],
    ['cases', 'case'],
  ],
};

export const STORE_ROOM: PackOnScreen = {
  pack: 'store-room',
  lists: await listsOf('T2'),
  singles: [
    ['counts', 'count'],
    ['stockBook', 'ledger'],
    ['listings', 'listing'],
    ['translations', 'product-translation'],
  ],
};

export const SOCIAL_STUDIO: PackOnScreen = {
  pack: 'social-studio',
  done: [3, 1],
  lists: await listsOf('T1'),
  singles: [['wordCampaigns', 'word-campaign']],
};
