import type { Parts } from '../../operations/parts.ts';
import { moneyText } from '../../operations/shop/money.ts';
import type { ListingPage } from '../../operations/store/listings/handbook.ts';
import type { ListingsHappenings } from '../../operations/store/listings/happenings.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Criterion } from '../pending-opportunity.ts';
import { inTime, right, type Verdict, words, wrong } from '../verdict.ts';
import {
  assessVerdict,
  customsVerdict,
  fieldsVerdict,
  imagesVerdict,
  noticeVerdict,
  priceVerdict,
  quantityVerdict,
  resumedVerdict,
  titleVerdict,
} from './listing-verdicts.ts';

/** P2.1.1: lists, delists and updates products by the policies of platforms and the demands of markets. */

const POINTS = {
  assess: 2,
  fields: 3,
  title: 1,
  images: 1,
  customs: 1,
  price: 2,
  stock: 1,
  live: 1,
  restricted: 4,
  declined: 2,
  changed: 4,
  taken: 4,
  reason: 1,
  resumed: 3,
  alarm: 2,
} as const;

/** What is noted on the chance of a notice: its listings, and a reason that was given for one of them and is not its own. */
interface Note {
  readonly touched: readonly string[];
  wrongReason?: string;
  /** The last act about one of them, by its sequence number: what the verdict rests on. */
  lastAct?: number;
}

type Desk = Assessment<Parts['store'], Note>;
type Taken = ListingsHappenings['market-listing/delisted'];

const binary = (id: string, possible: number): Criterion => ({ id, rule: 'binary', possible });
const timely = (possible: number, deadline?: number): Criterion => ({
  ...{ id: 'in-time', rule: 'timeliness', possible },
  ...(deadline === undefined ? {} : { deadline }),
});

const TO_OPEN: readonly Criterion[] = [
  { id: 'assessed', rule: 'rationale', possible: POINTS.assess },
  { id: 'listing-fields', rule: 'selection', possible: POINTS.fields },
  binary('listing-title', POINTS.title),
  binary('listing-images', POINTS.images),
  binary('listing-customs', POINTS.customs),
  binary('listing-price', POINTS.price),
  binary('listing-stock', POINTS.stock),
  timely(POINTS.live),
];

const TO_DECLINE: readonly Criterion[] = [
  { id: 'assessed', rule: 'rationale', possible: POINTS.restricted },
  binary('declined', POINTS.declined),
  timely(POINTS.live),
];

const openId = (listing: string): string => `open/${listing}`;

/** Notes an act on the chances of the notices that concern its listing. */
function noteAct(desk: Desk, listing: string): void {
  for (const id of desk.idsWhere(({ touched }) => touched.includes(listing))) {
    const note = desk.noteOf(id);
    if (note !== undefined) note.lastAct = desk.seq;
  }
}

/** A verdict that rests on the last act about the listings of a chance. */
function restingOnAct(desk: Desk, id: string, verdict: Verdict): Verdict {
  const restsOn = desk.noteOf(id)?.lastAct;
  return restsOn === undefined ? verdict : { ...verdict, restsOn };
}

/** Judges a listing that came off sale: a false alarm where nothing called for it. */
function judgeTakenOff(desk: Desk, listing: string, { takedown, called, reasons, reasonRight }: Taken): void {
  noteAct(desk, listing);
  if (called === null) desk.falseAlarm('taken-off', POINTS.alarm, words('reason.taken-off-for-nothing', { listing }));
  else if (!reasonRight)
    for (const id of desk.idsWhere(({ touched }) => touched.includes(listing))) {
      const note = desk.noteOf(id);
      if (note !== undefined && id.startsWith('takedown/')) note.wrongReason = `${takedown}/${reasons.join(', ')}`;
    }
}

const PAGES = {
  '*': 'listing-steps',
  assessed: 'restricted-goods',
  declined: 'restricted-goods',
  'restricted-listing': 'restricted-goods',
  'listing-fields': 'listing-content',
  'listing-title': 'listing-content',
  'listing-images': 'listing-content',
  'listing-customs': 'listing-content',
  'listing-stock': 'listing-content',
  'listing-price': 'listing-prices',
  'repriced-out': 'listing-prices',
  'change-notice': 'listing-changes',
  changed: 'listing-changes',
  'takedown-notice': 'takedowns',
  'taken-down': 'takedowns',
  'takedown-reason': 'takedowns',
  'taken-off': 'takedowns',
  'goods-back': 'takedowns',
  resumed: 'takedowns',
} as const satisfies Pages<ListingPage>;

export const p211 = makeIndicator<Parts['store'], Note>(
  'P2.1.1',
  {
    'market-listing/asked': ({ subject, data }, desk) => {
      const restricted = data.laws.length > 0;
      desk.open({
        id: openId(subject.id),
        kind: restricted ? 'restricted-listing' : 'open-listing',
        subject,
        deadline: data.goLiveBy,
        expected: restricted
          ? words('expected.decline-listing', { listingLaw: data.laws.join(', ') })
          : words('expected.open-listing'),
        criteria: restricted ? TO_DECLINE : TO_OPEN,
      });
    },
    'market-listing/assessed': ({ subject, data }, desk) => {
      const possible = data.laws.length > 0 ? POINTS.restricted : POINTS.assess;
      desk.judge(openId(subject.id), 'assessed', assessVerdict(data, possible));
    },
    'market-listing/submitted': ({ subject, data }, desk) => {
      const id = openId(subject.id);
      if (!data.lawful) {
        desk.judge(id, 'declined', wrong('reason.listing-not-declined', { rightListingLaw: data.laws.join(', ') }));
        return;
      }
      desk.judge(id, 'listing-fields', fieldsVerdict(data, POINTS.fields));
      desk.judge(id, 'listing-title', titleVerdict(data, POINTS.title));
      desk.judge(id, 'listing-images', imagesVerdict(data, POINTS.images));
      desk.judge(id, 'listing-customs', customsVerdict(data, POINTS.customs));
      desk.judge(id, 'listing-price', priceVerdict(data, POINTS.price));
      desk.judge(id, 'listing-stock', quantityVerdict(data, POINTS.stock));
    },
    'market-listing/approved': ({ subject }, desk) => {
      const id = openId(subject.id);
      desk.judge(id, 'in-time', inTime(desk, desk.deadlineOf(id), POINTS.live));
    },
    'market-listing/declined': ({ subject, data }, desk) => {
      const id = openId(subject.id);
      if (!data.restricted) {
        desk.judge(id, 'assessed', wrong('reason.listing-allowed', { listingLaw: data.law }));
        return;
      }
      desk.judge(
        id,
        'declined',
        data.lawRight
          ? right(POINTS.declined, 'reason.listing-declined')
          : wrong('reason.listing-declined-by-other', { listingLaw: data.law, rightListingLaw: data.laws.join(', ') }),
      );
      desk.judge(id, 'in-time', inTime(desk, desk.deadlineOf(id), POINTS.live));
    },
    'market-listing/resumed': ({ subject }, desk) => noteAct(desk, subject.id),
    'market-listing/fixed': ({ subject }, desk) => noteAct(desk, subject.id),
    'market-listing/repriced': ({ subject, data }, desk) => {
      noteAct(desk, subject.id);
      if (data.right || !data.wasRight || !data.onSale) return;
      desk.falseAlarm(
        'repriced-out',
        POINTS.alarm,
        words('reason.repriced-out', {
          ...{ listing: subject.id, given: moneyText(data.price, data.currency) },
          low: moneyText(data.low, data.currency),
          high: moneyText(data.high, data.currency),
        }),
      );
    },
    'market-listing/suspended': ({ subject, data }, desk) => {
      if (data.offBy === 'house') judgeTakenOff(desk, subject.id, data);
    },
    'market-listing/delisted': ({ subject, data }, desk) => judgeTakenOff(desk, subject.id, data),
    'listing-notice/arrived': ({ subject, data }, desk) => {
      const { touched, bitesAt, takenDown } = data;
      if (touched.length === 0) return;
      const note: Note = { touched };
      if (takenDown)
        desk.open({
          id: `takedown/${subject.id}`,
          kind: 'takedown-notice',
          subject,
          deadline: bitesAt,
          expected: words('expected.take-down', { number: touched.length }),
          criteria: [
            { id: 'taken-down', rule: 'selection', possible: POINTS.taken },
            binary('takedown-reason', POINTS.reason),
          ],
          note,
        });
      else
        desk.open({
          id: `change/${subject.id}`,
          kind: 'change-notice',
          subject,
          deadline: desk.laterBy(bitesAt, desk.house.rules.listingGraceHours),
          expected: words('expected.change-listings', { number: touched.length }),
          criteria: [{ id: 'changed', rule: 'selection', possible: POINTS.changed }, timely(POINTS.live, bitesAt)],
          note,
        });
    },
    'listing-notice/bitten': ({ subject, data }, desk) => {
      if (!data.takenDown) {
        const id = `change/${subject.id}`;
        if (data.of === 0) desk.withdraw(id);
        else if (data.left.length === 0) {
          // All of it is done: what another notice takes off sale later changes nothing.
          desk.judge(id, 'in-time', restingOnAct(desk, id, right(POINTS.live, 'reason.in-time')));
          desk.judge(id, 'changed', restingOnAct(desk, id, noticeVerdict(data, POINTS.changed)));
        }
        return;
      }
      const id = `takedown/${subject.id}`;
      // The goods came before its day: nothing was called for any more.
      if (data.of === 0) desk.withdraw(id);
      if ((data.sort === 'recall' || data.sort === 'ban') && data.live.length > 0)
        desk.critical('left-on-sale', { listing: data.live.join(', ') });
      if (data.done === 0) return;
      desk.judge(id, 'taken-down', restingOnAct(desk, id, noticeVerdict(data, POINTS.taken)));
      const [takedown, rightTakedown] = desk.noteOf(id)?.wrongReason?.split('/') ?? [];
      const reason =
        takedown === undefined
          ? right(POINTS.reason, 'reason.takedown-reason-right')
          : wrong('reason.takedown-reason-wrong', { takedown, rightTakedown: rightTakedown ?? '' });
      desk.judge(id, 'takedown-reason', restingOnAct(desk, id, reason));
    },
    'listing-goods/came-back': ({ subject, data }, desk) => {
      const { listings: touched, resumeBy, product } = data;
      desk.open({
        id: `back/${product}`,
        kind: 'goods-back',
        subject,
        deadline: resumeBy,
        expected: words('expected.resume-listings', { product, number: touched.length }),
        criteria: [{ id: 'resumed', rule: 'selection', possible: POINTS.resumed }],
        note: { touched },
      });
    },
    'listing-goods/settled': ({ data }, desk) => {
      const id = `back/${data.product}`;
      if (data.of === 0) desk.withdraw(id);
      if (data.done > 0) desk.judge(id, 'resumed', restingOnAct(desk, id, resumedVerdict(data, POINTS.resumed)));
    },
    'listing-notice/settled': ({ subject, data }, desk) => {
      const id = `change/${subject.id}`;
      if (data.done > 0) desk.judge(id, 'changed', restingOnAct(desk, id, noticeVerdict(data, POINTS.changed)));
    },
  },
  PAGES,
);
