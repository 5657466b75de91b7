import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import type { ProofPoint } from '../../operations/orders/proof-of-delivery.ts';
import type { ReviewReply } from '../../operations/orders/review.ts';
import type { Parts } from '../../operations/parts.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { fallingOff, inTime, languageVerdict, noUse, right, words, wrong } from '../verdict.ts';

/** P3.3.1: make sure of receipt, acceptance and review. */

const POINTS = { proof: 3, time: 1, request: 2, reply: 3, language: 1 } as const;
/** Office hours in which a review may be asked for once its window is open. */
const TO_ASK = 18;
const BAD = 3;

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'receipt-and-reviews' } as const satisfies Pages<OrderPage>;

/** The handbook's reply to a review, and the fact it hangs on. Noted on the chance to answer it. */
interface Answering {
  readonly reply: ReviewReply;
  readonly because: Words;
}

/** What a review complains of; of a charge by customs, what had been agreed. */
function reviewFact({ cause, duty }: OrderHappenings['review/posted']): Words {
  if (cause !== 'customs-charge') return words('because.review-says', { reviewCause: cause });
  return words(`because.review-duty-${duty ?? 'included'}`);
}

/** The points in which a proof of delivery differs from its order; all points of one that agrees. */
function proofFacts(proof: readonly ProofPoint[]): readonly Words[] {
  const differ = proof.filter(({ agrees }) => !agrees);
  return (differ.length > 0 ? differ : proof).map(({ point, given, right: wanted, agrees }) =>
    point === 'receiver'
      ? words('because.proof-receiver', { receiver: given })
      : words(agrees ? `because.proof-${point}` : `because.proof-other-${point}`, { given, right: wanted }),
  );
}

export const p331 = makeIndicator<Parts['orders'], Answering>(
  'P3.3.1',
  {
    'order/delivered': ({ subject, data }, desk) => {
      const id = `verify/${subject.id}`;
      desk.open({
        id,
        kind: 'verify',
        subject,
        deadline: desk.within(desk.house.verifyHours),
        expected: words(data.agrees ? 'expected.pod-agrees' : 'expected.pod-disagrees'),
        because: proofFacts(data.proof),
        criteria: [
          { id: 'proof', rule: 'binary', possible: POINTS.proof },
          { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
        ],
      });
    },
    'delivery/verified': ({ subject, data }, desk) => {
      const id = `verify/${subject.id}`;
      desk.judge(
        id,
        'proof',
        data.right
          ? right(POINTS.proof, 'reason.proof-right')
          : wrong(
              'reason.proof-wrong',
              {
                verdict: data.verdict,
                rightVerdict: data.verdict === 'agrees' ? 'disagrees' : 'agrees',
              },
              proofFacts(data.proof),
            ),
      );
      const time = inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time);
      desk.judge(id, 'in-time', data.right ? time : noUse('proof'));
    },
    'review/window-opened': ({ subject }, desk) => {
      desk.open({
        id: `ask/${subject.id}`,
        kind: 'ask-review',
        subject,
        deadline: desk.within(TO_ASK),
        expected: words('expected.ask-review'),
        criteria: [{ id: 'request', rule: 'binary', possible: POINTS.request }],
      });
    },
    'review/asked': ({ subject, data }, desk) => {
      const id = `ask/${subject.id}`;
      if (data.wording !== 'neutral')
        desk.critical(data.wording === 'voucher' ? 'incentive-for-review' : 'only-happy-buyers-asked', {
          order: subject.id,
        });
      const { from, to, acceptanceStage, askedAt } = data;
      if (data.again) desk.falseAlarm('asked-again', 1, words('reason.asked-again', { at: askedAt ?? desk.now }));
      else if (data.receiptOpen) desk.falseAlarm('asked-over-mismatch', 3, words('reason.receipt-open'));
      else if (!data.accepted || !data.inWindow) {
        // Asking too early was the mistake. Asking again in the window would be a second one, so it is no chance.
        desk.forfeit(id);
        const early = data.accepted
          ? words('reason.outside-window', { from, to })
          : words('reason.inside-acceptance', { acceptanceStage, from, to });
        desk.falseAlarm('asked-early', 3, early);
      } else
        desk.judge(
          id,
          'request',
          data.wording === 'neutral'
            ? right(POINTS.request, 'reason.asked-rightly')
            : wrong('reason.wording', { wording: data.wording, rightWording: 'neutral' }),
        );
    },
    'review/posted': ({ subject, data }, desk) => {
      if (data.stars > BAD) return;
      desk.open({
        id: `review/${subject.id}`,
        kind: 'answer-review',
        subject,
        deadline: desk.within(desk.house.reviewHours),
        expected: words(`expected.review.${data.reply}`),
        because: [reviewFact(data)],
        criteria: [
          { id: 'reply', rule: 'selection', possible: POINTS.reply },
          { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
          { id: 'language', rule: 'binary', possible: POINTS.language },
        ],
        note: { reply: data.reply, because: reviewFact(data) },
      });
    },
    'review/answered': ({ subject, data }, desk) => {
      const id = `review/${subject.id}`;
      if (data.reply === 'ask-to-change') desk.critical('asked-to-change-review', { review: subject.id });
      if (data.reply === 'offer-voucher') desk.critical('incentive-for-review', { review: subject.id });
      desk.warn(data.warnings);
      const expected = desk.noteOf(id);
      if (expected === undefined) return;
      const fits = data.reply === expected.reply;
      desk.judge(
        id,
        'reply',
        fits
          ? right(POINTS.reply, 'reason.reply-right')
          : wrong('reason.reply-wrong', { reviewReply: data.reply, rightReviewReply: expected.reply }, [
              expected.because,
            ]),
      );
      const time = fallingOff(desk, desk.deadlineOf(id, 'in-time'), POINTS.time, 4);
      desk.judge(id, 'in-time', fits ? time : noUse('reply'));
      desk.judge(
        id,
        'language',
        fits ? languageVerdict(data.language, data.buyerLanguage, POINTS.language) : noUse('reply'),
      );
    },
  },
  PAGES,
);
