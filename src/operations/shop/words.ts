import type { RecordReader } from '../../kernel/step.ts';

/** What the opaque keys of a form's texts stand for: `t-0183` for the key an instructor wrote, `tickets.allergen.1`. */
export type Words = Readonly<Record<string, string>>;

/**
 * A reader who understands the texts in the records: the engine by the words of the sealed form, a bot by what whoever plays
 * it reads to it.
 */
export interface TextReader extends RecordReader {
  readonly sealed: unknown;
}

/** What of the sealed part is asked for texts: all words there are, or somebody who reads one. */
interface Understanding {
  readonly words?: Words;
  readonly read?: (key: string) => string;
}

const NONE: Words = {};
const wordsOf = ({ sealed }: TextReader): Words => (sealed as Understanding).words ?? NONE;

/** The key an instructor wrote for a text: it says what the text is about. */
export const meaningOf = (reader: TextReader, key: string): string =>
  (reader.sealed as Understanding).read?.(key) ?? wordsOf(reader)[key] ?? key;

const opaque = new WeakMap<Words, ReadonlyMap<string, string>>();

/** The key under which a text of the instructor's goes out to people. */
export function keyFor(reader: TextReader, meaning: string): string {
  const words = wordsOf(reader);
  const known = opaque.get(words) ?? new Map(Object.entries(words).map(([key, means]) => [means, key]));
  opaque.set(words, known);
  return known.get(meaning) ?? meaning;
}
