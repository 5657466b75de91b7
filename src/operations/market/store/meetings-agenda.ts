import { dueKind } from '../../../kernel/agenda.ts';
import type { MeetingComing } from '../../store/meetings/coming.ts';

type OfMeeting = { readonly meeting: string };

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const MEETING_COMING = {
  'meeting/is-due': dueKind<OfMeeting>('meeting/is-due'),
  'meeting/is-over': dueKind<OfMeeting>('meeting/is-over'),
  'ad-figures/arrive': dueKind<OfMeeting>('ad-figures/arrive'),
} satisfies { readonly [Kind in MeetingComing['kind']]: unknown };
