import { POST_FORMATS } from '../../../src/operations/social/brief.ts';
import { POST_MENDS } from '../../../src/operations/social/calendar/trouble.ts';
import type { SocialHouse, SocialView } from '../../../src/operations/social/parts.ts';
import { at, type PossibleInputs } from '../junk.ts';

const QUARTER = 15 * 60_000;

/** What a hand could send at the calendar, right or wrong. */
export function calendarInputs(view: SocialView, house: SocialHouse, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = picks;
  const { calendar } = house;
  const account = a % 9 === 0 ? 'nobody' : at(house.accounts, a)?.id;
  const card = at(calendar.cards, b);
  const week = at(calendar.weeks, c);
  // On the grid or beside it, before, within and after the weeks.
  const time = (week?.startsAt ?? 0) + ((d % 1000) - 120) * QUARTER + (d % 11 === 0 ? 1 : 0);
  const post = at(view.plannedPosts, b)?.id ?? 'P-none';
  return {
    'cadence/set': { account, week: (c % 3) + 1, perWeek: d % 9 },
    'post/schedule': {
      ...{ account, card: b % 13 === 0 ? 'no-card' : card?.id, format: at(POST_FORMATS, c) },
      ...{ language: at(Object.keys(card?.texts ?? {}), e) ?? 'en', at: time },
    },
    'post/reschedule': { post, at: time, mend: at(POST_MENDS, e) },
    'post/publish': { post },
    'post/withdraw': { post },
  };
}
