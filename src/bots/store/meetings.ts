import { HOUR } from '../../operations/shop/calendar.ts';
import { type AdFigure, adFigure, asGoodBy } from '../../operations/store/meetings/ad-figure.ts';
import { testDates } from '../../operations/store/meetings/agreement.ts';
import { adChannelOf, freeOf } from '../../operations/store/meetings/house.ts';
import {
  isMeetingOver,
  isReadable,
  openObjections,
  REVIEW_VERDICTS,
  type ReviewRow,
} from '../../operations/store/meetings/meeting.ts';
import { contradicted } from '../../operations/store/meetings/memory.ts';
import { judgeAnswer } from '../../operations/store/meetings/objection.ts';
import { NEEDS_FIGURE, OBJECTIONS, type ObjectionKind } from '../../operations/store/meetings/objection-kinds.ts';
import { calledProposal, carryingFigure, figureFor } from '../../operations/store/meetings/proposal.ts';
import { rightReview } from '../../operations/store/meetings/review.ts';
import type { Scene } from '../../operations/store/meetings/scene.ts';
import type { MeetingView } from '../../operations/store/meetings/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { StoreDesk, StorePolicy } from './desk.ts';

/** A meeting of the view as the rules read it. */
function sceneOf({ store, house }: StoreDesk, meeting: MeetingView): Scene {
  const earlier = store.meetings.filter(({ at }) => at < meeting.at);
  return { ads: store.ads, house: house.meetings, rules: house.rules, meeting, earlier };
}

/** A figure over the weeks that were shown before, where others would contradict them. */
const asShownBefore = (scene: Scene, figure: AdFigure): AdFigure => {
  const before = contradicted(scene, figure);
  return before === undefined ? figure : { ...figure, period: before.period };
};

function propose(scene: Scene, { id, matter }: MeetingView): Intent {
  const { from, to, change } = calledProposal(scene, matter);
  const [giver, taker] = [adChannelOf(scene.house, from), adChannelOf(scene.house, to)];
  const amount = change === 'channel' ? Math.min(giver === undefined ? 0 : freeOf(giver), taker?.room ?? 0) : 0;
  const figure = asShownBefore(scene, carryingFigure({ to, change }));
  return intent('proposal/put', { meeting: id, from, to, amount, change, figure });
}

/** The figure that answers an objection; null where none is needed. */
function figureAgainst(scene: Scene, objection: ObjectionKind): AdFigure | null {
  if (!NEEDS_FIGURE.includes(objection)) return null;
  if (objection === 'margin')
    return asShownBefore(scene, { name: 'roas', channel: scene.meeting.proposal?.to ?? '', period: 'last-four' });
  const { agreement, proposal } = scene.earlier.findLast((each) => each.agreement !== undefined) ?? {};
  if (agreement === undefined || proposal === undefined || !isReadable(agreement.measure)) return null;
  return { name: agreement.measure, channel: proposal.to, period: 'this-week' };
}

function answer(scene: Scene, { id }: MeetingView, objection: ObjectionKind): Intent {
  const figure = figureAgainst(scene, objection);
  const { rightAnswer } = judgeAnswer(scene, objection, figure);
  return intent('objection/answer', { meeting: id, objection, answer: rightAnswer, figure });
}

/** Aims at what the channel does now, or a little more where something is mended; stops at three quarters of it. */
function agree(scene: Scene, { id, proposal, openedAt = 0 }: MeetingView): Intent {
  const measure = figureFor(proposal?.change ?? 'channel');
  const now = adFigure(scene.ads, { name: measure, channel: proposal?.to ?? '', period: 'last-four' }) ?? 0;
  const target = asGoodBy(measure, now, scene.meeting.matter === 'shift' ? 1000 : 1200);
  const { from } = testDates(scene, openedAt);
  const owner = scene.house.owners[0] ?? '';
  return intent('agreement/record', {
    ...{ meeting: id, owner, date: from, measure },
    ...{ target, stop: asGoodBy(measure, target, 750) },
  });
}

/** Ms before its end at which the minute of a meeting is written, whatever is still open. */
const LAST_MOMENT = 2 * HOUR;
const isLate = ({ now }: StoreDesk, { until }: MeetingView): boolean => now >= until - LAST_MOMENT;

/** Works out what each channel brought back. */
const reviewAll = (scene: Scene, { id, matter }: MeetingView): Intent =>
  intent('channel/review', { meeting: id, rows: rightReview(scene, matter) });

/** Holds each meeting from its opening to its minute. */
const holdMeetings: StorePolicy = (desk) =>
  desk.store.meetings.flatMap((meeting): Intent[] => {
    if (desk.now < meeting.at || isMeetingOver(meeting.stage)) return [];
    const scene = sceneOf(desk, meeting);
    const review = meeting.review === undefined ? [reviewAll(scene, meeting)] : [];
    const answers = openObjections(meeting).map(({ objection }) => answer(scene, meeting, objection));
    switch (meeting.stage) {
      case 'planned':
        return [...review, intent('meeting/open', { meeting: meeting.id })];
      case 'talking':
        return [...review, ...answers, propose(scene, meeting)];
      case 'objecting':
        return [...review, ...answers, ...(isLate(desk, meeting) ? [agree(scene, meeting)] : [])];
      default:
        return [...review, agree(scene, meeting)];
    }
  });

/** All that the handbook asks for, in the order in which it is done. */
export const meetingsExpert: readonly StorePolicy[] = [holdMeetings];

/** What each act is about: a meeting, and a question in it. The rest is worked out. */
export const meetingsAbout: Readonly<Record<string, readonly string[]>> = {
  'channel/review': ['meeting'],
  'proposal/put': ['meeting'],
  'objection/answer': ['meeting', 'objection'],
  'agreement/record': ['meeting'],
};

const otherVerdict = (verdict: ReviewRow['verdict']): string =>
  Object.values(REVIEW_VERDICTS)
    .find((pair) => pair.some((each) => each === verdict))
    ?.find((each) => each !== verdict) ?? verdict;

/** Takes the mean of weekly ratios for one channel, and the wrong side of the rule for another. */
const slipReview: Slip = (input, random) => {
  const rows = Array.isArray(input.rows) ? (input.rows as readonly ReviewRow[]) : [];
  const [off, mistaken] = random.shuffle(rows.map(({ channel }) => channel));
  return intent('channel/review', {
    ...input,
    rows: rows.map((row) => ({
      channel: row.channel,
      value: row.channel === off ? Math.floor((row.value * 1085) / 1000) + 1 : row.value,
      verdict: row.channel === mistaken ? otherVerdict(row.verdict) : row.verdict,
    })),
  });
};

/** How each act goes wrong in practice. */
export const meetingsSlips: Readonly<Record<string, Slip>> = {
  'channel/review': slipReview,
  'proposal/put': ({ figure, amount, ...input }, random) => {
    const how = random.int(0, 2);
    if (how === 0) return intent('proposal/put', { ...input, amount, figure: null });
    if (how === 1) return intent('proposal/put', { ...input, figure, amount: Number(amount) + 5000 });
    return intent('proposal/put', { ...input, amount, figure: { ...(figure as AdFigure), name: 'click-rate' } });
  },
  'objection/answer': ({ objection, figure: _figure, ...input }, random) => {
    const answers = OBJECTIONS[objection as ObjectionKind];
    return intent('objection/answer', { ...input, objection, answer: random.pick(answers), figure: null });
  },
  'agreement/record': (input, random) =>
    random.chance(500)
      ? intent('agreement/record', { ...input, owner: 'everyone', measure: 'brand-feeling' })
      : intent('agreement/record', { ...input, stop: 0, target: Number(input.target) * 3 }),
};

/** Proposes whatever comes first, says whatever sounds best, and writes down nothing that binds. */
const nodThrough: StorePolicy = ({ store, house, now }) =>
  store.meetings.flatMap((meeting): Intent[] => {
    const { id, stage, at } = meeting;
    const [from, to] = house.meetings.channels.map((channel) => channel.id);
    const [open] = openObjections(meeting);
    if (now >= at && !isMeetingOver(stage) && meeting.review === undefined) {
      const verdict = REVIEW_VERDICTS[meeting.matter][0];
      const rows = house.meetings.channels.map((each) => ({ channel: each.id, value: 300, verdict }));
      return [intent('channel/review', { meeting: id, rows })];
    }
    if (stage === 'planned') return now >= at ? [intent('meeting/open', { meeting: id })] : [];
    if (open !== undefined) {
      const answer = OBJECTIONS[open.objection].at(-1);
      return [intent('objection/answer', { meeting: id, objection: open.objection, answer, figure: null })];
    }
    if (stage === 'talking')
      return [intent('proposal/put', { meeting: id, from, to, amount: 100, change: 'channel', figure: null })];
    if (stage !== 'settling') return [];
    const minute = { owner: 'everyone', date: '2026-12-31', measure: 'brand-feeling', target: 100, stop: 0 };
    return [intent('agreement/record', { meeting: id, ...minute })];
  });

/** What somebody does who clicks everything and reads nothing. */
export const meetingsBlind: readonly StorePolicy[] = [nodThrough];
