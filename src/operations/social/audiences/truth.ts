import type { AudienceNow, PostEcho } from './audience.ts';
import type { AccountDay, PostFigures } from './figures.ts';
import type { AudienceModel } from './model.ts';
import type { BrandTalk } from './talk.ts';
import type { MarketVoice, VoiceModel } from './voice.ts';

/** What the subject begins with: the weeks before the sitting, as far as they are counted and shown. */
export interface AudiencesForm {
  readonly talk: readonly BrandTalk[];
  readonly audiences: readonly AudienceNow[];
  readonly echoes: readonly PostEcho[];
  /** Days that platforms show already, provisional or settled. */
  readonly days: readonly AccountDay[];
  /** Days that are counted, and not settled or not shown yet. */
  readonly counted: readonly AccountDay[];
  readonly posts: readonly PostFigures[];
  readonly voices: readonly MarketVoice[];
}

/** What nobody at the social desk can know of it. */
export interface AudiencesTruth {
  readonly model: AudienceModel;
  readonly voice: VoiceModel;
}
