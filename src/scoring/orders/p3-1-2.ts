import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import type { Topic } from '../../operations/orders/inquiry.ts';
import type { Parts } from '../../operations/parts.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { inTime, languageVerdict, noUse, right, type Verdict, words, wrong } from '../verdict.ts';

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

/** Judges an answer: whether it fits, has the facts it needs, and has them from the right order. */
function factsVerdict({
  fits,
  missing,
  factsRight,
  reply,
  order,
  called,
}: OrderHappenings['inquiry/answered']): Verdict {
  const { replies, facts, from, because } = called;
  if (!fits)
    return wrong('reason.answer-does-not-fit', { reply, rightReply: replies.join(', ') }, [
      words(because.key, because.values),
    ]);
  if (missing.length > 0)
    return wrong('reason.facts-missing', { reply, facts: missing.join(', '), rightFacts: facts.join(', ') });
  if (!factsRight) return wrong('reason.facts-of-another', { order: from ?? '', rightOrder: order });
  return right(POINTS.facts, 'reason.facts-right');
}

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
      desk.judge(id, 'facts', factsVerdict(data));
      const time = inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time);
      desk.judge(id, 'in-time', data.fits ? time : noUse('facts'));
      desk.judge(
        id,
        'language',
        data.fits ? languageVerdict(data.language, data.called.language, POINTS.language) : noUse('facts'),
      );
      if (data.fits && (data.change === 'made' || data.change === 'refused-by-rule')) {
        desk.judge(
          id,
          'change',
          right(POINTS.change, data.change === 'made' ? 'reason.change-made' : 'reason.refused-by-rule'),
        );
      } else if (!data.fits) desk.judge(id, 'change', noUse('facts'));
      desk.warn(data.warnings);
      if (data.otherBuyer) desk.critical('other-buyers-data', { inquiry: subject.id });
    },
    'order/amended': ({ subject, data }, desk) => {
      if (data.forbidden) desk.critical('address-changed-off-platform', { order: subject.id });
      else if (data.wish === 'as-asked') changeMade(desk, subject.id, 'change-address');
      else if (data.wish === 'nobody-asked') desk.falseAlarm('amended', 2, words('reason.nobody-asked-to-change'));
    },
    'order/combined': ({ subject, data }, desk) => {
      changeMade(desk, subject.id, 'combine');
      changeMade(desk, data.with, 'combine');
    },
    'order/split': ({ subject }, desk) => {
      if (!changeMade(desk, subject.id, 'split')) desk.falseAlarm('split', 2, words('reason.nobody-asked-to-split'));
    },
    'order/cancelled': ({ subject }, desk) => {
      changeMade(desk, subject.id, 'cancel');
    },
  },
  PAGES,
);
