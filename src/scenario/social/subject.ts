import type { SocialBrief } from '../../operations/social/brief.ts';
import type { SocialParts, SocialRules, SocialSubjectName } from '../../operations/social/parts.ts';
import type { Compiling } from '../compile/context.ts';
import type { ScenarioSubject } from '../subject.ts';

/** The brief and the numbers of the social desk, and the weeks that are being compiled. */
export interface CompilingSocial extends Compiling, SocialBrief {
  readonly socialRules: SocialRules;
}

/** What a subject of the social desk brings to packs. `Own` is its section of a file, read by its schema. */
export type SocialScenario<Name extends SocialSubjectName, Own = unknown> = ScenarioSubject<
  SocialParts[Name],
  CompilingSocial,
  Own
>;
