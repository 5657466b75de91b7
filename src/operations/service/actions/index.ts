import type { ActionDefinition } from '../../../kernel/domain.ts';
import { caseAssess } from './case-assess.ts';
import { caseClose } from './case-close.ts';
import { caseDecide } from './case-decide.ts';
import { caseRecord } from './case-record.ts';
import { caseRequestInfo } from './case-request-info.ts';
import { faqDraft } from './faq-draft.ts';
import { faqRetire } from './faq-retire.ts';
import { faqUpdate } from './faq-update.ts';
import { newsClip } from './news-clip.ts';
import { refundIssue } from './refund-issue.ts';
import { replacementSend } from './replacement-send.ts';
import { returnArrange } from './return-arrange.ts';
import { returnInspect } from './return-inspect.ts';
import { ticketAsk } from './ticket-ask.ts';
import { ticketEscalate } from './ticket-escalate.ts';
import { ticketMerge } from './ticket-merge.ts';
import { ticketRecord } from './ticket-record.ts';
import { ticketReply } from './ticket-reply.ts';
import { ticketSolve } from './ticket-solve.ts';
import { ticketTag } from './ticket-tag.ts';
import { ticketTake } from './ticket-take.ts';

/** Every action of the service desk. */
export const serviceActions = [
  ticketTake,
  ticketReply,
  ticketAsk,
  ticketEscalate,
  ticketMerge,
  ticketTag,
  ticketRecord,
  ticketSolve,
  newsClip,
  faqDraft,
  faqUpdate,
  faqRetire,
  caseAssess,
  caseRequestInfo,
  caseDecide,
  returnArrange,
  returnInspect,
  refundIssue,
  replacementSend,
  caseRecord,
  caseClose,
] as const satisfies readonly ActionDefinition[];
