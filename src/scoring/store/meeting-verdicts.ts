import type { Parts } from '../../operations/parts.ts';
import { figureText } from '../../operations/store/meetings/ad-figure.ts';
import type { Bounds } from '../../operations/store/meetings/agreement.ts';
import type { MeetingsHappenings } from '../../operations/store/meetings/happenings.ts';
import { isReadable, type Measure, type ReviewRow } from '../../operations/store/meetings/meeting.ts';
import type { ObjectionKind } from '../../operations/store/meetings/objection-kinds.ts';
import type { FigureVerdict } from '../../operations/store/meetings/proposal.ts';
import { isReviewed } from '../../operations/store/meetings/review.ts';
import type { Assessment } from '../assessment.ts';
import type { Words } from '../ledger.ts';
import { half, right, type Verdict, words, wrong } from '../verdict.ts';

/** Parts of a meeting are worth as much each, the two of a reviewed channel together, so that none decides. */
export const POINTS = 2;
export const REVIEW_POINTS = 1;

export type Desk = Assessment<Parts['store']>;

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

/** The proposal: the change that is called for, and where money moves, its way. */
export function proposalVerdict(data: Proposed): Verdict {
  const { matter, change, verdict } = data;
  if (!verdict.change)
    return wrong('reason.ad-change-wrong', { adChange: change, rightAdChange: verdict.rightChange }, [
      words(matter === 'shift' ? 'because.ad-matter-shift' : 'because.ad-matter-mend'),
    ]);
  if (matter === 'shift' && !verdict.place) return placeWrong(data);
  return right(POINTS, 'reason.ad-proposal-right');
}

/** The figure that was shown with the proposal. */
export const figureVerdict = ({ verdict: { figure } }: Proposed): Verdict =>
  figure === 'carries'
    ? right(POINTS, 'reason.ad-figure-right')
    : wrong('reason.ad-figure-wrong', {}, [FIGURE_REASONS[figure]]);

/** Inside the budget, and from the worse return to the better. */
export function budgetVerdict(desk: Desk, data: Proposed): Verdict {
  const { amount, verdict } = data;
  if (!verdict.place) return placeWrong(data);
  switch (verdict.budget) {
    case 'inside':
      return right(POINTS, 'reason.ad-budget-right');
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
    ? right(POINTS, 'reason.ad-weak-spot-right')
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

/** The answer to an objection: without the figure that bears it out it earns half. */
export function answerVerdict(data: MeetingsHappenings['marketing-meeting/answered']): Verdict {
  const { objection, answer, verdict } = data;
  const { rightAnswer, facts, figure } = verdict;
  if (answer !== rightAnswer)
    return wrong('reason.ad-answer-wrong', { adAnswer: answer, rightAdAnswer: rightAnswer }, [
      decidingFact(objection, facts),
    ]);
  return figure === false
    ? half(POINTS, 'reason.ad-answer-without-figure', { adAnswer: answer }, [decidingFact(objection, facts)])
    : right(POINTS, 'reason.ad-answer-right');
}

type Reviewed = MeetingsHappenings['marketing-meeting/reviewed'];

/** A value of a review as people write it: ROAS 4.40, or per cent of the first four weeks with two decimals. */
const reviewText = (matter: Reviewed['matter'], value: number): string =>
  figureText(matter === 'shift' ? 'roas' : 'conversion', value);

/** What the table says of a channel in a review. */
export const reviewWords = (matter: Reviewed['matter'], { channel, value, verdict }: ReviewRow): Words =>
  words(matter === 'shift' ? 'because.ad-review-shift' : 'because.ad-review-mend', {
    ...{ adChannel: channel, right: reviewText(matter, value), adReview: verdict },
  });

/** Judges a channel of a review: its figure, and what was found of it. */
export function reviewVerdicts(
  matter: Reviewed['matter'],
  { given, right: called }: Reviewed['rows'][number],
): readonly (readonly [string, Verdict])[] {
  const { channel: adChannel } = called;
  const values = { adChannel, given: reviewText(matter, given.value), right: reviewText(matter, called.value) };
  return [
    [
      'review-value',
      isReviewed(given.value, called.value)
        ? right(REVIEW_POINTS, 'reason.ad-review-right')
        : wrong('reason.ad-review-wrong', values),
    ],
    [
      'review-verdict',
      given.verdict === called.verdict
        ? right(REVIEW_POINTS, 'reason.ad-review-found')
        : wrong('reason.ad-review-not-found', { adChannel, adReview: given.verdict, rightAdReview: called.verdict }, [
            reviewWords(matter, called),
          ]),
    ],
  ];
}

const told = (measure: Measure, value: number): string =>
  isReadable(measure) ? figureText(measure, value) : String(value);

function boundsVerdict(
  isRight: boolean,
  [given, measure, bounds]: readonly [number, Measure, Bounds | null],
  key: 'reason.ad-target-wrong' | 'reason.ad-stop-wrong',
): Verdict {
  if (isRight) return right(POINTS);
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
  ['owner', verdict.owner ? right(POINTS) : wrong('reason.ad-owner-wrong')],
  [
    'test-date',
    verdict.date
      ? right(POINTS)
      : wrong('reason.ad-date-wrong', {
          day: agreement.date,
          adFirstDay: verdict.dates.from,
          adLastDay: verdict.dates.until,
        }),
  ],
  [
    'measure',
    verdict.measure
      ? right(POINTS)
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
