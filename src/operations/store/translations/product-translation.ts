import type { Ref } from '../../../kernel/happening.ts';
import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordIndex, recordKind } from '../../../kernel/records.ts';
import { statesTagged } from '../../../kernel/state-tags.ts';
import type { TargetLanguage } from './languages.ts';
import { TRANSLATION_STATES, type TranslationState } from './product-translation-states.ts';

export const TRANSLATION = recordKind<ProductTranslation>('product-translation');
export const SEGMENT = recordKind<TextSegment>('text-segment');

/** Parts of a product page. */
export const SEGMENT_PARTS = ['title', 'bullet', 'description', 'size', 'use', 'warning', 'shipping'] as const;
export type SegmentPart = (typeof SEGMENT_PARTS)[number];

/** The ways in which a segment can be wrong. */
export const SEGMENT_FAULTS = [
  'untranslated',
  'wrong-term',
  'wrong-unit',
  'wrong-number',
  'forbidden-claim',
  'broken-placeholder',
  'too-long',
] as const;
export type SegmentFault = (typeof SEGMENT_FAULTS)[number];

/** What the native reviewer said of a flag: mended; not wrong in that way; nothing wrong at all. */
export const FLAG_ANSWERS = ['mended', 'not-this', 'nothing-wrong'] as const;
export type FlagAnswer = (typeof FLAG_ANSWERS)[number];

/** A question to the native reviewer. */
export interface SegmentFlag {
  readonly fault: SegmentFault;
  readonly at: number;
  readonly answer?: FlagAnswer;
}

/** The texts of one product in one language. Its segments are records of their own. */
export interface ProductTranslation {
  readonly id: string;
  readonly product: string;
  readonly language: TargetLanguage;
  /** When the page goes live in its market, simulated ms. */
  readonly liveAt: number;
  readonly state: LifecycleState;
  readonly signedOffAt?: number;
  /** The source has changed since it was last signed off: by when it is to be signed off anew. */
  readonly renewBy?: number;
}

/** One piece of text with its source. */
export interface TextSegment {
  readonly id: string;
  readonly translation: string;
  /** Its place on the page, from 1. */
  readonly place: number;
  readonly part: SegmentPart;
  readonly source: string;
  /** The source before it changed, and when it did. */
  readonly sourceBefore?: string;
  readonly sourceChangedAt?: number;
  /** What the machine wrote. */
  readonly draft: string;
  /** What is there now. */
  readonly text: string;
  /** Signs that the platform takes at most. */
  readonly limit?: number;
  readonly flag?: SegmentFlag;
}

/** The segments of a translation, in the order of the page. */
export const SEGMENTS_OF = recordIndex(SEGMENT, ({ translation }) => [translation]);

export const translationRef = (id: string): Ref => ({ kind: TRANSLATION, id });

export const translationState = ({ state }: Pick<ProductTranslation, 'state'>): TranslationState =>
  state.value as TranslationState;

const TO_SIGN_OFF = statesTagged({ states: TRANSLATION_STATES }, 'to-sign-off');

/** Whether somebody has to sign it off still. */
export const isToSignOff = (state: TranslationState): boolean => TO_SIGN_OFF.has(state);

/** Whether the reviewer has been asked and has not answered yet. */
export const isFlagOpen = ({ flag }: Pick<TextSegment, 'flag'>): boolean =>
  flag !== undefined && flag.answer === undefined;
