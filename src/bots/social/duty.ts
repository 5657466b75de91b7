import { atDesk, type BotDuty } from '../bot-duty.ts';
import { audiencesBlind, audiencesExpert, audiencesSlips } from './audiences.ts';
import { calendarBlind, calendarExpert, calendarSlips, calendarTricks } from './calendar.ts';
import { campaignsBlind, campaignsExpert, campaignsRoutine, campaignsSlips, payForPraise } from './campaigns.ts';
import { socialDeskOf } from './desk.ts';
import { insightsBlind, insightsExpert, insightsSlips } from './insights.ts';
import { listeningBlind, listeningExpert, listeningSlips } from './listening.ts';
import { plansBlind, plansExpert, plansRoutine, plansSlips } from './plans.ts';

/** The bots of the social desk. */
export const social = {
  // The calendar first: a post that is published by hand does not wait until everything has been read.
  expert: atDesk(socialDeskOf, [
    ...calendarExpert,
    ...audiencesExpert,
    ...listeningExpert,
    ...plansExpert,
    ...campaignsExpert,
    ...insightsExpert,
  ]),
  slips: {
    ...audiencesSlips,
    ...listeningSlips,
    ...plansSlips,
    ...calendarSlips,
    ...campaignsSlips,
    ...insightsSlips,
  },
  routine: [...plansRoutine, ...campaignsRoutine],
  blind: atDesk(socialDeskOf, [
    ...audiencesBlind,
    ...listeningBlind,
    ...plansBlind,
    ...calendarBlind,
    ...campaignsBlind,
    ...insightsBlind,
  ]),
  tricks: {
    // Rewards for five stars, asked of those who are pleased.
    'pay-for-praise': atDesk(socialDeskOf, [payForPraise]),
    'post-everything': atDesk(socialDeskOf, calendarTricks['post-everything']),
    'copy-paste': atDesk(socialDeskOf, calendarTricks['copy-paste']),
  },
} satisfies BotDuty;
