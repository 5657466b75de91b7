import type { Refusal } from '../../../kernel/happening.ts';
import type { RecordReader, WorldReader } from '../../../kernel/step.ts';
import { storeHouseOf, storeTruthOf } from '../look-ups.ts';
import type { TranslationsHouse } from './house.ts';
import {
  type ProductTranslation,
  SEGMENT,
  SEGMENTS_OF,
  type SegmentFault,
  type TextSegment,
  TRANSLATION,
} from './product-translation.ts';
import { segmentFaults } from './segment-faults.ts';
import type { TranslationsTruth } from './truth.ts';

export const translationsHouseOf = (reader: RecordReader): TranslationsHouse => storeHouseOf(reader).translations;

export const translationsTruthOf = (world: WorldReader): TranslationsTruth => storeTruthOf(world, 'translations');

export function needTranslation(reader: RecordReader, id: string): ProductTranslation {
  const translation = reader.get(TRANSLATION, id);
  if (translation === undefined) throw new Error(`no translation ${id}`);
  return translation;
}

export function needSegment(reader: RecordReader, id: string): TextSegment {
  const segment = reader.get(SEGMENT, id);
  if (segment === undefined) throw new Error(`no segment ${id}`);
  return segment;
}

export const segmentsOf = (reader: RecordReader, translation: string): readonly TextSegment[] =>
  reader.where(SEGMENTS_OF, translation);

/** What the rules find wrong in a text that stands in a segment, or would. */
export function faultsOf(reader: RecordReader, segment: TextSegment, text = segment.text): readonly SegmentFault[] {
  const { product, language } = needTranslation(reader, segment.translation);
  return segmentFaults(text, { ...segment, product, language }, translationsHouseOf(reader));
}

/** Refuses a translation or a segment that is not there, and a segment of another translation. */
export function refuseUnknownTranslation(reader: RecordReader, translation: string, segment?: string): Refusal | null {
  if (reader.get(TRANSLATION, translation) === undefined) return { key: 'translation/unknown', values: {} };
  if (segment !== undefined && reader.get(SEGMENT, segment)?.translation !== translation)
    return { key: 'translation/no-segment', values: {} };
  return null;
}
