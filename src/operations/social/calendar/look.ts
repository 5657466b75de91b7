import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { CalendarView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtCalendar(_reader: ViewReader, _frame: ViewFrame): () => CalendarView {
  const nothing: CalendarView = {};
  return () => nothing;
}
