import type { Language } from '../../src/host/port.ts';
import { startI18n } from '../../src/panels/i18n.ts';
import type { AttendanceLists, Attendee } from '../../src/panels/screens/hall/attendance-lists.ts';
import '../../src/panels/screens/hall/attendance-lists.ts';
import type { SeatSlip, SeatSlips, SlipSession } from '../../src/panels/screens/hall/seat-slips.ts';
import '../../src/panels/screens/hall/seat-slips.ts';

/** The papers of a room on a page of their own, as the screen of a session manager shows them. */
export async function showPapers(
  language: Language,
  session: SlipSession,
  seated: readonly (SeatSlip & Attendee)[],
): Promise<void> {
  await startI18n(language);
  const slips = Object.assign(document.createElement('wb-seat-slips') as SeatSlips, { slips: seated, session });
  const lists = Object.assign(document.createElement('wb-attendance-lists') as AttendanceLists, {
    attendees: seated,
    heading: session.title,
  });
  document.querySelector('#app')?.replaceChildren(slips, lists);
  await Promise.all([slips.updateComplete, lists.updateComplete]);
}
