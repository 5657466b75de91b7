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
function settle(desk: ServiceDeskReader, { serviceCase, sale, entitlement }: Handling): Intent[] {
  const by = settlesBy(serviceCase.decision?.decision ?? 'reject');
  if (by === 'money')
    return [
      intent('refund/issue', { case: serviceCase.id, ...amountsDue(desk.house, serviceCase, sale, entitlement) }),
    ];
  const { product, quantity } = serviceCase.claim;
  return by === 'nothing' ? [] : [intent('replacement/send', { case: serviceCase.id, product, quantity })];
}

function decide(desk: ServiceDeskReader, { serviceCase, sale, ground, entitlement }: Handling): Intent[] {
  const missing = missingForCase(desk, desk.house, serviceCase, sale, ground);
  if (missing.length > 0)
    return [intent('case/request-info', { case: serviceCase.id, asks: missing, language: sale.buyer.language })];
  const [decision] = entitlement.decisions;
  const [basis] = entitlement.bases;
  const channel = channelFor(desk.known.catalogue, serviceCase, ground);
  return [intent('case/decide', { case: serviceCase.id, decision, basis, channel })];
}

function next(desk: ServiceDeskReader, serviceCase: CaseView): Intent[] {
  if (serviceCase.stage === 'closed' || isWithOthers(serviceCase.stage)) return [];
  const handling = handlingOf(desk, serviceCase.id);
  const { sale, ground, entitlement } = handling;
  switch (serviceCase.stage) {
    case 'requested':
      return [intent('case/assess', { case: serviceCase.id, ground })];
    case 'assessing':
      return decide(desk, handling);
    case 'approved':
      return comesBack(desk, serviceCase.id)
        ? [
            intent('return/arrange', {
              case: serviceCase.id,
              way: returnWayFor(desk, desk.house, serviceCase, sale, entitlement),
            }),
          ]
        : settle(desk, handling);
    case 'received':
    case 'received-paid': {
      const condition = serviceCase.return?.found ?? 'as-new';
      const product = find(desk.known.catalogue.products, serviceCase.claim.product);
      return [
        intent('return/inspect', { case: serviceCase.id, condition, booking: bookingFor(product, condition, ground) }),
      ];
    }
    case 'inspected':
      return settle(desk, handling);
    case 'recorded':
      return [intent('case/close', { cases: [serviceCase.id] })];
    default:
      return isToRecord(serviceCase.stage)
        ? [intent('case/record', { case: serviceCase.id, ground, cost: desk.house.costs[ground] })]
        : [];
  }
}

/** Takes every after-sales case one step on. */
export const workCases = (desk: ServiceDeskReader): Intent[] =>
  desk.cases.flatMap((serviceCase) => next(desk, serviceCase));
