import type { Subject } from '../../subject.ts';
import { calendarActions } from './actions/index.ts';
import { calendarHappenings } from './happenings.ts';
import { lookAtCalendar } from './look.ts';
import type { CalendarPart } from './part.ts';

/** The calendar of posts: how often, when, in which language and format. */
export const calendar: Subject<CalendarPart> = {
  actions: calendarActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: calendarHappenings,
  begin: () => {},
  look: lookAtCalendar,
  outputs: () => [],
  consequences: () => [],
};
