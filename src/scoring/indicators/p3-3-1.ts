import type { ReviewCause, ReviewReply } from '../../operations/orders/review.ts';
import { fallingOff, inTime, makeIndicator, right, words, wrong } from '../indicator.ts';

/** P3.3.1: make sure of receipt, acceptance and review. */

const POINTS = { proof: 3, time: 1, request: 3, reply: 3, language: 1 } as const;
/** Office hours in which a review may be asked for once its window is open. */
const TO_ASK = 18;
const BAD = 3;

/** What the handbook answers to each complaint. */
const REPLY_TO: Readonly<Record<ReviewCause, ReviewReply>> = {
  late: 'apologise-and-help',
  damaged: 'apologise-and-help',
  'wrong-colour': 'apologise-and-help',
  'customs-charge': 'explain-duty',
  great: 'thanks',
};

const key = (id: string): string => `P3.3.1/${id}`;

export const p331 = makeIndicator('P3.3.1', {
  'order/delivered': ({ subject, data }, desk) => {
    const id = `verify/${subject.id}`;
    const deadline = desk.within(desk.rules.verifyHours);
    desk.memory.set(key(id), deadline);
    desk.open({
      id,
      kind: 'verify',
      subject,
      deadline,
      expected: words(data.agrees ? 'expected.pod-agrees' : 'expected.pod-disagrees'),
      criteria: [
        { id: 'proof', rule: 'binary', possible: POINTS.proof },
        { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
      ],
    });
  },
  'delivery/verified': ({ subject, data }, desk) => {
    const id = `verify/${subject.id}`;
    const deadline = desk.memory.get(key(id)) as number;
    desk.judge(
      id,
      'proof',
      data.right ? right(POINTS.proof, 'reason.proof-right') : wrong('reason.proof-wrong', { verdict: data.verdict }),
    );
    desk.judge(id, 'in-time', data.right ? inTime(desk, deadline, POINTS.time) : wrong('reason.no-use'));
  },
  'review/window-opened': ({ subject }, desk) => {
    const id = `ask/${subject.id}`;
    // Asked too early: that was the mistake, and asking again would be another.
    if (desk.memory.get(key(`${id}/early`)) === true) return;
    const deadline = desk.within(TO_ASK);
    desk.memory.set(key(id), deadline);
    desk.open({
      id,
      kind: 'ask-review',
      subject,
      deadline,
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
    if (data.again) desk.falseAlarm('asked-again', 1, words('reason.asked-again'));
    else if (!data.accepted || !data.inWindow) {
      desk.memory.set(key(`${id}/early`), true);
      desk.falseAlarm('asked-early', 3, words(data.accepted ? 'reason.outside-window' : 'reason.inside-acceptance'));
    } else
      desk.judge(
        id,
        'request',
        data.wording === 'neutral' ? right(POINTS.request, 'reason.asked-rightly') : wrong('reason.wording'),
      );
  },
  'review/posted': ({ subject, data }, desk) => {
    if (data.stars > BAD) return;
    const id = `review/${subject.id}`;
    const deadline = desk.within(desk.rules.reviewHours);
    desk.memory.set(key(id), { deadline, cause: data.cause });
    desk.open({
      id,
      kind: 'answer-review',
      subject,
      deadline,
      expected: words(`expected.review.${REPLY_TO[data.cause]}`),
      criteria: [
        { id: 'reply', rule: 'selection', possible: POINTS.reply },
        { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
        { id: 'language', rule: 'binary', possible: POINTS.language },
      ],
    });
  },
  'review/answered': ({ subject, data }, desk) => {
    const id = `review/${subject.id}`;
    const known = desk.memory.get(key(id)) as { deadline: number; cause: ReviewCause } | undefined;
    if (data.reply === 'ask-to-change') desk.critical('asked-to-change-review', { review: subject.id });
    if (data.reply === 'offer-voucher' || data.faults.some((fault) => fault.kind === 'incentive'))
      desk.critical('incentive-for-review', { review: subject.id });
    if (known === undefined) return;
    const fits = data.reply === REPLY_TO[known.cause] && data.faults.length === 0;
    desk.judge(
      id,
      'reply',
      fits ? right(POINTS.reply, 'reason.reply-right') : wrong('reason.reply-wrong', { reviewReply: data.reply }),
    );
    desk.judge(id, 'in-time', fits ? fallingOff(desk, known.deadline, POINTS.time, 4) : wrong('reason.no-use'));
    desk.judge(
      id,
      'language',
      data.rightLanguage && fits
        ? right(POINTS.language, 'reason.language-right')
        : wrong(fits ? 'reason.language-wrong' : 'reason.no-use'),
    );
  },
});
