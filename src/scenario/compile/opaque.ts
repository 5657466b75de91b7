import type { RandomStream } from '../../kernel/random.ts';
import type { Form, PackTexts } from '../../operations/market/form.ts';
import type { Words } from '../../operations/shop/words.ts';
import type { Made } from './made.ts';

/** A form before its telling keys and numbers are replaced. */
export type SpeakingForm = Omit<Form, 'letters' | 'words'>;

/** A form, and what the entries of its pack gave, under the ids of the form. */
export interface Compiled {
  readonly form: Form;
  readonly made: readonly Made[];
}

/** Ids that the compiler gave out in sequence: order, ticket, question, case, news. */
const NUMBERED = /^[OTQCN]-\d+$/;

/** Endings of keys that belong together: headline and story of one piece of news. */
const ENDING = /\.(?:title|body)$/;

const numbered = (letter: string, at: number, digits: number): string =>
  `${letter}-${String(at + 1).padStart(digits, '0')}`;

/** Every string and key of plain data that passes a test, each once. */
function findAll(data: unknown, test: (text: string) => boolean, found = new Set<string>()): Set<string> {
  if (typeof data === 'string') {
    if (test(data)) found.add(data);
  } else if (data !== null && typeof data === 'object') {
    for (const [key, value] of Object.entries(data)) {
      if (test(key)) found.add(key);
      findAll(value, test, found);
    }
  }
  return found;
}

/** A copy of plain data in which strings and keys are replaced by their new names. */
function renamed(data: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof data === 'string') return names.get(data) ?? data;
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map((each) => renamed(each, names));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [names.get(key) ?? key, renamed(value, names)]));
}

/** New ids: those of orders run by the time of purchase, as in a real shop; all others are random. */
function numberAnew(form: SpeakingForm, random: RandomStream): Map<string, string> {
  const byLetter = new Map<string, string[]>();
  for (const id of findAll([form.coming, form.earlier, form.truth], (text) => NUMBERED.test(text))) {
    const letter = id.slice(0, 1);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), id]);
  }
  const placed = new Map(
    form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [[event.order.id, event.order.placedAt]] : [])),
  );
  return new Map(
    [...byLetter].flatMap(([letter, ids]) => {
      const mixed = random.fork(letter).shuffle([...ids].sort());
      const inOrder = letter === 'O' ? mixed.sort((a, b) => (placed.get(a) ?? 0) - (placed.get(b) ?? 0)) : mixed;
      return inOrder.map((id, at) => [id, numbered(letter, at, 3)] as const);
    }),
  );
}

/** The texts for which `keep` gives a key, in each language, under that key. */
const textsBy = (texts: PackTexts, keep: (key: string) => string | undefined): PackTexts =>
  Object.fromEntries(
    Object.entries(texts).map(([language, spoken]) => [
      language,
      Object.fromEntries(
        Object.entries(spoken).flatMap(([key, text]) => {
          const name = keep(key);
          return name === undefined ? [] : [[name, text] as const];
        }),
      ),
    ]),
  );

/**
 * Replaces the keys and ids of a form that would give answers away: a key `tickets.allergen.1` names the topic of a ticket, and
 * orders numbered by situation can be sorted by it. `letters` are the first words of the keys of texts that appear during the
 * week. `words`, in the sealed part, maps each new key to the old one.
 */
export function makeOpaque(
  form: SpeakingForm,
  spoken: readonly Made[],
  letters: readonly string[],
  random: RandomStream,
): Compiled {
  const { texts, ...rest } = form;
  const written = Object.values(texts).flatMap((spoken) => Object.keys(spoken));
  const secret = written
    .filter((key) => letters.includes(key.split('.')[0] ?? ''))
    .map((key) => key.replace(ENDING, ''));
  const mixed = random.fork('letters').shuffle([...new Set(secret)].sort());
  const keys = new Map(mixed.map((key, at) => [key, numbered('t', at, 4)]));
  const words: Words = Object.fromEntries([...keys].map(([key, opaque]) => [opaque, key]));
  const names = new Map([...keys, ...numberAnew(form, random.fork('numbers'))]);
  const opaque = (key: string): string | undefined => {
    const base = key.replace(ENDING, '');
    const name = keys.get(base);
    return name === undefined ? undefined : `${name}${key.slice(base.length)}`;
  };
  const made = spoken.map((each) => ({ ...each, signs: renamed(each.signs, names) as Made['signs'] }));
  const opaqueForm = {
    ...(renamed(rest, names) as Omit<SpeakingForm, 'texts'>),
    texts: textsBy(texts, (key) => (opaque(key) === undefined ? key : undefined)),
    letters: textsBy(texts, opaque),
    words,
  };
  return { form: opaqueForm, made };
}
