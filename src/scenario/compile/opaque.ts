import type { RandomStream } from '../../kernel/random.ts';
import type { Form, PackTexts } from '../../operations/market/form.ts';
import type { Words } from '../../operations/shop/words.ts';

/** A form whose keys and numbers still tell what its writer knew. */
export type SpeakingForm = Omit<Form, 'letters' | 'words'>;

/** Kinds of things that are numbered in the order in which the compiler made them: order, ticket, question, case, news. */
const NUMBERED = /^[OTQCN]-\d+$/;

/** What is said once under several endings, as a headline and its story. */
const ENDING = /\.(?:title|body)$/;

const numbered = (letter: string, at: number, digits: number): string =>
  `${letter}-${String(at + 1).padStart(digits, '0')}`;

/** Every text and key of plain data that answers the test, each once. */
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

/** Plain data in which every text and key that has a new name goes by it. */
function renamed(data: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof data === 'string') return names.get(data) ?? data;
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map((each) => renamed(each, names));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [names.get(key) ?? key, renamed(value, names)]));
}

/** New numbers: orders in the order in which they are placed, as their numbers would run; all else as chance has it. */
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

/** The texts in each language that a new key is known for (`letters`), or that keep theirs; each under the key it goes by. */
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
 * Takes out of a form what its keys, numbers and their order would tell whoever sees them: a key `tickets.allergen.1` is the
 * answer sheet, and orders numbered situation by situation are one too. `letters` are the first words of the keys of texts
 * that come up in the course of the week. What each new key stands for is kept under `words`, sealed.
 */
export function makeOpaque(form: SpeakingForm, letters: readonly string[], random: RandomStream): Form {
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
  return {
    ...(renamed(rest, names) as Omit<SpeakingForm, 'texts'>),
    texts: textsBy(texts, (key) => (opaque(key) === undefined ? key : undefined)),
    letters: textsBy(texts, opaque),
    words,
  };
}
