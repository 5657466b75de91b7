import { fallingOff, makeIndicator, right, words, wrong } from '../indicator.ts';

/** P3.2.2: follow shipments on platform, vendor and carrier systems. */

const POINTS = { noticed: 2, remedy: 4, told: 2, language: 1, claim: 2 } as const;
/** Office hours in which a lost parcel is to be claimed once it was noticed; the carrier's own window is longer. */
const TO_CLAIM = 9;

interface Trouble {
  readonly id: string;
  readonly noticeBy: number;
  readonly tellBy: number;
}

const key = (order: string): string => `P3.2.2/${order}`;

export const p322 = makeIndicator('P3.2.2', {
  'exception/arose': ({ subject, data }, desk) => {
    const id = `exception/${subject.id}`;
    const noticeBy = desk.within(desk.rules.noticeHours);
    const tellBy = desk.laterBy(noticeBy, desk.rules.tellBuyerHours);
    desk.memory.set(key(subject.id), { id, noticeBy, tellBy } satisfies Trouble);
    desk.open({
      id,
      kind: `exception-${data.exception}`,
      subject,
      deadline: tellBy,
      expected: words(`expected.exception.${data.exception}`),
      criteria: [
        { id: 'noticed', rule: 'timeliness', possible: POINTS.noticed, deadline: noticeBy },
        { id: 'remedy', rule: 'rationale', possible: POINTS.remedy },
        { id: 'told', rule: 'timeliness', possible: POINTS.told },
        { id: 'language', rule: 'binary', possible: POINTS.language },
        ...(data.exception === 'lost'
          ? [{ id: 'claim', rule: 'binary', possible: POINTS.claim, deadline: desk.laterBy(tellBy, TO_CLAIM) } as const]
          : []),
      ],
    });
  },
  'exception/noticed': ({ subject }, desk) => {
    const trouble = desk.memory.get(key(subject.id)) as Trouble | undefined;
    if (trouble !== undefined) desk.judge(trouble.id, 'noticed', fallingOff(desk, trouble.noticeBy, POINTS.noticed, 4));
  },
  'exception/resolved': ({ subject, data }, desk) => {
    const trouble = desk.memory.get(key(subject.id)) as Trouble | undefined;
    if (data.exception === null || trouble === undefined) {
      desk.falseAlarm('remedy', 2, words('reason.no-exception'));
      return;
    }
    if (!data.right) desk.judge(trouble.id, 'remedy', wrong('reason.wrong-remedy', { remedy: data.remedy }));
    else if (data.evidenced) desk.judge(trouble.id, 'remedy', right(POINTS.remedy, 'reason.remedy-right'));
    else desk.judge(trouble.id, 'remedy', right(POINTS.remedy / 2, 'reason.remedy-without-event'));
  },
  'buyer/notified': ({ subject, data }, desk) => {
    const trouble = desk.memory.get(key(subject.id)) as Trouble | undefined;
    if (data.exception === null || trouble === undefined) {
      desk.falseAlarm('notice', 1, words('reason.no-exception'));
      return;
    }
    desk.judge(
      trouble.id,
      'told',
      data.right
        ? fallingOff(desk, trouble.tellBy, POINTS.told, 4)
        : wrong('reason.wrong-notice', { notice: data.notice }),
    );
    if (!data.right) desk.judge(trouble.id, 'language', wrong('reason.no-use'));
    else
      desk.judge(
        trouble.id,
        'language',
        data.rightLanguage ? right(POINTS.language, 'reason.language-right') : wrong('reason.language-wrong'),
      );
  },
  'claim/opened': ({ subject, data }, desk) => {
    const trouble = desk.memory.get(key(subject.id)) as Trouble | undefined;
    if (!data.lost || trouble === undefined) {
      desk.falseAlarm('claim', 2, words('reason.nothing-to-claim'));
      return;
    }
    const amountRight = data.amount === data.goods;
    if (!data.inWindow) desk.judge(trouble.id, 'claim', wrong('reason.claim-too-late'));
    else
      desk.judge(
        trouble.id,
        'claim',
        amountRight
          ? right(POINTS.claim, 'reason.claim-right')
          : right(1, 'reason.claim-amount', { given: data.amount, right: data.goods }),
      );
  },
});
