import { dueKind } from '../../../kernel/agenda.ts';
import type { CalendarComing } from '../../social/calendar/coming.ts';

type OfWeek = { readonly week: number };

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const CALENDAR_COMING = {
  'posting-week/opens': dueKind<OfWeek>('posting-week/opens'),
  'posting-week/is-due': dueKind<OfWeek>('posting-week/is-due'),
  'posting-week/is-over': dueKind<OfWeek>('posting-week/is-over'),
} satisfies { readonly [Kind in CalendarComing['kind']]: unknown };
