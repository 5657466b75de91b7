import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import type { AgreementVerdict } from './agreement.ts';
import { type Agreement, type Matter, MEETING, type Proposal, type ReviewRow } from './meeting.ts';
import type { AnswerVerdict } from './objection.ts';
import type { AnswerName, ObjectionKind } from './objection-kinds.ts';
import type { CalledProposal, ProposalVerdict } from './proposal.ts';

/** What can happen, with its data. Scoring and the market read all of it. */
export interface MeetingsHappenings {
  'marketing-meeting/due': {
    until: number;
    matter: Matter;
    called: CalledProposal;
    review: readonly ReviewRow[];
  };
  'marketing-meeting/reviewed': {
    matter: Matter;
    rows: readonly { readonly given: ReviewRow; readonly right: ReviewRow }[];
  };
  'marketing-meeting/opened': Record<string, never>;
  'marketing-meeting/proposed': Omit<Proposal, 'figure'> & { matter: Matter; verdict: ProposalVerdict };
  'marketing-meeting/objected': { objection: ObjectionKind; until: number };
  'marketing-meeting/answered': { objection: ObjectionKind; answer: AnswerName; verdict: AnswerVerdict };
  'marketing-meeting/agreed': { agreement: Omit<Agreement, 'at'>; verdict: AgreementVerdict };
  /** The figures of this week so far have come in. */
  'marketing-meeting/figures-came': Record<string, never>;
  'marketing-meeting/lapsed': Record<string, never>;
}

const inState = (state: string) => ({ 'marketing-meeting': state });

export const meetingsHappenings: HappeningTable<MeetingsHappenings> = {
  'marketing-meeting/due': { of: MEETING, tells: ['until'], says: 'urgent' },
  'marketing-meeting/reviewed': { of: MEETING, tells: [] },
  'marketing-meeting/opened': { of: MEETING, tells: [], leadsTo: inState('talking') },
  'marketing-meeting/proposed': { of: MEETING, tells: ['change'], leadsTo: inState('objecting') },
  'marketing-meeting/objected': { of: MEETING, tells: ['objection'] },
  'marketing-meeting/answered': { of: MEETING, tells: ['objection'] },
  'marketing-meeting/agreed': { of: MEETING, tells: [], leadsTo: inState('agreed') },
  'marketing-meeting/figures-came': { of: MEETING, tells: [], says: 'calm' },
  'marketing-meeting/lapsed': { of: MEETING, tells: [], says: 'urgent', leadsTo: inState('lapsed') },
};

/** Says that something has happened in a meeting. */
export const tellMeeting = makeTell(meetingsHappenings);
