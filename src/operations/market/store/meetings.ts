import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import { storeTruthOf } from '../../store/look-ups.ts';
import { AD_WEEK, type AdWeek } from '../../store/meetings/ad-week.ts';
import { tellMeeting } from '../../store/meetings/happenings.ts';
import { meetingRef, sceneOf } from '../../store/meetings/look-ups.ts';
import { MEETING, type Proposal } from '../../store/meetings/meeting.ts';
import { calledProposal } from '../../store/meetings/proposal.ts';
import { rightReview } from '../../store/meetings/review.ts';
import { MEETING_COMING } from './meetings-agenda.ts';

interface OfMeeting {
  readonly meeting: string;
}

/** The colleague has time from now on. */
function meetingIsDue(step: Step, { meeting: id }: OfMeeting): void {
  const meeting = step.need(MEETING, id);
  const { until, matter } = meeting;
  const scene = sceneOf(step, meeting);
  const called = calledProposal(scene, matter);
  tellMeeting(step, 'marketing-meeting/due', id, { until, matter, called, review: rightReview(scene, matter) });
}

/** The colleague's time is over: what was not agreed by now is not agreed at all. */
function meetingIsOver(step: Step, { meeting: id }: OfMeeting): void {
  if (step.trySend(meetingRef(id), { type: 'LAPSE' })) tellMeeting(step, 'marketing-meeting/lapsed', id, {});
}

const DAYS_A_WEEK = 7;

/**
 * A channel's week with the money that was moved: what is seen, clicked and bought grows with what is spent; what is bought where
 * money came to, by the outcome of the form as well.
 */
function moved(row: AdWeek, by: number, outcomePermille: number): AdWeek {
  const spend = Math.max(0, row.spend + Math.round((by * row.days) / DAYS_A_WEEK));
  const grown = (count: number): number => Math.round((count * spend) / row.spend);
  const bought = (count: number): number => Math.round((grown(count) * (by > 0 ? outcomePermille : 1000)) / 1000);
  return {
    ...row,
    spend,
    impressions: grown(row.impressions),
    clicks: grown(row.clicks),
    orders: bought(row.orders),
    revenue: bought(row.revenue),
  };
}

/** What a proposal that was agreed on takes from a channel or gives to it, whole TWD a week. */
const shareOf = (channel: string, { from, to, amount }: Proposal): number => {
  if (channel === to) return from === to ? 0 : amount;
  return channel === from ? -amount : 0;
};

/** The figures of this week so far come in: with what was agreed in the meetings before. */
function adFiguresArrive(step: Step, { meeting: id }: OfMeeting): void {
  const { thisWeek, outcomePermille } = storeTruthOf(step, 'meetings');
  const agreed = step.all(MEETING).flatMap(({ proposal, agreement }) => (agreement && proposal ? [proposal] : []));
  for (const row of thisWeek) {
    const by = agreed.reduce((sum, proposal) => sum + shareOf(row.channel, proposal), 0);
    step.put(AD_WEEK, moved(row, by, outcomePermille));
  }
  tellMeeting(step, 'marketing-meeting/figures-came', id, {});
}

/** The handler of each kind of agenda entry of the subject. */
export const meetingDue: readonly DueRow[] = [
  whenDue(MEETING_COMING['meeting/is-due'], meetingIsDue),
  whenDue(MEETING_COMING['meeting/is-over'], meetingIsOver),
  whenDue(MEETING_COMING['ad-figures/arrive'], adFiguresArrive),
];
