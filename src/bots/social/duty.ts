import { atDesk, type BotDuty } from '../bot-duty.ts';
import { audiencesBlind, audiencesExpert, audiencesSlips } from './audiences.ts';
import { calendarBlind, calendarExpert, calendarSlips } from './calendar.ts';
import { campaignsBlind, campaignsExpert, campaignsRoutine, campaignsSlips, payForPraise } from './campaigns.ts';
import { socialDeskOf } from './desk.ts';
import { insightsBlind, insightsExpert, insightsSlips } from './insights.ts';
import { listeningBlind, listeningExpert, listeningSlips } from './listening.ts';
import { plansBlind, plansExpert, plansSlips } from './plans.ts';

/** The bots of the social desk. */
export const social = {
  expert: atDesk(socialDeskOf, [
    ...audiencesExpert,
    ...listeningExpert,
    ...plansExpert,
    ...calendarExpert,
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
  routine: [...campaignsRoutine],
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
  },
} satisfies BotDuty;
