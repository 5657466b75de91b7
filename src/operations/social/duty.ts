import type { Duty } from '../duty.ts';
import { joinSubjects } from '../subject.ts';
import { audiences } from './audiences/subject.ts';
import { calendar } from './calendar/subject.ts';
import { campaigns } from './campaigns/subject.ts';
import { insights } from './insights/subject.ts';
import { listening } from './listening/subject.ts';
import type { SocialForm, SocialHappenings, SocialHouse, SocialParts, SocialTruth, SocialView } from './parts.ts';
import { plans } from './plans/subject.ts';

/** The types of the social duty. */
export interface SocialPart {
  readonly house: SocialHouse;
  readonly form: SocialForm;
  readonly truth: SocialTruth;
  readonly view: SocialView;
  readonly happens: SocialHappenings;
}

/** Duty T1: social media, from listening to insights. */
export const social: Duty<SocialPart> = joinSubjects<SocialPart, SocialParts>('T1', {
  audiences,
  listening,
  plans,
  calendar,
  campaigns,
  insights,
});
