import { DAY } from '../../../operations/shop/calendar.ts';
import type { Listing } from '../../../operations/store/listings/listing.ts';
import type { ListingNotice } from '../../../operations/store/listings/notice.ts';
import type { StoreCatalogue } from '../../../operations/store/listings/terms.ts';
import type { StoreHouse, StoreRules } from '../../../operations/store/parts.ts';
import type { CompilingStore } from '../subject.ts';
import { makeListingsHouse } from './house.ts';
import { OnSaleWriter } from './on-sale.ts';
import type { ListingsData } from './schema.ts';
import { chooseNotices, chooseToOpen, comesOff, placesOnSale } from './week.ts';

/** Numbers of listings begin here, so that they are all as long. */
const FIRST_NUMBER = 101;

/** Makes the listings of the week: those on sale, those to be opened, and the notices that come. */
export function compileListings(c: CompilingStore, data: ListingsData, rules: StoreRules) {
  const random = c.random.fork('listings');
  const house = makeListingsHouse(data);
  // What the rules on listings read of the handbook.
  const catalogue: StoreCatalogue = {
    ...c.catalogue,
    store: { items: c.items, rules, listings: house } as unknown as StoreHouse,
  };
  const coming = chooseNotices(c, data.notices, random);
  const notices = coming.map((notice, i): ListingNotice => ({ ...notice, id: `N-${11 + i}`, number: `N-${11 + i}` }));
  const toOpen = chooseToOpen(c, data, catalogue, coming, random);
  const places = placesOnSale(c, data, catalogue, toOpen);
  const numbers = random.fork('numbers').shuffle([...toOpen, ...places].map((_, i) => `L-${FIRST_NUMBER + i}`));
  const writer = new OnSaleWriter(catalogue, notices, random.fork('on-sale'));
  const written = random
    .fork('sequence')
    .shuffle(places)
    .map((place, i): Omit<Listing, 'state'> => {
      const id = numbers[toOpen.length + i] ?? '';
      const content = writer.write(place, comesOff(catalogue, coming, place));
      return { id, number: id, ...place, content, liveAt: c.monday - random.int(20, 300) * DAY };
    });
  for (const [i, { at, goLiveBy, ...place }] of toOpen.entries()) {
    const id = numbers[i] ?? '';
    c.coming.push({ kind: 'market-listing/asked', at, listing: { id, number: id, ...place, goLiveBy } });
  }
  for (const { at, ...notice } of notices) c.coming.push({ kind: 'listing-notice/arrives', at, notice });
  const onSale = written.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { house, form: { onSale }, truth: {} };
}
