import { type HappeningOf, type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import type { TypedWarning } from '../../shop/text-checks.ts';
import type { TargetLanguage } from './languages.ts';
import { type FlagAnswer, SEGMENT, type SegmentFault, TRANSLATION } from './product-translation.ts';

/** A segment by its place on the page, and what is wrong with it. */
export interface FaultAt {
  readonly place: number;
  readonly segmentFault: SegmentFault;
}

/** What can happen, with its data. Scoring and the market read all of it. */
export interface TranslationsHappenings {
  'product-translation/drafted': {
    product: string;
    language: TargetLanguage;
    liveAt: number;
    planted: readonly FaultAt[];
  };
  'text-segment/edited': {
    translation: string;
    place: number;
    /** What the rules find in the text before and after. */
    before: readonly SegmentFault[];
    after: readonly SegmentFault[];
    warnings: readonly TypedWarning[];
  };
  'text-segment/flagged': {
    translation: string;
    place: number;
    segmentFault: SegmentFault;
    right: boolean;
    rightFaults: readonly SegmentFault[];
  };
  'text-segment/reviewed': { flagAnswer: FlagAnswer; place: number };
  'text-segment/source-changed': { translation: string; place: number; renewBy: number };
  'product-translation/signed-off': {
    product: string;
    language: TargetLanguage;
    /** Drafts that the machine had wrong: how many there were, and those that are wrong still. */
    planted: number;
    open: readonly FaultAt[];
    /** Drafts that were right and are wrong now. */
    broken: readonly FaultAt[];
    /** Segments whose source had changed since the last sign-off: how many, and those that do not say it. */
    changed: number;
    outdated: readonly FaultAt[];
    /** Forbidden claims that go out with it. */
    claims: readonly { readonly place: number; readonly claim: string }[];
  };
  'product-translation/went-live': { language: TargetLanguage; signed: boolean };
}

export type TranslationsHappening<Kind extends keyof TranslationsHappenings> = HappeningOf<
  TranslationsHappenings,
  Kind
>;

export const translationsHappenings: HappeningTable<TranslationsHappenings> = {
  'product-translation/drafted': { of: TRANSLATION, tells: [] },
  'text-segment/edited': { of: SEGMENT, tells: ['place'] },
  'text-segment/flagged': { of: SEGMENT, tells: ['place', 'segmentFault'] },
  'text-segment/reviewed': { of: SEGMENT, tells: ['place', 'flagAnswer'], says: 'calm' },
  'text-segment/source-changed': { of: SEGMENT, tells: ['place', 'renewBy'], says: 'urgent' },
  'product-translation/signed-off': { of: TRANSLATION, tells: [] },
  'product-translation/went-live': { of: TRANSLATION, tells: ['signed'], says: 'calm' },
};

export const tellTranslations = makeTell(translationsHappenings);
