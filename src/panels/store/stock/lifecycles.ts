import { PARTIES, type PartyInquiry, type TraineeView } from '../../../host/index.ts';
import type { States } from '../../panel-duty.ts';
import { stockIn } from './parts/stock-view.ts';

/** The state of the region of a party, by what is shown of its inquiry. */
function standingOfInquiry(inquiry: PartyInquiry | undefined): string {
  if (inquiry === undefined) return 'not-asked';
  return inquiry.answeredAt === undefined ? 'asked' : 'answered';
}

/** The state of a count in each region of its lifecycle: the count itself, and each who can be asked. */
export function standingOfCount(view: TraineeView, id: string): States | undefined {
  const count = stockIn(view).counts.find((each) => each.id === id);
  if (count === undefined) return undefined;
  const parties = PARTIES.map((party) => [party, standingOfInquiry(count.inquiries[party])] as const);
  return { count: count.stage, ...Object.fromEntries(parties) };
}
