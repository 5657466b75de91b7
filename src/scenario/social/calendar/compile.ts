import { atClock, DAY, taipeiDate } from '../../../operations/shop/calendar.ts';
import type { Account } from '../../../operations/social/brief.ts';
import type { PlannedWeek } from '../../../operations/social/calendar/house.ts';
import type { CalendarPart } from '../../../operations/social/calendar/part.ts';
import { postingWeekId } from '../../../operations/social/calendar/posting-week.ts';
import { slotAt } from '../../../operations/social/calendar/slots.ts';
import type { PlatformFault } from '../../../operations/social/calendar/truth.ts';
import { dayAt } from '../../compile/context.ts';
import { offsetsOf } from '../offsets.ts';
import type { CompilingSocial } from '../subject.ts';
import type { CalendarData, WeekData } from './schema.ts';

/** An account on which a week has fewer posts than this may have none when a platform fails. */
const ENOUGH_POSTS = 3;

function plannedWeek(c: CompilingSocial, { first, last, opens, pinBy, over }: WeekData, at: number): PlannedWeek {
  const instant = ({ day, at: time }: WeekData['opens']): number => atClock(dayAt(c, day - 1).open, time);
  const startsAt = c.monday + first * DAY;
  return {
    week: at + 1,
    first: taipeiDate(startsAt),
    last: taipeiDate(c.monday + last * DAY),
    startsAt,
    days: last - first + 1,
    opensAt: instant(opens),
    pinBy: instant(pinBy),
    overAt: instant(over),
  };
}

/** Casts the platforms that fail: each account at most once in a week, in the days of the week in which it can be answered. */
function drawFaults(c: CompilingSocial, data: CalendarData, weeks: readonly PlannedWeek[]): PlatformFault[] {
  const random = c.random.fork('social/calendar/faults');
  const offsets = offsetsOf(c);
  const kindOf = ({ platform }: Account) => c.platforms.find(({ id }) => id === platform)?.kind ?? 'photo';
  const able = c.accounts.filter(
    (account) =>
      !data.byHand.includes(account.platform) &&
      account.band.least >= ENOUGH_POSTS &&
      (data.troubles[kindOf(account)] ?? []).length > 0,
  );
  return data.faults.flatMap(({ week, count, days }) => {
    const planned = weeks[week - 1];
    if (planned === undefined) return [];
    const own = random.fork(`week/${week}`);
    return own
      .shuffle(able)
      .slice(0, count)
      .map((account) => ({
        account: account.id,
        from: slotAt(offsets, account.market, planned, 0, 0),
        until: slotAt(offsets, account.market, planned, days, 0),
        why: own.fork(account.id).pick(data.troubles[kindOf(account)] ?? []),
      }));
  });
}

/** Makes the subject's parts of the form, and puts the two weeks on the agenda. */
export function compileCalendar(
  c: CompilingSocial,
  data: CalendarData,
): { readonly [What in 'house' | 'form' | 'truth']: CalendarPart[What] } {
  const weeks = data.weeks.map((week, at) => plannedWeek(c, week, at));
  // Whoever plans the second week early has planned it: all of them can be planned from the first moment on.
  const opensAt = Math.min(...weeks.map((each) => each.opensAt));
  for (const { week, pinBy, overAt } of weeks)
    c.coming.push(
      { kind: 'posting-week/opens', at: opensAt, week },
      { kind: 'posting-week/is-due', at: pinBy, week },
      { kind: 'posting-week/is-over', at: overAt, week },
    );
  const { cards, byHand, lifeHours } = data;
  return {
    house: { cards, weeks, byHand, lifeHours: lifeHours as CalendarPart['house']['lifeHours'] },
    form: {
      postingWeeks: weeks.flatMap(({ week }) =>
        c.accounts.map(({ id: account }) => ({ id: postingWeekId(account, week), account, week })),
      ),
    },
    truth: { faults: drawFaults(c, data, weeks) },
  };
}
