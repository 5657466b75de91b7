import type { Rows } from '../../../kernel/rows.ts';
import type { AccountDay, PostFigures } from './figures.ts';
import type { BrandTalk } from './talk.ts';
import type { MarketVoice } from './voice.ts';

/** What is shown of the subject. */
export interface AudiencesView {
  readonly accountDays: Rows<AccountDay>;
  readonly postFigures: Rows<PostFigures>;
  readonly talk: Rows<BrandTalk>;
  readonly voices: Rows<MarketVoice>;
}
