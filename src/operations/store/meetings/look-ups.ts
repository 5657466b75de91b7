import type { Refusal } from '../../../kernel/happening.ts';
import type { RecordReader, Step, WorldReader } from '../../../kernel/step.ts';
import { storeHouseOf, storeTruthOf } from '../look-ups.ts';
import { type AdFigure, adFigure } from './ad-figure.ts';
import { AD_WEEK } from './ad-week.ts';
import type { MeetingsPage } from './handbook.ts';
import { tellMeeting } from './happenings.ts';
import { type MarketingMeeting, MEETING, meetingState, openObjections, type ShownFigure } from './meeting.ts';
import type { MeetingState } from './meeting-states.ts';
import { contradicted } from './memory.ts';
import type { ObjectionKind } from './objection-kinds.ts';
import type { Scene } from './scene.ts';

const PAGE: MeetingsPage = 'meetings';

export const meetingRef = (id: string) => ({ kind: MEETING, id });

/** A refusal at a meeting: its key and values, and the page that says the rule. */
export const refuse = (key: string, values: NonNullable<Refusal['values']> = {}): Refusal => ({
  key,
  values,
  page: PAGE,
});

/** What a meeting is judged by. */
export function sceneOf(reader: RecordReader, meeting: MarketingMeeting): Scene {
  const { meetings: house, rules } = storeHouseOf(reader);
  const earlier = reader.all(MEETING).filter(({ at }) => at < meeting.at);
  return { ads: reader.all(AD_WEEK), house, rules, meeting, earlier };
}

/** Says what comes next in a meeting that is not in one of those states, or that there is no such meeting. */
export function refuseUnless(world: RecordReader, id: string, ...states: readonly MeetingState[]): Refusal | null {
  const meeting = world.get(MEETING, id);
  if (meeting === undefined) return refuse('meeting/unknown', { meeting: id });
  const state = meetingState(meeting);
  if (states.includes(state)) return null;
  switch (state) {
    case 'planned':
      return refuse('meeting/open-first');
    case 'talking':
      return refuse('meeting/propose-first');
    case 'objecting':
      return refuse('meeting/answer-first');
    case 'settling':
      return refuse('meeting/settle-now');
    case 'agreed':
      return refuse('meeting/agreed-already');
    case 'lapsed':
      return refuse('meeting/lapsed', { until: meeting.until });
  }
}

/** Says so where a figure cannot be worked out, or contradicts one that was shown in an earlier meeting. */
export function refuseFigure(world: RecordReader, meeting: MarketingMeeting, figure: AdFigure | null): Refusal | null {
  if (figure === null) return null;
  const scene = sceneOf(world, meeting);
  if (adFigure(scene.ads, figure) === null) return refuse('meeting/no-such-figure');
  const before = contradicted(scene, figure);
  if (before === undefined) return null;
  return refuse('meeting/contradicts', { adFigure: before.name, adChannel: before.channel, adPeriod: before.period });
}

/** A figure with its value, as it is shown to the colleague. */
export function shown({ ads }: Scene, figure: AdFigure | null): ShownFigure | null {
  const value = figure === null ? null : adFigure(ads, figure);
  return figure === null || value === null ? null : { ...figure, value };
}

/** What the colleague will object in a meeting after the proposal. */
const objectionsTo = (world: WorldReader, id: string): readonly ObjectionKind[] =>
  (storeTruthOf(world, 'meetings').objections[id] ?? []).filter((kind) => kind !== 'test-outcome');

/** The colleague puts something forward. */
export function raise(step: Step, id: string, objection: ObjectionKind): void {
  step.update(MEETING, id, (meeting) => {
    meeting.raised.push({ objection, at: step.now });
  });
  tellMeeting(step, 'marketing-meeting/objected', id, { objection, until: step.need(MEETING, id).until });
}

/** Puts forward everything that is to be objected to a proposal. */
export function objectTo(step: Step, id: string): void {
  for (const kind of objectionsTo(step, id)) raise(step, id, kind);
  settleIfAnswered(step, id);
}

/** Once a proposal has all its answers, it comes to the agreement. */
export function settleIfAnswered(step: Step, id: string): void {
  const meeting = step.need(MEETING, id);
  if (meeting.proposal !== undefined && openObjections(meeting).length === 0)
    step.send(meetingRef(id), { type: 'SETTLE' });
}
