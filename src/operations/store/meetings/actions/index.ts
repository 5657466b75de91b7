import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { agreementRecord } from './agreement-record.ts';
import { channelReview } from './channel-review.ts';
import { meetingOpen } from './meeting-open.ts';
import { objectionAnswer } from './objection-answer.ts';
import { proposalPut } from './proposal-put.ts';

/** Every action of the subject. */
export const meetingsActions: readonly ActionDefinition[] = [
  meetingOpen,
  channelReview,
  proposalPut,
  objectionAnswer,
  agreementRecord,
];
