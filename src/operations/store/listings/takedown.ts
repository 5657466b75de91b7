import type { BareListing } from './listing.ts';
import { isTakedown, type ListingNotice, type WayOff } from './notice.ts';
import { channelRules, type Place, productOf, type Terms } from './terms.ts';

/** How a notice takes a listing off sale; null where it does not concern it. */
export function wayOff(terms: Pick<Terms, 'house' | 'catalogue'>, notice: ListingNotice, place: Place): WayOff | null {
  const { matter } = notice;
  if (!isTakedown(matter) || notice.overAt !== undefined) return null;
  if (matter.sort === 'ban') {
    const traits: readonly string[] = productOf(terms, place.product).traits;
    return place.market === matter.market && traits.includes(matter.trait) ? 'delist' : null;
  }
  if (matter.product !== place.product) return null;
  if (matter.sort === 'expiry') return channelRules(terms, place.channel).shelfDays > matter.daysLeft ? 'delist' : null;
  return matter.sort === 'stock-out' && notice.inbound === true ? 'suspend' : 'delist';
}

/** What calls for a listing to come off sale: the notice, and how. */
export interface CalledOff {
  readonly notice: ListingNotice;
  readonly way: WayOff;
}

/** All that calls for a listing to come off sale; one that takes it off for good comes first. */
export function callsOff(
  terms: Pick<Terms, 'house' | 'catalogue'>,
  notices: readonly ListingNotice[],
  listing: Pick<BareListing, 'product' | 'channel' | 'market'>,
): CalledOff[] {
  const found = notices.flatMap((notice) => {
    const way = wayOff(terms, notice, listing);
    return way === null ? [] : [{ notice, way }];
  });
  return found.sort((a, b) => Number(a.way === 'suspend') - Number(b.way === 'suspend'));
}
