import { VALUE_GROUPS } from '../../host/index.ts';
import type { PanelWing } from '../panel-duty.ts';
import { serviceFinds } from './finds.ts';
import { serviceGoals } from './goals.ts';
import { standingOfCase, standingOfTicket } from './lifecycles.ts';
import { servicePapers } from './papers.ts';
import { hasHoliday } from './parts/holidays.ts';
import { servicePlaces } from './places.ts';
import { serviceSlip } from './slip.ts';
import { toldServiceActs } from './told-acts.ts';

/** The service duty on the screens of a sitting. */
export const serviceWing: PanelWing = {
  papers: servicePapers,
  elements: () => import('./elements.ts'),
  goals: serviceGoals,
  hasHoliday,
  slip: serviceSlip,
  finds: serviceFinds,
  notices: { ticket: 'inbox', case: 'cases', return: 'cases', faq: 'faq', news: 'faq', policy: 'faq' },
  sounds: {
    ...{ 'ticket/take': 'stamp', 'ticket/escalate': 'stamp', 'ticket/reply': 'stamp', 'ticket/solve': 'stamp' },
    ...{ 'case/decide': 'stamp', 'refund/issue': 'stamp', 'replacement/send': 'tape' },
    ...{ 'ticket.arrived': 'bell', 'ticket.buyer-wrote': 'bell' },
  },
  places: servicePlaces,
  acts: toldServiceActs,
  opens: { 'faq-entry': 'faq', news: 'faq', policy: 'faq' },
  codes: VALUE_GROUPS.service,
  columns: {
    topic: ['terms:ticketTopic'],
    cause: ['terms:cause'],
    outcome: ['terms:ticketOutcome'],
    'first-response': ['terms:ticket.first-response'],
    resolution: ['terms:ticket.resolution'],
    ground: ['terms:ground'],
    'case-decision': ['terms:decision'],
    'return-way': ['terms:returnWay'],
    booking: ['terms:booking'],
    'cost-bearer': ['terms:costBearer'],
    'case-state': ['terms:case.case'],
  },
  // The states of orders and parcels are shown by the orders duty only.
  stands: { ticket: standingOfTicket, case: standingOfCase },
};
