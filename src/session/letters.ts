import type { Form, PackTexts } from '../operations/market/form.ts';

/** The key as the view has it; a letter of several parts has its texts under `<key>.<part>`. */
const baseOf = (key: string): string => key.split('.')[0] ?? key;

/** Adds every string in plain data, at any depth, that is one of these keys. */
function findKeys(data: unknown, keys: Keys, found: Set<string>): void {
  if (typeof data === 'string') {
    if (keys.has(data)) found.add(data);
  } else if (data !== null && typeof data === 'object')
    for (const value of Object.values(data)) findKeys(value, keys, found);
}

type Keys = ReadonlyMap<string, readonly string[]>;

/** By a form's letters, all keys of each letter: the form is one, however many sit it. */
const KEYS = new WeakMap<PackTexts, Keys>();

function keysIn(letters: PackTexts): Keys {
  const known = KEYS.get(letters);
  if (known !== undefined) return known;
  const keys = new Map<string, string[]>();
  for (const key of new Set(Object.values(letters).flatMap((spoken) => Object.keys(spoken)))) {
    const list = keys.get(baseOf(key)) ?? [];
    list.push(key);
    keys.set(baseOf(key), list);
  }
  KEYS.set(letters, keys);
  return keys;
}

/**
 * Picks the texts that go to a page: those of letters whose keys appear in the data it is shown, each once. Texts of letters
 * that have not arrived yet are not sent.
 */
export class Letters {
  readonly #letters: PackTexts;
  /** All keys of a letter, by the key that the view has. */
  readonly #keys: Keys;
  readonly #handed: Set<string>;

  /** `handed`: keys of letters that were sent before. */
  constructor({ letters }: Pick<Form, 'letters'>, handed: Iterable<string> = []) {
    this.#letters = letters;
    this.#keys = keysIn(letters);
    this.#handed = new Set(handed);
  }

  /** The keys of all letters sent so far. */
  get handed(): ReadonlySet<string> {
    return this.#handed;
  }

  /** The texts of letters that appear in `shown` and were not sent before; undefined where there are none. */
  handOut(shown: unknown): PackTexts | undefined {
    const found = new Set<string>();
    findKeys(shown, this.#keys, found);
    const fresh = [...found].filter((key) => !this.#handed.has(key));
    for (const key of fresh) this.#handed.add(key);
    return fresh.length === 0 ? undefined : this.#textsOf(fresh);
  }

  /** The texts of all letters sent so far, for a page that may have missed some. */
  handedOut(): PackTexts {
    return this.#textsOf([...this.#handed]);
  }

  #textsOf(bases: readonly string[]): PackTexts {
    const keys = bases.flatMap((base) => this.#keys.get(base) ?? []);
    return Object.fromEntries(
      Object.entries(this.#letters).map(([language, spoken]) => [
        language,
        Object.fromEntries(keys.flatMap((key) => (spoken[key] === undefined ? [] : [[key, spoken[key]]]))),
      ]),
    );
  }
}
