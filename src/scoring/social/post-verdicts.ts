import type { Parts } from '../../operations/parts.ts';
import { type Account, accountOf, platformOf } from '../../operations/social/brief.ts';
import type { AnswerVerdict, CalendarHappenings } from '../../operations/social/calendar/happenings.ts';
import { cardOf } from '../../operations/social/calendar/house.ts';
import { peakDaysOf } from '../../operations/social/calendar/slots.ts';
import type { PublishedPost } from '../../operations/social/calendar/social-post.ts';
import type { Assessment } from '../assessment.ts';
import type { Words } from '../ledger.ts';
import { fallingOff, right, selection, type Verdict, words, wrong } from '../verdict.ts';

export const POINTS = {
  cadence: 2,
  pinned: 2,
  kept: 2,
  peak: 2,
  fit: 2,
  fresh: 6,
  occasion: 2,
  answered: 2,
  mended: 2,
  nextPeak: 2,
  extra: 4,
} as const;

/** Written on the place of a post: the week of the account, and the post that has taken it. */
export interface PlaceNote {
  readonly week: string;
  post: string | null;
}

/** Written on the week of an account: the acts that filled its calendar, by the sequence numbers of what happened. */
export interface WeekNote {
  last: number | undefined;
  readonly pinnedBy: Record<string, number>;
}

export type CalendarNote = PlaceNote | WeekNote;
export type Desk = Assessment<Parts['social'], CalendarNote>;

/** Whether the number that was set lies inside the band of the brief. */
export const cadenceVerdict = ({ perWeek, least, most }: CalendarHappenings['posting-week/set']): Verdict => ({
  ...(perWeek >= least && perWeek <= most
    ? right(POINTS.cadence, 'reason.cadence-right', { least, most })
    : wrong('reason.cadence-outside', { perWeek, least, most })),
  again: true,
});

/** Whether as many posts stand on the calendar as were settled. */
export function pinnedVerdict({ slots, pinned }: CalendarHappenings['posting-week/due']): Verdict {
  const picks = { right: Math.min(pinned, slots), wrong: Math.max(0, pinned - slots), of: slots };
  const details = pinned === slots ? [] : [words('because.post-count', { pinned, slots })];
  return selection(picks, POINTS.pinned, details);
}

/** When the people of an account are there, a line for each time. */
const peakWords = ({ peaks }: Account): readonly Words[] =>
  peaks.map(({ weekdays, from, to }) => words('because.post-peak', { peakDays: peakDaysOf(weekdays), from, to }));

/** Whether the people of the account were there. */
export function peakVerdict({ house }: Desk, { account: id, clock, fit }: PublishedPost): Verdict {
  const account = accountOf(house, id);
  return fit.peak || account === undefined
    ? right(POINTS.peak, 'reason.post-in-peak')
    : wrong('reason.post-off-peak', { account: id, clock }, peakWords(account));
}

/** What is right of format and language, and what each should have been. */
export function fitVerdict({ house }: Desk, { account: id, card, format, language, fit }: PublishedPost): Verdict {
  const details: Words[] = [];
  const account = accountOf(house, id);
  const takes = (account && platformOf(house, account))?.formats ?? [];
  const works = cardOf(house.calendar, card)?.formats ?? [];
  if (!fit.format) {
    const both = takes.filter((each) => works.includes(each));
    details.push(
      both.length > 0
        ? words('because.post-format', { postFormat: format, rightPostFormat: both.join(', ') })
        : words('because.post-no-format', { postCard: card, account: id, rightPostFormat: works.join(', ') }),
    );
  }
  if (!fit.language)
    details.push(words('because.post-language', { language, rightLanguage: (account?.languages ?? []).join(', ') }));
  return selection({ right: 2 - details.length, wrong: 0, of: 2 }, POINTS.fit, details);
}

/** Whether nobody had it before. */
export const freshVerdict = ({ card, copyOf }: PublishedPost): Verdict =>
  copyOf === null
    ? right(POINTS.fresh, 'reason.post-fresh')
    : wrong('reason.post-copied', { postCard: card, account: copyOf });

/** Whether it goes with the day of its market. */
export function occasionVerdict({ house }: Desk, { card, account, fit }: PublishedPost): Verdict {
  if (fit.offends === null) return right(POINTS.occasion, 'reason.post-inoffensive');
  const unfit = house.occasions.find(({ id }) => id === fit.offends)?.unfit ?? [];
  const marks = (cardOf(house.calendar, card)?.marks ?? []).filter((mark) => unfit.includes(mark));
  return wrong('reason.post-offends', { account, marketOccasion: fit.offends }, [
    words('because.post-marks', { postCard: card, postMark: marks.join(', ') }),
  ]);
}

/** Whether it went out at its time: `late` in minutes, below 0 before it. Points fall off by a grace. */
export function keptVerdict({ house }: Desk, late: number): Verdict {
  const grace = house.rules.byHandGraceMinutes;
  const off = Math.abs(late);
  const steps = Math.max(0, Math.ceil(off / grace) - 1);
  if (steps === 0) return right(POINTS.kept, 'reason.post-kept');
  const key = late < 0 ? 'reason.post-early' : 'reason.post-late';
  return { earned: Math.max(0, POINTS.kept - steps), reason: words(key, { minutes: off }) };
}

/** Answered within the office hours of the handbook; points fall off hour by hour. */
export const answeredVerdict = (desk: Desk, deadline: number): Verdict =>
  fallingOff(desk, deadline, POINTS.answered, 1);

/** Whether what was wrong with it was put right. */
export const mendedVerdict = ({ trouble, mend, rightMend }: AnswerVerdict): Verdict =>
  mend === rightMend || rightMend === 'as-is'
    ? right(POINTS.mended, 'reason.post-mended')
    : wrong('reason.post-not-mended', { postTrouble: trouble, postMend: mend, rightPostMend: rightMend });

/** Whether its new time is the next at which people are there. */
export function nextPeakVerdict({ peak, soon, until }: AnswerVerdict): Verdict {
  if (!peak) return wrong('reason.post-retry-off-peak');
  return soon ? right(POINTS.nextPeak, 'reason.post-retry-right') : wrong('reason.post-retry-late', { until });
}
