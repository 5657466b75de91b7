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

const families = new WeakMap<Words, ReadonlyMap<string, readonly string[]>>();

/** The first two words of an instructor's key: what a text is and what it is about, `tickets.allergen`. */
const subjectOf = (meaning: string): string => meaning.split('.', 2).join('.');

/** A key by which texts about the same thing are found: its own, or what it is about where its writer's key is still to be read. */
export const familyOf = (key: string): string => (key.includes('.') ? subjectOf(key) : key);

/** The families of the texts about something, for instance `tickets.allergen`; null for a reader who cannot look them up. */
export function familiesAbout(reader: TextReader, subject: string): readonly string[] | null {
  if ((reader.sealed as Understanding).read !== undefined) return null;
  const words = wordsOf(reader);
  let known = families.get(words);
  if (known === undefined) {
    const bySubject = new Map<string, string[]>();
    for (const [key, meaning] of Object.entries(words)) {
      const about = subjectOf(meaning);
      bySubject.set(about, [...(bySubject.get(about) ?? []), key]);
    }
    known = bySubject;
    families.set(words, known);
  }
  return [subject, ...(known.get(subject) ?? [])];
}
