import { moneyText } from '../../operations/shop/money.ts';
import type { ListingsHappenings, NoticeOutcome } from '../../operations/store/listings/happenings.ts';
import type { ListingFault } from '../../operations/store/listings/listing.ts';
import type { Words } from '../ledger.ts';
import { half, right, selection, type Verdict, words, wrong } from '../verdict.ts';

type Submitted = ListingsHappenings['market-listing/submitted'];

/** What is wrong with a listing: the fault, and the field, image or word it is about. */
function oneFault({ code: listingFault, what }: ListingFault): Words {
  if (listingFault.startsWith('attribute-'))
    return words('because.listing-field', { listingFault, listingField: what });
  if (listingFault.startsWith('image-')) return words('because.listing-image', { listingFault, listingImage: what });
  return words('because.listing-fault', { listingFault, what });
}

const faultWords = (faults: readonly ListingFault[]): Words[] => faults.map(oneFault);

/** Judges the check of whether a product may be listed, with the rule where it may not. */
export function assessVerdict(data: ListingsHappenings['market-listing/assessed'], points: number): Verdict {
  const rightListingLaw = data.laws.join(', ');
  if (!data.right)
    return data.laws.length === 0
      ? wrong('reason.listing-allowed', { listingLaw: data.law ?? '' })
      : wrong('reason.listing-restricted', { rightListingLaw });
  return data.lawRight
    ? right(points, 'reason.listing-assessed')
    : half(points, 'reason.listing-other-law', { listingLaw: data.law ?? '', rightListingLaw });
}

/** Judges the fields of a listing: the category is one of them. */
export function fieldsVerdict(data: Submitted, points: number): Verdict {
  const of = data.fields + 1;
  const wrongs = data.fieldFaults.filter(({ code }) => code === 'attribute-wrong').length;
  const missing = data.fieldFaults.length - wrongs;
  const bad = wrongs + Number(!data.categoryRight);
  const details = [
    ...(data.categoryRight ? [] : [words('because.listing-category', { rightListingCategory: data.rightCategory })]),
    ...faultWords(data.fieldFaults),
  ];
  return selection({ right: of - bad - missing, wrong: bad, of }, points, details);
}

export const titleVerdict = ({ titleFaults }: Submitted, points: number): Verdict =>
  titleFaults.length === 0
    ? right(points, 'reason.listing-title-right')
    : wrong('reason.listing-title-wrong', {}, faultWords(titleFaults));

export const imagesVerdict = ({ imageFaults }: Submitted, points: number): Verdict =>
  imageFaults.length === 0
    ? right(points, 'reason.listing-images-right')
    : wrong('reason.listing-images-wrong', {}, faultWords(imageFaults));

export const customsVerdict = (data: Submitted, points: number): Verdict =>
  data.hs === data.rightHs && data.origin === data.rightOrigin
    ? right(points, 'reason.listing-customs-right')
    : wrong('reason.listing-customs-wrong', {
        ...{ hs: data.hs, rightHs: data.rightHs, origin: data.origin, rightOrigin: data.rightOrigin },
      });

export const priceVerdict = (data: Submitted, points: number): Verdict =>
  data.priceRight
    ? right(points, 'reason.listing-price-right')
    : wrong('reason.listing-price-wrong', {
        given: moneyText(data.price, data.currency),
        low: moneyText(data.low, data.currency),
        high: moneyText(data.high, data.currency),
      });

export const quantityVerdict = ({ quantity, showable }: Submitted, points: number): Verdict =>
  quantity <= showable && (quantity > 0 || showable === 0)
    ? right(points, 'reason.listing-quantity-right')
    : wrong('reason.listing-quantity-wrong', { given: quantity, right: showable });

/** Judges how much of what a notice called for was done: the listings that were left are named. */
export function noticeVerdict({ of, done, left, takenDown }: NoticeOutcome, points: number): Verdict {
  const key = takenDown ? 'because.listing-left-on' : 'because.listing-left-unchanged';
  return selection(
    { right: done, wrong: 0, of },
    points,
    left.map((listing) => words(key, { listing })),
  );
}

/** Judges how many of the suspended listings are on sale again: those that were left are named. */
export const resumedVerdict = (
  { of, done, left }: ListingsHappenings['listing-goods/settled'],
  points: number,
): Verdict =>
  selection(
    { right: done, wrong: 0, of },
    points,
    left.map((listing) => words('because.listing-left-suspended', { listing })),
  );
