import type { Parts } from '../../operations/parts.ts';
import { figureText } from '../../operations/store/meetings/ad-figure.ts';
import type { Bounds } from '../../operations/store/meetings/agreement.ts';
import type { MeetingsHappenings } from '../../operations/store/meetings/happenings.ts';
import { isReadable, type Measure } from '../../operations/store/meetings/meeting.ts';
import type { ObjectionKind } from '../../operations/store/meetings/objection-kinds.ts';
import type { FigureVerdict } from '../../operations/store/meetings/proposal.ts';
import type { Assessment } from '../assessment.ts';
import type { Words } from '../ledger.ts';
import { half, right, type Verdict, words, wrong } from '../verdict.ts';

export const POINTS = { proposal: 4, budget: 3, answers: 6, part: 1 } as const;

/** How the objections of a meeting were answered so far. Noted on the chance to answer them. */
export interface Answers {
  right: number;
  wrong: number;
  of: number;
  readonly details: Words[];
}

export type Desk = Assessment<Parts['store'], Answers>;

type Proposed = MeetingsHappenings['marketing-meeting/proposed'];

/** Why a figure does not carry a proposal. */
const FIGURE_REASONS: Readonly<Record<Exclude<FigureVerdict, 'carries'>, Words>> = {
  none: words('because.ad-figure-none'),
  'another-channel': words('because.ad-figure-another-channel'),
  'no-return-figure': words('because.ad-figure-no-return'),
  'not-what-fell': words('because.ad-figure-not-what-fell'),
  'too-short': words('because.ad-figure-too-short'),
  'argues-against': words('because.ad-figure-argues-against'),
};

const placeWrong = ({ from, to, verdict: { best } }: Proposed): Verdict =>
  wrong('reason.ad-place-wrong', {
    adGiver: from,
    adTaker: to,
    rightAdGiver: best.from,
    rightAdTaker: best.to,
  });

/** The proposal with its figure: the act alone earns half. */
export function proposalVerdict(data: Proposed): Verdict {
  const { matter, change, verdict } = data;
  if (!verdict.change)
    return wrong('reason.ad-change-wrong', { adChange: change, rightAdChange: verdict.rightChange }, [
      words(matter === 'shift' ? 'because.ad-matter-shift' : 'because.ad-matter-mend'),
    ]);
  if (matter === 'shift' && !verdict.place) return placeWrong(data);
  if (verdict.figure === 'carries') return right(POINTS.proposal, 'reason.ad-proposal-right');
  return half(POINTS.proposal, 'reason.ad-figure-wrong', {}, [FIGURE_REASONS[verdict.figure]]);
}

/** Inside the budget, and from the worse return to the better. */
export function budgetVerdict(desk: Desk, data: Proposed): Verdict {
  const { amount, verdict } = data;
  if (!verdict.place) return placeWrong(data);
  switch (verdict.budget) {
    case 'inside':
      return right(POINTS.budget, 'reason.ad-budget-right');
    case 'over-free':
      return wrong('reason.ad-over-free', { amount, free: verdict.free });
    case 'over-room':
      return wrong('reason.ad-over-room', { amount, room: verdict.room });
    case 'too-little':
      return wrong('reason.ad-too-little', { amount, least: desk.house.rules.leastShift });
  }
}

/** The channel whose return fell most. */
export const weakSpotVerdict = ({ to, verdict: { place, best } }: Proposed): Verdict =>
  place
    ? right(POINTS.budget, 'reason.ad-weak-spot-right')
    : wrong('reason.ad-weak-spot-wrong', { adChannel: to, rightAdChannel: best.to });

/** The facts that decide an objection. */
function decidingFact(objection: ObjectionKind, values: Words['values']): Words {
  switch (objection) {
    case 'stock-cover':
      return words('because.ad-stock-cover', values);
    case 'promotion-days':
      return 'adPromotion' in values ? words('because.ad-promotion', values) : words('because.ad-no-promotion', values);
    case 'learning-phase':
      return words('because.ad-learning-phase', values);
    case 'attribution':
      return words('because.ad-attribution', values);
    case 'margin':
      return words('because.ad-margin', values);
    case 'test-outcome':
      return words('because.ad-test-outcome', values);
  }
}

/** What was wrong with an answer, and the fact that decides it; nothing where it was right. */
export function answerDetail(data: MeetingsHappenings['marketing-meeting/answered']): readonly Words[] {
  const { objection, answer, verdict } = data;
  const { rightAnswer, facts, figure } = verdict;
  if (answer !== rightAnswer)
    return [
      words('because.ad-answer', { adAnswer: answer, rightAdAnswer: rightAnswer }),
      decidingFact(objection, facts),
    ];
  return figure === false
    ? [words('because.ad-answer-without-figure', { adAnswer: answer }), decidingFact(objection, facts)]
    : [];
}

const told = (measure: Measure, value: number): string =>
  isReadable(measure) ? figureText(measure, value) : String(value);

function boundsVerdict(
  isRight: boolean,
  [given, measure, bounds]: readonly [number, Measure, Bounds | null],
  key: 'reason.ad-target-wrong' | 'reason.ad-stop-wrong',
): Verdict {
  if (isRight) return right(POINTS.part);
  if (bounds === null) return wrong('reason.ad-not-readable', { adMeasure: measure });
  const values = {
    given: told(measure, given),
    least: told(measure, bounds.least),
    most: told(measure, bounds.most),
  };
  return key === 'reason.ad-target-wrong'
    ? wrong('reason.ad-target-wrong', values)
    : wrong('reason.ad-stop-wrong', values);
}

type Agreed = MeetingsHappenings['marketing-meeting/agreed'];

/** Judges a minute, part by part. */
export const agreementVerdicts = ({ agreement, verdict }: Agreed): readonly (readonly [string, Verdict])[] => [
  ['owner', verdict.owner ? right(POINTS.part) : wrong('reason.ad-owner-wrong')],
  [
    'test-date',
    verdict.date
      ? right(POINTS.part)
      : wrong('reason.ad-date-wrong', {
          day: agreement.date,
          adFirstDay: verdict.dates.from,
          adLastDay: verdict.dates.until,
        }),
  ],
  [
    'measure',
    verdict.measure
      ? right(POINTS.part)
      : wrong('reason.ad-measure-wrong', {
          adMeasure: agreement.measure,
          rightAdMeasure: verdict.measures.join(', '),
        }),
  ],
  [
    'target',
    boundsVerdict(verdict.target, [agreement.target, agreement.measure, verdict.targets], 'reason.ad-target-wrong'),
  ],
  [
    'stop-rule',
    boundsVerdict(verdict.stop, [agreement.stop, agreement.measure, verdict.stops], 'reason.ad-stop-wrong'),
  ],
];
