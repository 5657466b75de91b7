import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import { addOfficeTime, HOUR } from '../../shop/calendar.ts';
import { stockLevels } from '../../shop/stock.ts';
import type { ListingAsked } from '../../store/listings/coming.ts';
import { contentFaults } from '../../store/listings/content-rules.ts';
import { type NoticeOutcome, tellListings } from '../../store/listings/happenings.ts';
import { lawsAgainst } from '../../store/listings/laws.ts';
import { isOnSale, LISTING, type Listing, listingRef, listingStage } from '../../store/listings/listing.ts';
import {
  calledOff,
  needListing,
  noticesOf,
  sceneOf,
  showable,
  storeCatalogueOf,
  termsOf,
} from '../../store/listings/look-ups.ts';
import { changesPrice, isTakedown, LISTING_NOTICE, type ListingNotice } from '../../store/listings/notice.ts';
import { concerns, isOffAsCalled, isTouched } from '../../store/listings/notice-effects.ts';
import { GOODS_SETTLE, NOTICE_BITES, NOTICE_SETTLES, REVIEW_ANSWERS } from '../../store/listings/review.ts';
import { hasStore } from '../../store/look-ups.ts';
import { LISTING_COMING } from './listings-agenda.ts';

/** Marketing asks for a listing. */
function listingAsked(step: Step, { listing }: { readonly listing: ListingAsked }): void {
  step.put(LISTING, { ...listing, state: step.begin(LISTING, listing.id, {}) });
  const { product, channel, market, goLiveBy } = listing;
  const laws = lawsAgainst(termsOf(step, goLiveBy), listing).map(({ id }) => id);
  tellListings(step, 'market-listing/asked', listing.id, { product, channel, market, goLiveBy, laws });
}

/** The review answers: a listing goes live where nothing is wrong with it, and comes back with all that is. */
function reviewAnswers(step: Step, { listing: id }: { readonly listing: string }): void {
  const listing = needListing(step, id);
  const { content, channel } = listing;
  if (content === undefined) return;
  const terms = termsOf(step);
  const laws = lawsAgainst(terms, listing);
  const faults = [
    ...laws.slice(0, 1).map((law) => ({ code: 'restricted' as const, what: law.id })),
    ...contentFaults(terms, listing, content),
  ];
  step.send(listingRef(id), { type: faults.length === 0 ? 'APPROVE' : 'REJECT' });
  step.update(LISTING, id, (draft) => {
    delete draft.reviewAt;
    if (faults.length === 0) draft.liveAt = step.now;
    else draft.faults = faults;
  });
  if (faults.length === 0) tellListings(step, 'market-listing/approved', id, { channel, lawful: laws.length === 0 });
  else tellListings(step, 'market-listing/rejected', id, { faults: faults.map(({ code }) => code) });
}

/** A notice comes. Of a stock-out it says whether goods are on their way. */
function noticeArrives(
  step: Step,
  { notice: coming }: { readonly notice: Omit<ListingNotice, 'at' | 'inbound' | 'overAt'> },
): void {
  const { matter } = coming;
  const inbound = matter.sort === 'stock-out' && stockLevels(step, matter.product)?.inbound !== undefined;
  const notice: ListingNotice = { ...coming, at: step.now, ...(matter.sort === 'stock-out' ? { inbound } : {}) };
  step.put(LISTING_NOTICE, notice);
  const scene = sceneOf(step);
  const touched = step
    .all(LISTING)
    .filter((listing) => concerns(scene, notice, listing, listingStage(listing)))
    .map(({ id }) => id);
  step.update(LISTING_NOTICE, notice.id, (draft) => {
    draft.touched = touched;
  });
  step.schedule(notice.bitesAt, NOTICE_BITES, { notice: notice.id });
  tellListings(step, 'listing-notice/arrived', notice.id, {
    sort: matter.sort,
    bitesAt: notice.bitesAt,
    takenDown: isTakedown(matter),
    touched,
    product: 'product' in matter ? matter.product : '',
  });
}

/** How far what a notice called for has been done. What another notice has taken off sale by now does not count. */
function outcomeOf(step: Step, notice: ListingNotice): NoticeOutcome {
  const takenDown = isTakedown(notice.matter);
  const all = (notice.touched ?? []).map((id) => needListing(step, id));
  const counted = takenDown
    ? all.filter(() => notice.overAt === undefined)
    : all.filter((listing) => calledOff(step, listing).length === 0);
  const scene = sceneOf(step);
  const isDone = (listing: Listing): boolean =>
    takenDown
      ? isOffAsCalled(scene, notice, listing, listingStage(listing))
      : isOnSale(listingStage(listing)) && !isTouched(scene, notice, listing);
  const left = counted.filter((listing) => !isDone(listing));
  return {
    takenDown,
    sort: notice.matter.sort,
    of: counted.length,
    done: counted.length - left.length,
    left: left.map(({ id }) => id),
    live: takenDown ? left.filter((listing) => listingStage(listing) === 'live').map(({ id }) => id) : [],
  };
}

/** The platform takes what breaches its new rule off sale, until it is mended. */
function platformSuspends(step: Step, notice: ListingNotice): void {
  const scene = sceneOf(step);
  for (const listing of step.all(LISTING)) {
    if (listingStage(listing) !== 'live' || !isTouched(scene, notice, listing)) continue;
    step.send(listingRef(listing.id), { type: 'SUSPEND' });
    step.update(LISTING, listing.id, (draft) => {
      draft.off = { by: 'platform', reason: 'notice', at: step.now };
    });
    tellListings(step, 'market-listing/suspended', listing.id, {
      ...{ offBy: 'platform', takedown: 'notice', called: null, reasons: [], reasonRight: true },
    });
  }
}

function noticeBites(step: Step, { notice: id }: { readonly notice: string }): void {
  const notice = step.need(LISTING_NOTICE, id);
  const { matter } = notice;
  tellListings(step, 'listing-notice/bitten', id, outcomeOf(step, notice));
  if (isTakedown(matter)) return;
  if (!changesPrice(matter)) platformSuspends(step, notice);
  const { hours, store } = storeCatalogueOf(step);
  const grace = (store?.rules.listingGraceHours ?? 0) * HOUR;
  step.schedule(addOfficeTime(step.now, grace, hours), NOTICE_SETTLES, { notice: id });
}

function noticeSettles(step: Step, { notice: id }: { readonly notice: string }): void {
  tellListings(step, 'listing-notice/settled', id, outcomeOf(step, step.need(LISTING_NOTICE, id)));
}

/** Goods came in: a stock-out of them is over, and what the house has suspended for it is to be put back on sale. */
export function goodsCameBack(step: Step, product: string): void {
  if (!hasStore(step) || showable(step, product) === 0) return;
  const over = noticesOf(step).filter(
    ({ matter, inbound, overAt }) =>
      matter.sort === 'stock-out' && matter.product === product && inbound === true && overAt === undefined,
  );
  for (const { id } of over)
    step.update(LISTING_NOTICE, id, (draft) => {
      draft.overAt = step.now;
    });
  const isWaiting = (listing: Listing): boolean =>
    listing.product === product &&
    listingStage(listing) === 'suspended' &&
    listing.off?.reason === 'stock-out' &&
    calledOff(step, listing).length === 0;
  const listings = step.all(LISTING).flatMap((listing) => (isWaiting(listing) ? [listing.id] : []));
  if (listings.length === 0) return;
  const { hours, store } = storeCatalogueOf(step);
  const resumeBy = addOfficeTime(step.now, (store?.rules.resumeHours ?? 0) * HOUR, hours);
  step.schedule(resumeBy, GOODS_SETTLE, { product, listings });
  tellListings(step, 'listing-goods/came-back', product, { product, listings, resumeBy });
}

function goodsSettle(
  step: Step,
  { product, listings }: { readonly product: string; readonly listings: readonly string[] },
): void {
  const counted = listings
    .map((id) => needListing(step, id))
    .filter((listing) => listingStage(listing) === 'live' || calledOff(step, listing).length === 0);
  const left = counted.filter((listing) => listingStage(listing) !== 'live').map(({ id }) => id);
  const of = counted.length;
  tellListings(step, 'listing-goods/settled', product, { product, of, done: of - left.length, left });
}

/** The handler of each kind of agenda entry of the subject. */
export const listingDue: readonly DueRow[] = [
  whenDue(LISTING_COMING['market-listing/asked'], listingAsked),
  whenDue(LISTING_COMING['listing-notice/arrives'], noticeArrives),
  whenDue(REVIEW_ANSWERS, reviewAnswers),
  whenDue(NOTICE_BITES, noticeBites),
  whenDue(NOTICE_SETTLES, noticeSettles),
  whenDue(GOODS_SETTLE, goodsSettle),
];
