import { DUTY_CODES } from '../../operations/parts.ts';
import type { SocialBrief } from '../../operations/social/brief.ts';
import { SOCIAL_PAGES } from '../../operations/social/handbook.ts';
import type { SocialParts } from '../../operations/social/parts.ts';
import { joinScenario } from '../subject.ts';
import { audiences } from './audiences.ts';
import { briefSchema, briefTexts, checkBrief } from './brief.ts';
import { calendar } from './calendar.ts';
import { campaigns } from './campaigns.ts';
import { insights } from './insights.ts';
import { listening } from './listening.ts';
import { plans } from './plans.ts';
import type { CompilingSocial } from './subject.ts';

/** The social desk: `social.yaml` with the brief and the numbers of the handbook, and a file for each subject. */
export const social = joinScenario<SocialBrief, SocialParts, CompilingSocial>(
  {
    name: 'social',
    code: DUTY_CODES.social,
    file: 'social.yaml',
    list: 'socialRules',
    base: briefSchema,
    pages: SOCIAL_PAGES,
    checkBase: checkBrief,
    neededTexts: briefTexts,
  },
  { audiences, listening, plans, calendar, campaigns, insights },
);
