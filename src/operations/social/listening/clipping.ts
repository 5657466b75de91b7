import { recordKind } from '../../../kernel/records.ts';
import type { RecordReader } from '../../../kernel/step.ts';

export const EVIDENCE_CLIPPING = recordKind<EvidenceClipping>('evidence-clipping');

/** What the tone of a post is towards the brand it speaks of. */
export const SENTIMENTS = ['positive', 'negative', 'neutral', 'mixed'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/**
 * Figures that are worked out of the tags (fact sheet 7.1). `mentions`: posts. `share-of-voice`: of all mentions of brands of the brief,
 * per-mille. `net-sentiment`: (positive − negative) ÷ (positive + negative), per-mille, −1000 to 1000.
 */
export const CLIP_FIGURES = ['mentions', 'share-of-voice', 'net-sentiment'] as const;
export type ClipFigure = (typeof CLIP_FIGURES)[number];

/** The part of what is heard that a clipping is about; null: all of them. */
export interface HeardSlice {
  readonly brand: string;
  readonly topic: string | null;
  readonly platform: string | null;
  readonly market: string | null;
}

interface AnyClipping extends HeardSlice {
  /** `E-1`, `E-2`… in the sequence in which they were clipped. */
  readonly id: string;
  /** When it was clipped, simulated ms. */
  readonly at: number;
  /** It was taken off the board. */
  readonly dropped?: true;
}

/** Posts that say the same of a brand: the same brand, topic and tone by the tags they had when they were clipped. */
export interface PostsClipping extends AnyClipping {
  readonly kind: 'posts';
  readonly topic: string;
  readonly sentiment: Sentiment;
  /** The posts (`heard-post`), at least one. Platform and market are those of all of them, or null where they differ. */
  readonly posts: readonly string[];
}

/** A figure of a slice, as the tags stood when it was clipped. It is not worked out anew. */
export interface FigureClipping extends AnyClipping {
  readonly kind: 'figure';
  readonly figure: ClipFigure;
  /** In the unit of the figure. */
  readonly value: number;
  /** How many posts it is worked out of: the divisor. */
  readonly base: number;
  /** Fewer than the handbook's least number of posts: no figure to plan with. */
  readonly small: boolean;
}

/** A piece of evidence on the board: what people said, or a figure worked out of it. */
export type EvidenceClipping = PostsClipping | FigureClipping;

/** Whether a clipping hangs on the board. */
export const hangs = ({ dropped }: Pick<EvidenceClipping, 'dropped'>): boolean => dropped !== true;

/** A clipping that hangs on the board; undefined where there is none of that id. */
export function clippingOf(reader: RecordReader, id: string): EvidenceClipping | undefined {
  const clipping = reader.get(EVIDENCE_CLIPPING, id);
  return clipping !== undefined && hangs(clipping) ? clipping : undefined;
}
