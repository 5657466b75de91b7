import { isMeetingOver, type MeetingView, openObjection, type SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { PaperStep, Waiting } from '../../shell/paper.ts';
import { meetingOf, meetingsOf } from './meetings-view.ts';

/** What comes next in a meeting; null where it is over. */
type NextStep = 'open' | 'propose' | 'answer' | 'agree';
function nextStepOf(meeting: MeetingView): NextStep | null {
  if (isMeetingOver(meeting.stage)) return null;
  if (openObjection(meeting) !== undefined) return 'answer';
  if (meeting.stage === 'planned') return 'open';
  return meeting.stage === 'talking' ? 'propose' : 'agree';
}

/** What a meeting waits for from the trainee, once marketing has time. */
export function meetingWait(now: number, meeting: MeetingView): Waiting | null {
  const next = nextStepOf(meeting);
  if (next === null || now < meeting.at) return null;
  return { id: meeting.id, why: `meeting-${next}`, dueAt: meeting.until, limit: 'meeting' };
}

export const meetingsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(meetingsOf(host).flatMap((meeting) => meetingWait(host.view().now, meeting) ?? []));

const STEPS: readonly NextStep[] = ['open', 'propose', 'answer', 'agree'];

/** What is still to be done on the paper of a meeting: the next step, and those that follow it. */
export function meetingSteps(host: SittingHost, id: string): readonly PaperStep[] {
  const meeting = meetingOf(host, id);
  const next = meeting === undefined ? null : nextStepOf(meeting);
  if (meeting === undefined || next === null) return [];
  // A question about an earlier test comes before the proposal.
  const after = meeting.stage === 'talking' ? STEPS.slice(1) : STEPS.slice(STEPS.indexOf(next));
  const steps = next === 'answer' && meeting.stage === 'talking' ? [next, ...after] : after;
  return steps.map((part) => ({ part, words: t(`papers:why.meeting-${part}`) }));
}
