import {
  type Currency,
  type ListingNoticeView,
  type ListingView,
  type SittingHost,
  type Terms,
  type TraineeView,
  termsAt,
} from '../../../host/index.ts';
import { formatMoney } from '../../format.ts';
import { nameOf } from '../../parts/names.ts';

/** The listings that the trainee sees; none in packs without the store. */
export const listingsOf = ({ store }: TraineeView): readonly ListingView[] => [...(store?.listings ?? [])];

export const noticesOf = ({ store }: TraineeView): readonly ListingNoticeView[] => [...(store?.listingNotices ?? [])];

export const listingOf = (host: SittingHost, id: string): ListingView | undefined =>
  host.view().store?.listings.find((listing) => listing.id === id);

/** Pieces that a listing of the product may show now. */
export const showableOf = (host: SittingHost, product: string): number =>
  host.view().store?.showable.find((goods) => goods.product === product)?.pieces ?? 0;

/** The rules that hold at a moment, simulated ms, as far as the notices that have come tell. */
export const termsOn = (host: SittingHost, at: number): Terms => termsAt(host.catalogue, noticesOf(host.view()), at);

export const termsNow = (host: SittingHost): Terms => termsOn(host, host.clock());

/** The name of a listing, and of a notice about listings. */
export const listingName = (host: SittingHost, id: string): string => nameOf(host, 'market-listing', id);
export const noticeName = (host: SittingHost, id: string): string => nameOf(host, 'listing-notice', id);

export const marketName = (host: SittingHost, id: string): string => nameOf(host, 'market', id);

export const currencyOf = (host: SittingHost, market: string): Currency =>
  host.catalogue.markets.find(({ id }) => id === market)?.currency ?? 'TWD';

/** The price that buyers read; empty while there is none. */
export function priceWords(host: SittingHost, { content, market }: ListingView): string {
  return content === undefined ? '' : formatMoney({ amount: content.price, currency: currencyOf(host, market) });
}

export const factName = (host: SittingHost, id: string): string => host.text(`listingFacts.${id}`);

/** The value of a fact as the product sheet has it: the words of a code, or what is written there. */
export function factWords(host: SittingHost, id: string, value: string | number): string {
  const rule = host.catalogue.store?.listings.attributes.find((each) => each.id === id);
  return rule?.sort === 'choice' ? host.text(`listingChoices.${value}`) : String(value);
}
