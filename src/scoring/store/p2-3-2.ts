import type { Parts } from '../../operations/parts.ts';
import type { MeetingsPage } from '../../operations/store/meetings/handbook.ts';
import type { MeetingsHappenings } from '../../operations/store/meetings/happenings.ts';
import type { ObjectionKind } from '../../operations/store/meetings/objection-kinds.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { words } from '../verdict.ts';
import {
  agreementVerdicts,
  answerVerdict,
  budgetVerdict,
  type Desk,
  figureVerdict,
  POINTS,
  proposalVerdict,
  REVIEW_POINTS,
  reviewVerdicts,
  reviewWords,
  weakSpotVerdict,
} from './meeting-verdicts.ts';

/** P2.3.2: discuss with marketing what to do with the advertising money. */

const idOf = (what: 'proposal' | 'agreement', meeting: string): string => `${what}/${meeting}`;
const reviewOf = (meeting: string, channel: string): string => `review/${meeting}/${channel}`;
const answerOf = (meeting: string, objection: ObjectionKind): string => `answer/${meeting}/${objection}`;

const about = (meeting: string) => ({ kind: 'marketing-meeting', id: meeting });

type Due = MeetingsHappenings['marketing-meeting/due'];

function openReview(desk: Desk, meeting: string, { until: deadline, matter, review }: Due): void {
  for (const row of review)
    desk.open({
      id: reviewOf(meeting, row.channel),
      kind: 'ad-review',
      subject: about(meeting),
      deadline,
      expected: words('expected.ad-review', { adChannel: row.channel }),
      because: [reviewWords(matter, row)],
      criteria: [
        { id: 'review-value', rule: 'binary', possible: REVIEW_POINTS },
        { id: 'review-verdict', rule: 'binary', possible: REVIEW_POINTS },
      ],
    });
}

function openProposal(desk: Desk, meeting: string, { until: deadline, matter, called }: Due): void {
  const { from: adGiver, to: adTaker, change: adChange } = called;
  const isShift = matter === 'shift';
  desk.open({
    id: idOf('proposal', meeting),
    kind: 'ad-proposal',
    subject: about(meeting),
    deadline,
    expected: isShift
      ? words('expected.ad-shift', { adGiver, adTaker })
      : words('expected.ad-mend', { adChannel: adTaker, adChange }),
    criteria: [
      { id: 'proposal', rule: 'binary', possible: POINTS },
      { id: 'proposal-figure', rule: 'binary', possible: POINTS },
      isShift
        ? { id: 'budget', rule: 'binary', possible: POINTS }
        : { id: 'weak-spot', rule: 'binary', possible: POINTS },
    ],
  });
}

function openAnswer(desk: Desk, meeting: string, objection: ObjectionKind, deadline: number): void {
  desk.open({
    id: answerOf(meeting, objection),
    kind: 'ad-answer',
    subject: about(meeting),
    deadline,
    expected: words('expected.ad-answer', { objection }),
    criteria: [{ id: 'answer', rule: 'rationale', possible: POINTS }],
  });
}

function openAgreement(desk: Desk, meeting: string, deadline: number): void {
  desk.open({
    id: idOf('agreement', meeting),
    kind: 'ad-agreement',
    subject: about(meeting),
    deadline,
    expected: words('expected.ad-agreement'),
    criteria: [
      { id: 'owner', rule: 'binary', possible: POINTS },
      { id: 'test-date', rule: 'binary', possible: POINTS },
      { id: 'measure', rule: 'binary', possible: POINTS },
      { id: 'target', rule: 'binary', possible: POINTS },
      { id: 'stop-rule', rule: 'binary', possible: POINTS },
    ],
  });
}

/** Opens all chances of a meeting: also those to answer what will be objected, which comes of every proposal. */
function openMeeting(desk: Desk, meeting: string, data: Due): void {
  openReview(desk, meeting, data);
  openProposal(desk, meeting, data);
  for (const objection of desk.truth.store?.meetings.objections[meeting] ?? [])
    if (objection !== 'test-outcome') openAnswer(desk, meeting, objection, data.until);
  openAgreement(desk, meeting, data.until);
}

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'meetings' } as const satisfies Pages<MeetingsPage>;

export const p232 = makeIndicator<Parts['store']>(
  'P2.3.2',
  {
    'marketing-meeting/due': ({ subject, data }, desk) => openMeeting(desk, subject.id, data),
    'marketing-meeting/reviewed': ({ subject, data: { matter, rows } }, desk) => {
      for (const row of rows)
        for (const [criterion, verdict] of reviewVerdicts(matter, row))
          desk.judge(reviewOf(subject.id, row.right.channel), criterion, { ...verdict, again: true });
    },
    'marketing-meeting/proposed': ({ subject, data }, desk) => {
      const id = idOf('proposal', subject.id);
      desk.judge(id, 'proposal', proposalVerdict(data));
      desk.judge(id, 'proposal-figure', figureVerdict(data));
      if (data.matter === 'shift') desk.judge(id, 'budget', budgetVerdict(desk, data));
      else desk.judge(id, 'weak-spot', weakSpotVerdict(data));
    },
    // Whether there is a test to come back to hangs on the meeting before.
    'marketing-meeting/objected': ({ subject, data: { objection, until } }, desk) => {
      if (objection === 'test-outcome') openAnswer(desk, subject.id, objection, until);
    },
    'marketing-meeting/answered': ({ subject, data }, desk) =>
      desk.judge(answerOf(subject.id, data.objection), 'answer', answerVerdict(data)),
    'marketing-meeting/agreed': ({ subject, data }, desk) => {
      for (const [criterion, verdict] of agreementVerdicts(data))
        desk.judge(idOf('agreement', subject.id), criterion, verdict);
    },
  },
  PAGES,
);
