import { rightContent } from '../../../src/bots/store/listing-content.ts';
import { lawsAgainst } from '../../../src/operations/store/listings/laws.ts';
import {
  LISTING,
  type Listing,
  type ListingContent,
  listingStage,
  TAKEDOWN_SORTS,
  VERDICTS,
} from '../../../src/operations/store/listings/listing.ts';
import { noticesOf, showable, termsOf } from '../../../src/operations/store/listings/look-ups.ts';
import type { ListingNotice, NoticeSort } from '../../../src/operations/store/listings/notice.ts';
import type { StoreView } from '../../../src/operations/store/parts.ts';
import { at, type PossibleInputs } from '../junk.ts';
import { StoreTestDesk } from '../store-desk.ts';
import { formFor, hours } from '../world.ts';

/** The listings of a sitting, with the look-ups a test needs. */
export class ListingsDesk extends StoreTestDesk {
  get listings(): readonly Listing[] {
    return this.sitting.world.all(LISTING);
  }

  listing(id: string): Listing {
    const listing = this.sitting.world.get(LISTING, id);
    if (listing === undefined) throw new Error(`no listing ${id}`);
    return listing;
  }

  stage(id: string): string {
    return listingStage(this.listing(id));
  }

  /** The laws against a listing. */
  laws({ product, market }: Pick<Listing, 'product' | 'market'>): string[] {
    return lawsAgainst(termsOf(this.sitting.world), { product, market }).map(({ id }) => id);
  }

  /** A listing that waits to be written, and may be listed or not. */
  toOpen(lawful: boolean): Listing {
    const found = this.listings.find(
      (one) => listingStage(one) === 'draft' && (this.laws(one).length === 0) === lawful,
    );
    if (found === undefined) throw new Error('nothing to open');
    return found;
  }

  /** A listing as the handbook wants it. */
  right(listing: Listing): ListingContent {
    const { world } = this.sitting;
    return rightContent(termsOf(world), listing, showable(world, listing.product));
  }

  /** Assesses a listing as it is, writes it and sends it in. */
  submit(listing: Listing, changed: Partial<ListingContent> = {}): this {
    this.do('listing/assess', { listing: listing.id, verdict: 'allowed', law: null });
    this.do('listing/draft', { listing: listing.id, ...this.right(listing), ...changed });
    this.do('listing/submit', { listing: listing.id });
    return this;
  }

  /** Lets time pass until a notice of one of these sorts has come. */
  untilNotice(...sorts: readonly NoticeSort[]): ListingNotice {
    for (let passed = 0; passed < 120; passed += 1) {
      const found = noticesOf(this.sitting.world).find(({ matter }) => sorts.includes(matter.sort));
      if (found !== undefined) return found;
      this.wait(hours(1));
    }
    throw new Error(`no notice of ${sorts.join(', ')}`);
  }

  /** The listings that a notice touches, as it found them when it came. */
  touched(notice: ListingNotice): readonly Listing[] {
    return (notice.touched ?? []).map((id) => this.listing(id));
  }
}

/** The listings in the pack's own week for a seed, at half past nine on Monday. */
export const listingsDesk = (seed: number): ListingsDesk =>
  new ListingsDesk(formFor(seed, 'store-room')).until(hours(0.5));

/** What a hand could send about listings at this moment, right or wrong. */
export function listingInputs({ listings, showable: goods }: StoreView, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const one = at([...listings].slice(-12), a);
  const listing = one?.id ?? 'L-none';
  const other = at(listings, b)?.id ?? 'L-none';
  const reason = at(TAKEDOWN_SORTS, c);
  const laws = ['us-cosmetic-listing', 'meat-closed-markets', 'au-tea-permit', 'no-such-law'];
  const words = {
    category: at(['tea-and-coffee', 'tableware', 'beauty', 'cycling'], c),
    attributes: { brand: 'Foglight', 'net-weight': String(d) },
    title: d % 5,
    images: [['front'], ['front', 'pack'], []][b % 3],
  };
  const content = { ...words, hs: at(['090230', '691200'], d), origin: at(['TW', 'CN'], d), price: 1 + c, quantity: d };
  return {
    'listing/assess': { listing, verdict: at(VERDICTS, b), law: b % 2 === 0 ? null : at(laws, d) },
    'listing/draft': { listing, ...content },
    'listing/submit': { listing },
    'listing/fix': { listing: other, ...words },
    'listing/reprice': { prices: [{ listing: other, price: 1 + c + goods.length }] },
    'listing/suspend': { listings: [other], reason },
    'listing/resume': { listings: [other] },
    'listing/delist': { listings: [listing, other], reason },
    'listing/decline': { listing, law: at(laws, c) },
  };
}
