import type { CalendarHappenings } from './happenings.ts';
import type { CalendarHouse } from './house.ts';
import type { CalendarForm, CalendarTruth } from './truth.ts';
import type { CalendarView } from './view.ts';

/** The types of the subject. */
export interface CalendarPart {
  readonly house: CalendarHouse;
  readonly form: CalendarForm;
  readonly truth: CalendarTruth;
  readonly view: CalendarView;
  readonly happens: CalendarHappenings;
}
