import { isMeetingOver, type MeetingView, openObjections, type SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { PaperStep, Waiting } from '../../shell/paper.ts';
import { meetingOf, meetingsOf } from './meetings-view.ts';

/** The steps of a meeting that are still to come, in the sequence in which they are taken; none where it is over. */
type NextStep = 'review' | 'open' | 'propose' | 'answer' | 'agree';
function stepsLeft(meeting: MeetingView): readonly NextStep[] {
  const { stage, review } = meeting;
  if (isMeetingOver(stage)) return [];
  const first: readonly NextStep[] = review === undefined ? ['review'] : [];
  const isAsked = openObjections(meeting).length > 0;
  switch (stage) {
    case 'planned':
      return [...first, 'open', 'propose', 'answer', 'agree'];
    case 'talking':
      return [...first, ...(isAsked ? (['answer', 'propose'] as const) : (['propose', 'answer'] as const)), 'agree'];
    default:
      return [...first, ...(isAsked ? (['answer'] as const) : []), 'agree'];
  }
}

/** What a meeting waits for from the trainee, once marketing has time. */
export function meetingWait(now: number, meeting: MeetingView): Waiting | null {
  const [next] = stepsLeft(meeting);
  if (next === undefined || now < meeting.at) return null;
  return { id: meeting.id, why: `meeting-${next}`, dueAt: meeting.until, limit: 'meeting' };
}

export const meetingsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(meetingsOf(host).flatMap((meeting) => meetingWait(host.view().now, meeting) ?? []));

/** What is still to be done on the paper of a meeting. */
export function meetingSteps(host: SittingHost, id: string): readonly PaperStep[] {
  const meeting = meetingOf(host, id);
  const steps = meeting === undefined ? [] : stepsLeft(meeting);
  return steps.map((part) => ({ part, words: t(`papers:why.meeting-${part}`) }));
}
