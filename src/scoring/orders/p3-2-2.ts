import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { ExceptionKind } from '../../operations/orders/shipment.ts';
import type { Parts } from '../../operations/parts.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { fallingOff, right, words, wrong } from '../verdict.ts';

/** P3.2.2: follow shipments on platform, vendor and carrier systems. */

const POINTS = { noticed: 2, remedy: 4, told: 2, language: 1, claim: 2 } as const;
/** Office hours in which a lost parcel is to be claimed once it was noticed; the carrier's own window is longer. */
const TO_CLAIM = 9;

/** The id of the chance that opens when an order's parcel gets into trouble. */
const troubleOf = (order: string): string => `exception/${order}`;

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'following-parcels' } as const satisfies Pages<OrderPage>;

/** What follows from a proof wrongly said not to agree is no second mistake. */
const isOwnMistake = (desk: Assessment<Parts['orders']>, order: string, exception: ExceptionKind | null): boolean =>
  exception === 'proof-mismatch' && !desk.isKnown(troubleOf(order));

export const p322 = makeIndicator<Parts['orders']>(
  'P3.2.2',
  {
    'exception/arose': ({ subject, data }, desk) => {
      // Where nothing was wrong, the mistake was the verdict on the proof, and P3.3.1 judges that.
      if (data.mistaken) return;
      const noticeBy = desk.within(desk.house.noticeHours);
      const tellBy = desk.laterBy(noticeBy, desk.house.tellBuyerHours);
      desk.open({
        id: troubleOf(subject.id),
        kind: `exception-${data.exception}`,
        subject,
        deadline: tellBy,
        expected: words(`expected.exception.${data.exception}`),
        criteria: [
          // A proof that does not agree is noticed by verifying it, which P3.3.1 judges.
          ...(data.exception === 'proof-mismatch'
            ? []
            : [{ id: 'noticed', rule: 'timeliness', possible: POINTS.noticed, deadline: noticeBy } as const]),
          { id: 'remedy', rule: 'rationale', possible: POINTS.remedy },
          { id: 'told', rule: 'timeliness', possible: POINTS.told },
          { id: 'language', rule: 'binary', possible: POINTS.language },
          ...(data.exception === 'lost'
            ? [
                {
                  id: 'claim',
                  rule: 'binary',
                  possible: POINTS.claim,
                  deadline: desk.laterBy(tellBy, TO_CLAIM),
                } as const,
              ]
            : []),
        ],
      });
    },
    'exception/noticed': ({ subject }, desk) => {
      const id = troubleOf(subject.id);
      desk.judge(id, 'noticed', fallingOff(desk, desk.deadlineOf(id, 'noticed'), POINTS.noticed, 4));
    },
    'exception/resolved': ({ subject, data }, desk) => {
      const id = troubleOf(subject.id);
      if (isOwnMistake(desk, subject.id, data.exception)) return;
      if (data.exception === null || !desk.isKnown(id)) {
        desk.falseAlarm('remedy', 2, words('reason.no-exception'));
        return;
      }
      if (!data.right) desk.judge(id, 'remedy', wrong('reason.wrong-remedy', { remedy: data.remedy }));
      else if (data.evidenced) desk.judge(id, 'remedy', right(POINTS.remedy, 'reason.remedy-right'));
      else desk.judge(id, 'remedy', right(POINTS.remedy / 2, 'reason.remedy-without-event'));
    },
    'buyer/notified': ({ subject, data }, desk) => {
      const id = troubleOf(subject.id);
      if (isOwnMistake(desk, subject.id, data.exception)) return;
      if (data.exception === null || !desk.isKnown(id)) {
        desk.falseAlarm('notice', 1, words('reason.no-exception'));
        return;
      }
      desk.judge(
        id,
        'told',
        data.right
          ? fallingOff(desk, desk.deadlineOf(id, 'told'), POINTS.told, 4)
          : wrong('reason.wrong-notice', { notice: data.notice }),
      );
      if (!data.right) desk.judge(id, 'language', wrong('reason.no-use'));
      else
        desk.judge(
          id,
          'language',
          data.rightLanguage ? right(POINTS.language, 'reason.language-right') : wrong('reason.language-wrong'),
        );
    },
    'claim/opened': ({ subject, data }, desk) => {
      const id = troubleOf(subject.id);
      if (!data.lost || !desk.isKnown(id)) {
        desk.falseAlarm('claim', 2, words('reason.nothing-to-claim'));
        return;
      }
      const amountRight = data.amount === data.goods;
      if (!data.inWindow) desk.judge(id, 'claim', wrong('reason.claim-too-late'));
      else
        desk.judge(
          id,
          'claim',
          amountRight
            ? right(POINTS.claim, 'reason.claim-right')
            : right(1, 'reason.claim-amount', { given: data.amount, right: data.goods }),
        );
    },
  },
  PAGES,
);
