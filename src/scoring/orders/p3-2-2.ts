import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import type { ExceptionKind } from '../../operations/orders/shipment.ts';
import type { Parts } from '../../operations/parts.ts';
import { moneyText } from '../../operations/shop/money.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { fallingOff, languageVerdict, noUse, right, type Verdict, words, wrong } from '../verdict.ts';

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

/** What the trainee had seen of the parcel last, as a fact. */
const lastEvent = ({ last }: Pick<OrderHappenings['exception/resolved'], 'last'>): Words =>
  last === null ? words('because.no-event-yet') : words('because.last-event', { event: last });

function remedyVerdict({
  right: isRight,
  evidenced,
  remedy,
  event,
  exception,
  called,
}: OrderHappenings['exception/resolved']): Verdict {
  const rightEvent = called?.event ?? '';
  if (!isRight)
    return wrong('reason.wrong-remedy', { remedy, rightRemedy: called?.remedy ?? '', exception: exception ?? '' });
  return evidenced
    ? right(POINTS.remedy, 'reason.remedy-right')
    : right(POINTS.remedy / 2, 'reason.remedy-without-event', { event: event ?? '', rightEvent });
}

function claimVerdict({ inWindow, until, amount, goods, lines, currency }: OrderHappenings['claim/opened']): Verdict {
  if (!inWindow) return wrong('reason.claim-too-late', { deadline: until });
  if (amount === goods) return right(POINTS.claim, 'reason.claim-right');
  const workedOut = lines.map(({ product, quantity, unitPrice }) =>
    words('because.goods-worth', { product, quantity, price: moneyText(unitPrice, currency) }),
  );
  const values = { given: moneyText(amount, currency), right: moneyText(goods, currency) };
  return { ...right(1, 'reason.claim-amount', values), details: workedOut };
}

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
        desk.falseAlarm('remedy', 2, words('reason.no-exception'), [lastEvent(data)]);
        return;
      }
      desk.judge(id, 'remedy', remedyVerdict(data));
    },
    'buyer/notified': ({ subject, data }, desk) => {
      const id = troubleOf(subject.id);
      if (isOwnMistake(desk, subject.id, data.exception)) return;
      if (data.exception === null || !desk.isKnown(id)) {
        // Whoever tells buyers of a strike does more than is asked.
        if (data.struck === true) return;
        desk.falseAlarm('notice', 1, words('reason.no-exception'), [lastEvent(data)]);
        return;
      }
      const { notice, called, exception, language, buyerLanguage } = data;
      desk.judge(
        id,
        'told',
        data.right
          ? fallingOff(desk, desk.deadlineOf(id, 'told'), POINTS.told, 4)
          : wrong('reason.wrong-notice', { notice, rightNotice: called ?? '', exception }),
      );
      desk.judge(
        id,
        'language',
        data.right ? languageVerdict(language, buyerLanguage, POINTS.language) : noUse('told'),
      );
    },
    'claim/opened': ({ subject, data }, desk) => {
      const id = troubleOf(subject.id);
      if (!data.lost || !desk.isKnown(id)) {
        desk.falseAlarm('claim', 2, words('reason.nothing-to-claim'), [lastEvent(data)]);
        return;
      }
      desk.judge(id, 'claim', claimVerdict(data));
    },
  },
  PAGES,
);
