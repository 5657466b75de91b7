import { isToRecord, isWithOthers, settlesBy } from '../../operations/service/case.ts';
import {
  amountsDue,
  bookingFor,
  channelFor,
  missingForCase,
  returnWayFor,
} from '../../operations/service/case-rules.ts';
import { comesBack, type Handling, handlingOf } from '../../operations/service/handling.ts';
import type { CaseView } from '../../operations/service/view.ts';
import type { ServiceDeskReader } from '../../operations/service/view-reader.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { type Intent, intent } from '../bot.ts';

/** Money, goods or the mended piece: what the decision owes the buyer. */
function settle(desk: ServiceDeskReader, { one, sale, entitlement }: Handling): Intent[] {
  const by = settlesBy(one.decision?.decision ?? 'reject');
  if (by === 'money')
    return [intent('refund/issue', { case: one.id, ...amountsDue(desk.house, one, sale, entitlement) })];
  const { product, quantity } = one.claim;
  return by === 'nothing' ? [] : [intent('replacement/send', { case: one.id, product, quantity })];
}

function decide(desk: ServiceDeskReader, { one, sale, ground, entitlement }: Handling): Intent[] {
  const missing = missingForCase(desk, desk.house, one, sale, ground);
  if (missing.length > 0)
    return [intent('case/request-info', { case: one.id, asks: missing, language: sale.buyer.language })];
  const [decision] = entitlement.decisions;
  const [basis] = entitlement.bases;
  const channel = channelFor(desk.known.catalogue, one, ground);
  return [intent('case/decide', { case: one.id, decision, basis, channel })];
}

function next(desk: ServiceDeskReader, one: CaseView): Intent[] {
  if (one.stage === 'closed' || isWithOthers(one.stage)) return [];
  const handling = handlingOf(desk, one.id);
  const { sale, ground, entitlement } = handling;
  switch (one.stage) {
    case 'requested':
      return [intent('case/assess', { case: one.id, ground })];
    case 'assessing':
      return decide(desk, handling);
    case 'approved':
      return comesBack(desk, one.id)
        ? [intent('return/arrange', { case: one.id, way: returnWayFor(desk, desk.house, one, sale, entitlement) })]
        : settle(desk, handling);
    case 'received': {
      const condition = one.return?.found ?? 'as-new';
      const product = find(desk.known.catalogue.products, one.claim.product);
      return [intent('return/inspect', { case: one.id, condition, booking: bookingFor(product, condition, ground) })];
    }
    case 'inspected':
      return settle(desk, handling);
    case 'recorded':
      return [intent('case/close', { cases: [one.id] })];
    default:
      return isToRecord(one.stage)
        ? [intent('case/record', { case: one.id, ground, cost: desk.house.costs[ground] })]
        : [];
  }
}

/** Takes every after-sales case one step on. */
export const workCases = (desk: ServiceDeskReader): Intent[] => desk.cases.flatMap((one) => next(desk, one));
