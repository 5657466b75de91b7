import { intent } from '../../../src/bots/bot.ts';
import type { BotDuty } from '../../../src/bots/bot-duty.ts';
import { boardsOf, pinsHouseOf } from './pins.ts';

/** What bots know of boards. Who errs finds nothing missing; who clicks everything counts a board that is not there. */
export const pinsBots = {
  expert: (view, catalogue) => {
    const toCount = boardsOf(view).filter(({ missing }) => missing === undefined);
    return toCount.map(({ id, pins }) => {
      const full = pinsHouseOf(catalogue).boards.find((board) => board.id === id)?.full ?? pins;
      return intent('board/count', { board: id, missing: full - pins });
    });
  },
  slips: { 'board/count': ({ board }) => intent('board/count', { board, missing: 99 }) },
  routine: [],
  blind: () => [intent('board/count', { board: 'nowhere', missing: 0 })],
  // Called as a bot of the house is: the names of bots are a closed list.
  tricks: { 'auto-reply': (view) => boardsOf(view).map(({ id }) => intent('board/count', { board: id, missing: 0 })) },
} satisfies BotDuty;
