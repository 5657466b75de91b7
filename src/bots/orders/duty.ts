import { atDesk, type BotDuty } from '../bot-duty.ts';
import { openLists, pushOrders, thankEverybody } from './blind.ts';
import { closeOrders } from './closing.ts';
import { decideOrders } from './conditions.ts';
import { orderDeskOf } from './desk.ts';
import { followParcels, followWhatWasAsked, tendReviews } from './following.ts';
import { answerQuestions } from './questions.ts';
import { shipOrders } from './shipping.ts';
import { slips } from './slips.ts';

/** The bots of the orders duty. */
export const orders = {
  looksUp: followWhatWasAsked,
  expert: atDesk(orderDeskOf, [decideOrders, answerQuestions, shipOrders, followParcels, tendReviews, closeOrders]),
  slips,
  routine: ['channel/open', 'tracking/check'],
  blind: atDesk(orderDeskOf, [openLists, thankEverybody, pushOrders]),
  tricks: {},
} satisfies BotDuty;
