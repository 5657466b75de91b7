import type { ServiceDeskReader } from '../../operations/service/view-reader.ts';
import type { Bot } from '../bot.ts';
import { Desk } from '../desk.ts';
import { serviceDeskOf } from '../service-desk.ts';
import { workCases } from './cases.ts';
import { closeOrders } from './closing.ts';
import { decideOrders } from './conditions.ts';
import { followParcels, tendReviews } from './following.ts';
import { clipNews, tendFaq } from './knowledge.ts';
import { answerQuestions } from './questions.ts';
import { shipOrders } from './shipping.ts';
import { answerTickets, tag, triage } from './tickets.ts';

const PARTS = [decideOrders, answerQuestions, shipOrders, followParcels, tendReviews, closeOrders];
const SERVICE_PARTS = [triage, answerTickets, workCases, tag, clipNews, tendFaq] satisfies ((
  desk: ServiceDeskReader,
) => unknown)[];

/** Does everything as the handbook says, as soon as it can be known. */
export const expert: Bot = {
  every: 30 * 60_000,
  actTakes: 15_000,
  rounds: 12,
  look(view, catalogue) {
    const desk = new Desk(view, catalogue);
    const service = serviceDeskOf(view, catalogue);
    const orders = PARTS.flatMap((part) => part(desk));
    return service === null ? orders : [...orders, ...SERVICE_PARTS.flatMap((part) => part(service))];
  },
};
