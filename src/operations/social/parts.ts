import type { Together } from '../subject.ts';
import type { AudiencesRules } from './audiences/house.ts';
import type { AudiencesPart } from './audiences/part.ts';
import type { SocialBrief } from './brief.ts';
import type { CalendarRules } from './calendar/house.ts';
import type { CalendarPart } from './calendar/part.ts';
import type { CampaignsRules } from './campaigns/house.ts';
import type { CampaignsPart } from './campaigns/part.ts';
import type { InsightsRules } from './insights/house.ts';
import type { InsightsPart } from './insights/part.ts';
import type { ListeningRules } from './listening/house.ts';
import type { ListeningPart } from './listening/part.ts';
import type { PlansRules } from './plans/house.ts';
import type { PlansPart } from './plans/part.ts';

/** The subjects of the social desk's work, a line each. */
export interface SocialParts {
  readonly audiences: AudiencesPart;
  readonly listening: ListeningPart;
  readonly plans: PlansPart;
  readonly calendar: CalendarPart;
  readonly campaigns: CampaignsPart;
  readonly insights: InsightsPart;
}

export type SocialSubjectName = keyof SocialParts;

type Each<What extends keyof SocialParts[SocialSubjectName]> = {
  readonly [Name in SocialSubjectName]: SocialParts[Name][What];
};

/** The numbers of the social desk's handbook, of all subjects. */
export type SocialRules = AudiencesRules & ListeningRules & PlansRules & CalendarRules & CampaignsRules & InsightsRules;

/** The social desk's handbook: what its trainee may know and does not change. */
export type SocialHouse = SocialBrief & Each<'house'> & { readonly rules: SocialRules };

/** What the social desk begins with, by subject. */
export type SocialForm = Each<'form'>;

/** What nobody at the social desk can know, by subject; left out in forms that do not train it. */
export interface SocialTruth {
  readonly social?: Each<'truth'>;
}

/** All that is shown of the social desk. */
export type SocialView = Together<SocialParts[SocialSubjectName]['view']>;

/** Everything that can happen at the social desk, by kind. */
export type SocialHappenings = Together<SocialParts[SocialSubjectName]['happens']>;
