import { AUDIENCE_PAGES } from './audiences/handbook.ts';
import { CALENDAR_PAGES } from './calendar/handbook.ts';
import { CAMPAIGN_PAGES } from './campaigns/handbook.ts';
import { INSIGHT_PAGES } from './insights/handbook.ts';
import { LISTENING_PAGES } from './listening/handbook.ts';
import { PLAN_PAGES } from './plans/handbook.ts';

/** Pages to which the refusals of the social desk point: the handbook of a pack that trains it must have them. */
export const SOCIAL_PAGES: readonly string[] = [
  ...AUDIENCE_PAGES,
  ...LISTENING_PAGES,
  ...PLAN_PAGES,
  ...CALENDAR_PAGES,
  ...CAMPAIGN_PAGES,
  ...INSIGHT_PAGES,
];
