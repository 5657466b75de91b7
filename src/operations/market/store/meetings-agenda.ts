import type { MeetingComing } from '../../store/meetings/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const MEETING_COMING = {} satisfies { readonly [Kind in MeetingComing['kind']]: unknown };
