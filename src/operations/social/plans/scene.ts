import type { SocialBrief } from '../brief.ts';
import type { EvidenceClipping } from '../listening/clipping.ts';
import type { PlansHouse, PlansRules } from './house.ts';
import type { Voice } from './voices.ts';

/** A post that came: where it was found. */
export interface FoundPost {
  readonly id: string;
  readonly market: string;
}

/** What a plan is judged by. A bot makes it of the view. */
export interface PlanScene {
  readonly brief: SocialBrief;
  readonly house: PlansHouse;
  readonly rules: PlansRules;
  readonly clippings: readonly EvidenceClipping[];
  readonly posts: readonly FoundPost[];
  /**
   * What people say, as it can be read: first the posts as they are meant, then as the trainee has tagged them, once most of them are
   * tagged. What is right by one of these is right.
   */
  readonly readings: readonly (readonly Voice[])[];
}
