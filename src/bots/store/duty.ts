import { atDesk, type BotDuty } from '../bot-duty.ts';
import { storeDeskOf } from './desk.ts';
import { listingsBlind, listingsExpert, listingsSlips } from './listings.ts';
import { meetingsBlind, meetingsExpert, meetingsSlips } from './meetings.ts';
import { performanceBlind, performanceExpert, performanceSlips } from './performance.ts';
import { paperOver, stockBlind, stockExpert, stockSlips } from './stock.ts';
import { translationsBlind, translationsExpert, translationsSlips } from './translations.ts';

/** The bots of the store. */
export const store = {
  expert: atDesk(storeDeskOf, [
    ...stockExpert,
    ...listingsExpert,
    ...translationsExpert,
    ...performanceExpert,
    ...meetingsExpert,
  ]),
  slips: { ...stockSlips, ...listingsSlips, ...translationsSlips, ...performanceSlips, ...meetingsSlips },
  // Who has not exported a table today thinks of it tomorrow.
  routine: ['table/export'],
  blind: atDesk(storeDeskOf, [
    ...stockBlind,
    ...listingsBlind,
    ...translationsBlind,
    ...performanceBlind,
    ...meetingsBlind,
  ]),
  tricks: { 'paper-over': atDesk(storeDeskOf, [paperOver]) },
} satisfies BotDuty;
