import { store as duty } from '../../operations/store/duty.ts';
import { atDesk, type BotDuty } from '../bot-duty.ts';
import { storeDeskOf } from './desk.ts';
import { listingsBlind, listingsExpert, listingsSlips, listingsTricks } from './listings.ts';
import { meetingsAbout, meetingsBlind, meetingsExpert, meetingsSlips } from './meetings.ts';
import { performanceAbout, performanceBlind, performanceExpert, performanceSlips } from './performance.ts';
import { paperOver, stockBlind, stockExpert, stockSlips } from './stock.ts';
import { acceptAll, translationsBlind, translationsExpert, translationsSlips } from './translations.ts';

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
  about: { ...performanceAbout, ...meetingsAbout },
  inTurn: duty.actions.map(({ kind }) => kind),
  // Who has not exported a table today thinks of it tomorrow.
  routine: ['table/export'],
  blind: atDesk(storeDeskOf, [
    ...stockBlind,
    ...listingsBlind,
    ...translationsBlind,
    ...performanceBlind,
    ...meetingsBlind,
  ]),
  tricks: {
    ...listingsTricks,
    'paper-over': atDesk(storeDeskOf, [paperOver]),
    'accept-all': atDesk(storeDeskOf, [acceptAll]),
  },
} satisfies BotDuty;
