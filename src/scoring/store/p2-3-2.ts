import type { Parts } from '../../operations/parts.ts';
import type { MeetingsPage } from '../../operations/store/meetings/handbook.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { selection, words } from '../verdict.ts';
import {
  type Answers,
  agreementVerdicts,
  answerDetail,
  budgetVerdict,
  type Desk,
  POINTS,
  proposalVerdict,
  weakSpotVerdict,
} from './meeting-verdicts.ts';

/** P2.3.2: discuss with marketing what to do with the advertising money. */

const idOf = (what: 'proposal' | 'answers' | 'agreement', meeting: string): string => `${what}/${meeting}`;

/** The objections of a meeting that are certain to come; the one about an earlier test comes only where there was a test. */
const certain = (desk: Desk, meeting: string): number =>
  (desk.truth.store?.meetings.objections[meeting] ?? []).filter((kind) => kind !== 'test-outcome').length;

/** Judges the answers of a meeting as they stand. */
function judgeAnswers(desk: Desk, meeting: string, note: Answers): void {
  const { right, wrong, of, details } = note;
  desk.judge(idOf('answers', meeting), 'answers', {
    ...selection({ right, wrong, of }, POINTS.answers, details),
    again: true,
  });
}

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'meetings' } as const satisfies Pages<MeetingsPage>;

export const p232 = makeIndicator<Parts['store'], Answers>(
  'P2.3.2',
  {
    'marketing-meeting/due': ({ subject, data: { until, matter, called } }, desk) => {
      const { from: adGiver, to: adTaker, change: adChange } = called;
      const isShift = matter === 'shift';
      desk.open({
        id: idOf('proposal', subject.id),
        kind: 'ad-proposal',
        subject,
        deadline: until,
        expected: isShift
          ? words('expected.ad-shift', { adGiver, adTaker })
          : words('expected.ad-mend', { adChannel: adTaker, adChange }),
        criteria: [
          { id: 'proposal', rule: 'rationale', possible: POINTS.proposal },
          isShift
            ? { id: 'budget', rule: 'binary', possible: POINTS.budget }
            : { id: 'weak-spot', rule: 'binary', possible: POINTS.budget },
        ],
      });
      desk.open({
        id: idOf('answers', subject.id),
        kind: 'ad-answers',
        subject,
        deadline: until,
        expected: words('expected.ad-answers'),
        criteria: [{ id: 'answers', rule: 'selection', possible: POINTS.answers, atDeadline: true }],
        note: { right: 0, wrong: 0, of: certain(desk, subject.id), details: [] },
      });
      desk.open({
        id: idOf('agreement', subject.id),
        kind: 'ad-agreement',
        subject,
        deadline: until,
        expected: words('expected.ad-agreement'),
        criteria: [
          { id: 'owner', rule: 'binary', possible: POINTS.part },
          { id: 'test-date', rule: 'binary', possible: POINTS.part },
          { id: 'measure', rule: 'binary', possible: POINTS.part },
          { id: 'target', rule: 'binary', possible: POINTS.part },
          { id: 'stop-rule', rule: 'binary', possible: POINTS.part },
        ],
      });
    },
    'marketing-meeting/proposed': ({ subject, data }, desk) => {
      const id = idOf('proposal', subject.id);
      desk.judge(id, 'proposal', proposalVerdict(data));
      if (data.matter === 'shift') desk.judge(id, 'budget', budgetVerdict(desk, data));
      else desk.judge(id, 'weak-spot', weakSpotVerdict(data));
    },
    'marketing-meeting/objected': ({ subject, data }, desk) => {
      const note = desk.noteOf(idOf('answers', subject.id));
      if (note !== undefined && data.objection === 'test-outcome') note.of += 1;
    },
    'marketing-meeting/answered': ({ subject, data }, desk) => {
      const note = desk.noteOf(idOf('answers', subject.id));
      if (note === undefined) return;
      const { rightAnswer, figure } = data.verdict;
      if (data.answer !== rightAnswer) note.wrong += 1;
      else if (figure !== false) note.right += 1;
      note.details.push(...answerDetail(data));
      judgeAnswers(desk, subject.id, note);
    },
    'marketing-meeting/agreed': ({ subject, data }, desk) => {
      for (const [criterion, verdict] of agreementVerdicts(data))
        desk.judge(idOf('agreement', subject.id), criterion, verdict);
    },
  },
  PAGES,
);
