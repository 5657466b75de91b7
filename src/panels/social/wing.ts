import { joinPanels } from '../subject-panels.ts';
import { audiencesPanels } from './audiences/part.ts';
import { calendarPanels } from './calendar/part.ts';
import { campaignsPanels } from './campaigns/part.ts';
import { insightsPanels } from './insights/part.ts';
import { listeningPanels } from './listening/part.ts';
import { plansPanels } from './plans/part.ts';

/** The social desk on the screens of a sitting. */
export const socialWing = joinPanels(
  [listeningPanels, plansPanels, calendarPanels, campaignsPanels, insightsPanels, audiencesPanels],
  () => import('./elements.ts'),
);
