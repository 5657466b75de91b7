import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { calendarActions } from './actions/index.ts';
import { calendarHappenings } from './happenings.ts';
import { lookAtCalendar } from './look.ts';
import type { CalendarPart } from './part.ts';
import { POSTING_WEEK } from './posting-week.ts';
import { socialPostMachine } from './social-post.machine.ts';
import { SOCIAL_POST } from './social-post.ts';

/** The calendar of posts: how often, when, in which language and format. */
export const calendar: Subject<CalendarPart> = {
  actions: calendarActions,
  lifecycles: { [SOCIAL_POST]: socialPostMachine },
  names: [
    named(SOCIAL_POST, { name: ({ card }) => ({ text: `cards.${card}.name` }) }),
    named(POSTING_WEEK, { name: ({ account }) => ({ text: `accounts.${account}.name` }) }),
    namedById('postCard', { text: 'cards.*.name' }),
    namedById('account', { text: 'accounts.*.name' }),
    namedById('postMark', { text: 'postMarks.*.name' }),
    namedById('marketOccasion', { text: 'occasions.*.name' }),
  ],
  shows: { plannedPosts: SOCIAL_POST, postingWeeks: POSTING_WEEK },
  happenings: calendarHappenings,
  begin: (step, own) => {
    for (const week of own?.postingWeeks ?? []) step.put(POSTING_WEEK, week);
  },
  look: lookAtCalendar,
  outputs: () => [],
  consequences: () => [],
};
