import type { Topic } from '../../operations/orders/inquiry.ts';
import { type Assessment, inTime, makeIndicator, right, words, wrong } from '../indicator.ts';

/** P3.1.2: answer order questions as the customer needs, and do what the answer promises. */

const CHANGES: ReadonlySet<Topic> = new Set(['change-address', 'combine', 'cancel', 'split']);
const POINTS = { time: 1, facts: 3, change: 2, language: 1 } as const;
/** Office hours in which a promised change is to be made. */
const TO_KEEP_A_PROMISE = 3;

interface Asked {
  readonly id: string;
  readonly deadline: number;
  readonly topic: Topic;
}

const askedKey = (order: string): string => `P3.1.2/asked/${order}`;
const askedAbout = (desk: Assessment, order: string): Asked[] =>
  (desk.memory.get(askedKey(order)) as Asked[] | undefined) ?? [];

/** A change was made: it keeps the promise given, or to be given, in the answer to a question of that topic. */
function changeMade(desk: Assessment, order: string, topic: Topic): boolean {
  const asked = askedAbout(desk, order).filter((one) => one.topic === topic);
  for (const { id } of asked) desk.judge(id, 'change', right(POINTS.change, 'reason.change-made'));
  return asked.length > 0;
}

export const p312 = makeIndicator('P3.1.2', {
  'inquiry/arrived': ({ subject, data }, desk) => {
    const asked: Asked = { id: `answer/${subject.id}`, deadline: data.dueAt, topic: data.topic };
    desk.memory.set(`P3.1.2/${subject.id}`, asked);
    desk.memory.set(askedKey(data.order), [...askedAbout(desk, data.order), asked]);
    desk.open({
      id: asked.id,
      kind: `question-${data.topic}`,
      subject,
      deadline: data.dueAt,
      expected: words(`expected.question.${data.topic}`),
      criteria: [
        { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
        { id: 'facts', rule: 'binary', possible: POINTS.facts },
        ...(CHANGES.has(data.topic)
          ? [
              {
                id: 'change',
                rule: 'binary',
                possible: POINTS.change,
                deadline: desk.laterBy(data.dueAt, TO_KEEP_A_PROMISE),
              } as const,
            ]
          : []),
        { id: 'language', rule: 'binary', possible: POINTS.language },
      ],
    });
  },
  'inquiry/answered': ({ subject, data }, desk) => {
    const { id, deadline } = desk.memory.get(`P3.1.2/${subject.id}`) as Asked;
    const clean = data.faults.length === 0;
    const useful = data.fits && data.factsRight && clean;
    if (!data.fits) desk.judge(id, 'facts', wrong('reason.answer-does-not-fit', { reply: data.reply }));
    else if (data.missing.length > 0)
      desk.judge(id, 'facts', wrong('reason.facts-missing', { facts: data.missing.join(', ') }));
    else if (!data.factsRight) desk.judge(id, 'facts', wrong('reason.facts-of-another'));
    else if (!clean) desk.judge(id, 'facts', wrong(`reason.text-${data.faults[0]?.kind ?? 'fault'}`));
    else desk.judge(id, 'facts', right(POINTS.facts, 'reason.facts-right'));
    desk.judge(id, 'in-time', data.fits ? inTime(desk, deadline, POINTS.time) : wrong('reason.no-use'));
    desk.judge(id, 'language', languageVerdict(useful || data.fits, data.rightLanguage));
    if (data.fits && (data.change === 'made' || data.change === 'refused-by-rule')) {
      desk.judge(
        id,
        'change',
        right(POINTS.change, data.change === 'made' ? 'reason.change-made' : 'reason.refused-by-rule'),
      );
    } else if (!data.fits) desk.judge(id, 'change', wrong('reason.answer-does-not-fit', { reply: data.reply }));
    if (data.otherBuyer || data.faults.some((fault) => fault.kind === 'other-number'))
      desk.critical('other-buyers-data', { inquiry: subject.id });
  },
  'order/amended': ({ subject, data }, desk) => {
    if (data.forbidden) desk.critical('address-changed-off-platform', { order: subject.id });
    else if (data.wish === 'as-asked') changeMade(desk, subject.id, 'change-address');
    else if (data.wish === 'nobody-asked') desk.falseAlarm('amended', 2, words('reason.nobody-asked'));
  },
  'order/combined': ({ subject, data }, desk) => {
    changeMade(desk, subject.id, 'combine');
    changeMade(desk, data.with, 'combine');
  },
  'order/split': ({ subject }, desk) => {
    if (!changeMade(desk, subject.id, 'split')) desk.falseAlarm('split', 2, words('reason.nobody-asked'));
  },
  'order/cancelled': ({ subject }, desk) => {
    changeMade(desk, subject.id, 'cancel');
  },
});

const languageVerdict = (answered: boolean, rightLanguage: boolean) => {
  if (!answered) return wrong('reason.no-use');
  return rightLanguage ? right(POINTS.language, 'reason.language-right') : wrong('reason.language-wrong');
};
