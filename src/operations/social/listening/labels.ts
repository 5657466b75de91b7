import { SENTIMENTS, type Sentiment } from './clipping.ts';

/** Stands for a topic: the post is about nothing that the brief asks for. */
export const OFF_TOPIC = 'off-topic';

/** Stands for a brand: no brand of the brief is spoken of. */
export const NO_BRAND = 'none';

/** What is not said by a customer. `spam`: bait for clicks and cards; `shill`: paid praise that poses as a customer's. */
export const MARKS = ['spam', 'shill'] as const;
export type Mark = (typeof MARKS)[number];

/** What a post is tagged by, one aspect at a time. */
export const ASPECTS = ['topic', 'sentiment', 'brand', 'mark'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The tags of a post so far. */
export interface HeardTags {
  readonly topic?: string;
  readonly sentiment?: Sentiment;
  /** Where the tool has guessed wrong; else its guess holds. */
  readonly brand?: string;
  /** A post without one is taken for a customer's own. */
  readonly mark?: Mark;
}

/** The labels of a post that a careful reader would give: where two can be defended, both are there. */
export interface HeardLabels {
  readonly topics: readonly string[];
  readonly sentiments: readonly Sentiment[];
  readonly brands: readonly string[];
  /** What it is where it is no customer's: its other labels do not count then. */
  readonly mark: Mark | null;
}

/** The values of each aspect, in the sequence of its keys on the keyboard. */
export function valuesOf(
  { topics, brands }: { readonly topics: readonly string[]; readonly brands: readonly { readonly id: string }[] },
  aspect: Aspect,
): readonly string[] {
  switch (aspect) {
    case 'topic':
      return [...topics, OFF_TOPIC];
    case 'sentiment':
      return SENTIMENTS;
    case 'brand':
      return [...brands.map(({ id }) => id), NO_BRAND];
    case 'mark':
      return MARKS;
  }
}

/** The labels of an aspect that are right for a post. */
export function rightValues(labels: HeardLabels, aspect: Aspect): readonly string[] {
  switch (aspect) {
    case 'topic':
      return labels.topics;
    case 'sentiment':
      return labels.sentiments;
    case 'brand':
      return labels.brands;
    case 'mark':
      return labels.mark === null ? [] : [labels.mark];
  }
}
