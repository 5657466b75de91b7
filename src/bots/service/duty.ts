import { atDesk, type BotDuty } from '../bot-duty.ts';
import { publishAll, refundEveryone, sameToAll } from './blind.ts';
import { workCases } from './cases.ts';
import { serviceDeskOf } from './desk.ts';
import { clipNews, tendFaq } from './knowledge.ts';
import { slips } from './slips.ts';
import { answerTickets, tag, triage } from './tickets.ts';

/** The bots of the service duty. */
export const service = {
  expert: atDesk(serviceDeskOf, [triage, answerTickets, workCases, tag, clipNews, tendFaq]),
  slips,
  routine: [],
  blind: atDesk(serviceDeskOf, [sameToAll, publishAll, refundEveryone]),
  tricks: {
    // An automatic reply: the same words to everyone, at once.
    'auto-reply': atDesk(serviceDeskOf, [sameToAll]),
    // Money back to everyone who asks for anything.
    'refund-all': atDesk(serviceDeskOf, [refundEveryone]),
  },
} satisfies BotDuty;
