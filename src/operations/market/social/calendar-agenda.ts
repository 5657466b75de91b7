import type { CalendarComing } from '../../social/calendar/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const CALENDAR_COMING = {} satisfies { readonly [Kind in CalendarComing['kind']]: unknown };
