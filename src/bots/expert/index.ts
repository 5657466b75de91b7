import type { Bot } from '../bot.ts';
import { Desk } from '../desk.ts';
import { closeOrders } from './closing.ts';
import { decideOrders } from './conditions.ts';
import { followParcels, tendReviews } from './following.ts';
import { answerQuestions } from './questions.ts';
import { shipOrders } from './shipping.ts';

const PARTS = [decideOrders, answerQuestions, shipOrders, followParcels, tendReviews, closeOrders];

/** Does everything as the handbook says, as soon as it can be known. */
export const expert: Bot = {
  every: 30 * 60_000,
  actTakes: 15_000,
  rounds: 12,
  look(view, catalogue) {
    const desk = new Desk(view, catalogue);
    return PARTS.flatMap((part) => part(desk));
  },
};
