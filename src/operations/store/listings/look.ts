import type { ViewFrame, ViewReader } from '../../duty.ts';
import { keepSame, pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { storeHouseOf } from '../look-ups.ts';
import { LISTING, type Listing, listingStage } from './listing.ts';
import { showable } from './look-ups.ts';
import { LISTING_NOTICE, type ListingNotice } from './notice.ts';
import {
  LISTING_SHOWN,
  type ListingNoticeView,
  type ListingsView,
  type ListingView,
  NOTICE_SHOWN,
  type ShowableGoods,
} from './view.ts';

const showListing = (listing: Listing): ListingView => ({
  ...pickShown(listing, LISTING_SHOWN),
  stage: listingStage(listing),
});

/** Makes the function that shows the subject. */
export function lookAtListings(reader: ViewReader, _frame: ViewFrame): () => ListingsView {
  const listings = new ShownList(reader, LISTING, showListing);
  const notices = new ShownList(
    reader,
    LISTING_NOTICE,
    (notice: ListingNotice): ListingNoticeView => pickShown(notice, NOTICE_SHOWN),
  );
  const goods = keepSame<readonly ShowableGoods[]>();
  const products = storeHouseOf(reader).listings.sheets.map(({ product }) => product);
  return () => ({
    listings: listings.rows(),
    listingNotices: notices.rows(),
    showable: goods(products.map((product) => ({ product, pieces: showable(reader, product) }))),
  });
}
