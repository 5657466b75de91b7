import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordKind } from '../../../kernel/records.ts';
import { statesTagged } from '../../../kernel/state-tags.ts';
import type { StockLevels } from '../../shop/stock.ts';
import type { AdFigure, AdFigureName } from './ad-figure.ts';
import { MEETING_STATES, type MeetingState } from './meeting-states.ts';
import type { AnswerName, ObjectionKind } from './objection-kinds.ts';

export const MEETING = recordKind<MarketingMeeting>('marketing-meeting');

/** What a meeting is about: where the money goes, or what to mend where the return has fallen. */
export type Matter = 'shift' | 'mend';

/** What can be changed: which channel gets the money, or within one channel whom it reaches, what it shows, what it offers. */
export const AD_CHANGES = ['channel', 'audience', 'creative', 'offer'] as const;
export type AdChange = (typeof AD_CHANGES)[number];

/** A figure that was shown in a meeting, with its value in the units of `adFigure`. */
export interface ShownFigure extends AdFigure {
  readonly value: number;
}

/** What the trainee proposes. Where money moves, from one channel to another; else both are the channel to be mended. */
export interface Proposal {
  readonly from: string;
  readonly to: string;
  /** Whole TWD a week; 0 where no money moves. */
  readonly amount: number;
  readonly change: AdChange;
  readonly figure: ShownFigure | null;
}

/** Something the colleague has put forward, and the answer to it. */
export interface Raised {
  readonly objection: ObjectionKind;
  readonly at: number;
  readonly answer?: AnswerName;
  readonly figure?: ShownFigure;
}

/** What an agreement can be measured by; the last one stands in no table. */
export const MEASURES = ['roas', 'cost-per-order', 'click-rate', 'conversion', 'order-value', 'brand-feeling'] as const;
export type Measure = (typeof MEASURES)[number];
export const isReadable = (measure: Measure): measure is AdFigureName => measure !== 'brand-feeling';

/** The minute of a meeting. */
export interface Agreement {
  readonly owner: string;
  /** The day on which it is looked at, `YYYY-MM-DD`. */
  readonly date: string;
  readonly measure: Measure;
  /** In the measure's unit (see `adFigure`): to be reached, and below which (for costs above which) the test is stopped early. */
  readonly target: number;
  readonly stop: number;
  readonly at: number;
}

/** What lay on the table when the meeting was opened: pieces of an advertised product, and what sells in a week. */
export interface StockFact extends Pick<StockLevels, 'inbound' | 'further'> {
  readonly product: string;
  readonly promisable: number;
  readonly weekly: number;
}

/**
 * What a review finds of an advertising channel: where money is moved, whether what comes back pays for it; where something is mended,
 * whether the return has fallen. Words: `adReview` of `locales/<lang>/terms.json`.
 */
export const REVIEW_VERDICTS = {
  shift: ['pays', 'loses'],
  mend: ['steady', 'fallen'],
} as const satisfies Readonly<Record<Matter, readonly string[]>>;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[Matter][number];

/**
 * A channel in a review. `value`: where money is moved, its ROAS over the last four weeks (hundredths); where something is mended, that
 * ROAS in hundredths of a per cent of the first four weeks.
 */
export interface ReviewRow {
  readonly channel: string;
  readonly value: number;
  readonly verdict: ReviewVerdict;
}

/** The review of the advertising channels, as it was put on the table last. */
export interface Review {
  readonly at: number;
  readonly rows: readonly ReviewRow[];
}

/** A meeting with the colleague of marketing. */
export interface MarketingMeeting {
  readonly id: string;
  readonly matter: Matter;
  /** From when until when the colleague has time. */
  readonly at: number;
  readonly until: number;
  readonly state: LifecycleState;
  readonly openedAt?: number;
  readonly stock?: readonly StockFact[];
  readonly review?: Review;
  readonly proposal?: Proposal;
  /** Oldest first. They may be answered in any sequence. */
  readonly raised: readonly Raised[];
  readonly agreement?: Agreement;
}

export const meetingState = ({ state }: Pick<MarketingMeeting, 'state'>): MeetingState => state.value as MeetingState;

const OVER = statesTagged({ states: MEETING_STATES }, 'over');
/** Whether nothing more comes of it. */
export const isMeetingOver = (state: MeetingState): boolean => OVER.has(state);

/** The objections that wait for their answers. */
export const openObjections = ({ raised }: Pick<MarketingMeeting, 'raised'>): readonly Raised[] =>
  raised.filter(({ answer }) => answer === undefined);

/** All figures that were shown in a meeting. */
export const shownIn = ({ proposal, raised }: Pick<MarketingMeeting, 'proposal' | 'raised'>): readonly ShownFigure[] =>
  [proposal?.figure, ...raised.map(({ figure }) => figure)].filter((figure) => figure != null);
