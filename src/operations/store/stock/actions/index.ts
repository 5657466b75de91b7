import type { ActionDefinition } from '../../../../kernel/domain.ts';
import { adjustmentPost } from './adjustment-post.ts';
import { channelSync } from './channel-sync.ts';
import { countOpen } from './count-open.ts';
import { countPlan } from './count-plan.ts';
import { countRecord } from './count-record.ts';
import { countRecount } from './count-recount.ts';
import { levelSet } from './level-set.ts';
import { partyAsk } from './party-ask.ts';
import { purchaseOrder } from './purchase-order.ts';
import { varianceExplain } from './variance-explain.ts';

/** Every action of the subject. */
export const stockActions = [
  countPlan,
  countOpen,
  countRecord,
  countRecount,
  partyAsk,
  varianceExplain,
  adjustmentPost,
  channelSync,
  levelSet,
  purchaseOrder,
] as unknown as readonly ActionDefinition[];
