import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { Topic } from '../../operations/orders/inquiry.ts';
import type { Parts } from '../../operations/parts.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { inTime, right, words, wrong } from '../verdict.ts';

/** P3.1.2: answer order questions as the customer needs, and do what the answer promises. */

const CHANGES: ReadonlySet<Topic> = new Set(['change-address', 'combine', 'cancel', 'split']);
const POINTS = { time: 1, facts: 3, change: 2, language: 1 } as const;
/** Office hours in which a promised change is to be made. */
const TO_KEEP_A_PROMISE = 3;

/** All questions of one topic about one order, by the ids of the chances to answer them. Noted on each of these chances. */
interface Asked {
  readonly ids: string[];
}

/** An id that stands for the questions of a topic about an order. */
const askedOf = (order: string, topic: Topic): string => `asked/${order}/${topic}`;

type Desk = Assessment<Parts['orders'], Asked>;

/** Credits a change to every question that asked for it, answered or not. Says whether there was one. */
function changeMade(desk: Desk, order: string, topic: Topic): boolean {
  const asked = desk.noteOf(askedOf(order, topic))?.ids ?? [];
  for (const id of asked) desk.judge(id, 'change', right(POINTS.change, 'reason.change-made'));
  return asked.length > 0;
}

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'buyer-questions',
  change: 'changes',
  amended: 'changes',
  split: 'changes',
} as const satisfies Pages<OrderPage>;

export const p312 = makeIndicator<Parts['orders'], Asked>(
  'P3.1.2',
  {
    'inquiry/arrived': ({ subject, data }, desk) => {
      const id = `answer/${subject.id}`;
      const group = askedOf(data.order, data.topic);
      const note = desk.noteOf(group) ?? { ids: [] };
      note.ids.push(id);
      desk.standsFor(group, id);
      desk.open({
        id,
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
        note,
      });
    },
    'inquiry/answered': ({ subject, data }, desk) => {
      const id = `answer/${subject.id}`;
      if (!data.fits) desk.judge(id, 'facts', wrong('reason.answer-does-not-fit', { reply: data.reply }));
      else if (data.missing.length > 0)
        desk.judge(id, 'facts', wrong('reason.facts-missing', { facts: data.missing.join(', ') }));
      else if (!data.factsRight) desk.judge(id, 'facts', wrong('reason.facts-of-another'));
      else desk.judge(id, 'facts', right(POINTS.facts, 'reason.facts-right'));
      const time = inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time);
      desk.judge(id, 'in-time', data.fits ? time : wrong('reason.no-use'));
      desk.judge(id, 'language', languageVerdict(data.fits, data.rightLanguage));
      if (data.fits && (data.change === 'made' || data.change === 'refused-by-rule')) {
        desk.judge(
          id,
          'change',
          right(POINTS.change, data.change === 'made' ? 'reason.change-made' : 'reason.refused-by-rule'),
        );
      } else if (!data.fits) desk.judge(id, 'change', wrong('reason.answer-does-not-fit', { reply: data.reply }));
      desk.warn(data.warnings);
      if (data.otherBuyer) desk.critical('other-buyers-data', { inquiry: subject.id });
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
  },
  PAGES,
);

const languageVerdict = (answered: boolean, rightLanguage: boolean) => {
  if (!answered) return wrong('reason.no-use');
  return rightLanguage ? right(POINTS.language, 'reason.language-right') : wrong('reason.language-wrong');
};
