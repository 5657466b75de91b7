import type { Parts } from '../../operations/parts.ts';
import type { CalendarPage } from '../../operations/social/calendar/handbook.ts';
import type { AnswerVerdict } from '../../operations/social/calendar/happenings.ts';
import type { PublishedPost } from '../../operations/social/calendar/social-post.ts';
import { MEND_OF } from '../../operations/social/calendar/trouble.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { type Verdict, words, wrong } from '../verdict.ts';
import {
  answeredVerdict,
  type CalendarNote,
  cadenceVerdict,
  type Desk,
  fitVerdict,
  freshVerdict,
  keptVerdict,
  mendedVerdict,
  nextPeakVerdict,
  occasionVerdict,
  POINTS,
  peakVerdict,
  pinnedVerdict,
  type WeekNote,
} from './post-verdicts.ts';

/** P1.1.2: a cadence for each platform, posts that go out regularly, and posts that fail. */

const weekChance = (week: string): string => `week/${week}`;
const failureChance = (post: string): string => `failed/${post}`;

/** The place of a week that a post has taken, or the first that none has. */
function placeFor(desk: Desk, week: string, post: string): string | undefined {
  const taken = (by: string | null): string | undefined =>
    desk.idsWhere((note) => 'week' in note && note.week === week && note.post === by)[0];
  return taken(post) ?? taken(null);
}

/** A post takes a place of its week; undefined where all are taken. */
function takePlace(desk: Desk, week: string, post: string): string | undefined {
  const place = placeFor(desk, week, post);
  const note = place === undefined ? undefined : desk.noteOf(place);
  if (note !== undefined && 'week' in note) note.post = post;
  return place;
}

const weekNote = (desk: Desk, week: string): WeekNote | undefined => {
  const note = desk.noteOf(weekChance(week));
  return note !== undefined && 'pinnedBy' in note ? note : undefined;
};

/** Remembers the act that put a post into a week: what is judged by the calendar of that week rests on it. */
function noteAct(desk: Desk, week: string, post?: string): void {
  const note = weekNote(desk, week);
  if (note === undefined) return;
  note.last = desk.seq;
  if (post !== undefined) note.pinnedBy[post] = desk.seq;
}

/** A verdict that rests on an act, where that is known. */
const basedOn = (verdict: Verdict, restsOn: number | undefined): Verdict =>
  restsOn === undefined ? verdict : { ...verdict, restsOn };

function judgePost(desk: Desk, place: string, post: PublishedPost, restsOn?: number): void {
  desk.judge(place, 'post-peak', basedOn(peakVerdict(desk, post), restsOn));
  desk.judge(place, 'post-fit', basedOn(fitVerdict(desk, post), restsOn));
  desk.judge(place, 'post-fresh', basedOn(freshVerdict(post), restsOn));
  desk.judge(place, 'post-occasion', basedOn(occasionVerdict(desk, post), restsOn));
}

function judgeAnswer(desk: Desk, post: string, answer: AnswerVerdict): void {
  const id = failureChance(post);
  desk.judge(id, 'post-answered', answeredVerdict(desk, desk.deadlineOf(id, 'post-answered')));
  desk.judge(id, 'post-mended', mendedVerdict(answer));
  desk.judge(id, 'next-peak', nextPeakVerdict(answer));
}

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'posting',
  cadence: 'cadence',
  pinned: 'cadence',
  'extra-post': 'cadence',
  'post-fit': 'formats',
  'post-occasion': 'occasions',
  'failed-post': 'failed-posts',
  'post-answered': 'failed-posts',
  'post-mended': 'failed-posts',
  'next-peak': 'failed-posts',
} as const satisfies Pages<CalendarPage>;

export const p112 = makeIndicator<Parts['social'], CalendarNote>(
  'P1.1.2',
  {
    'posting-week/opened': ({ subject, data: { account, week, pinBy } }, desk) => {
      const { least, most } = desk.house.accounts.find(({ id }) => id === account)?.band ?? { least: 0, most: 0 };
      desk.open({
        id: weekChance(subject.id),
        kind: 'posting-week',
        subject,
        deadline: pinBy,
        expected: words('expected.posting-week', { account, week, least, most }),
        criteria: [
          { id: 'cadence', rule: 'binary', possible: POINTS.cadence },
          { id: 'pinned', rule: 'selection', possible: POINTS.pinned },
        ],
        note: { last: undefined, pinnedBy: {} },
      });
    },
    'posting-week/set': ({ subject, data }, desk) => {
      desk.judge(weekChance(subject.id), 'cadence', cadenceVerdict(data));
      noteAct(desk, subject.id);
    },
    'posting-week/due': ({ subject, data }, desk) => {
      const { account, slots, pinned, overAt } = data;
      if (pinned > 0)
        desk.judge(weekChance(subject.id), 'pinned', basedOn(pinnedVerdict(data), weekNote(desk, subject.id)?.last));
      for (let place = 1; place <= slots; place += 1)
        desk.open({
          id: `place/${subject.id}/${place}`,
          kind: 'post-place',
          subject,
          deadline: overAt,
          expected: words('expected.post-place', { account, place, slots }),
          criteria: [
            { id: 'post-kept', rule: 'timeliness', possible: POINTS.kept },
            { id: 'post-peak', rule: 'binary', possible: POINTS.peak },
            { id: 'post-fit', rule: 'selection', possible: POINTS.fit },
            { id: 'post-fresh', rule: 'binary', possible: POINTS.fresh },
            { id: 'post-occasion', rule: 'binary', possible: POINTS.occasion },
          ],
          note: { week: subject.id, post: null },
        });
    },
    'social-post/published': ({ subject, data }, desk) => {
      const place = takePlace(desk, data.week, subject.id);
      if (place === undefined)
        return desk.falseAlarm('extra-post', POINTS.extra, words('reason.post-extra', { account: data.account }));
      desk.judge(place, 'post-kept', keptVerdict(desk, data.late));
      judgePost(desk, place, data);
    },
    'social-post/failed': ({ subject, data: { account, postTrouble, week, again } }, desk) => {
      if (postTrouble === 'not-pressed') {
        const place = takePlace(desk, week, subject.id);
        if (place !== undefined) desk.judge(place, 'post-kept', wrong('reason.post-not-pressed', { account }));
        return;
      }
      if (again) return;
      desk.open({
        id: failureChance(subject.id),
        kind: 'failed-post',
        subject,
        deadline: desk.closeOfDay(1),
        expected: words('expected.failed-post', { account, postTrouble, rightPostMend: MEND_OF[postTrouble] }),
        criteria: [
          {
            id: 'post-answered',
            rule: 'timeliness',
            possible: POINTS.answered,
            deadline: desk.within(desk.house.rules.failureHours),
          },
          { id: 'post-mended', rule: 'binary', possible: POINTS.mended },
          { id: 'next-peak', rule: 'binary', possible: POINTS.nextPeak },
        ],
      });
    },
    'social-post/rescheduled': ({ subject, data: { answer, week } }, desk) => {
      noteAct(desk, week, subject.id);
      if (answer !== null) judgeAnswer(desk, subject.id, answer);
    },
    'social-post/scheduled': ({ subject, data: { replaces, answer, week } }, desk) => {
      noteAct(desk, week, subject.id);
      if (replaces !== null && answer !== null) judgeAnswer(desk, replaces, answer);
    },
    'posting-week/over': ({ subject, data: { account, standing, lost } }, desk) => {
      for (const post of standing) {
        const place = takePlace(desk, subject.id, post.post);
        // What never goes out while anybody looks is no nuisance: there is no false alarm for it.
        if (place === undefined) continue;
        const act = weekNote(desk, subject.id)?.pinnedBy[post.post];
        const kept = post.nobodyThere ? wrong('reason.post-nobody-there', { account }) : keptVerdict(desk, 0);
        desk.judge(place, 'post-kept', basedOn(kept, act));
        judgePost(desk, place, post, act);
      }
      // What the platform did not take and nobody put right was a chance of its own.
      const free = desk.idsWhere((note) => 'week' in note && note.week === subject.id && note.post === null);
      for (const place of free.slice(0, lost)) desk.withdraw(place);
    },
  },
  PAGES,
);
