import type { Form, PackTexts } from '../operations/market/form.ts';

/** The key in the view; a letter of several parts has its texts under `<key>.<part>`. */
const baseOf = (key: string): string => key.split('.')[0] ?? key;

/** Every text in plain data. */
function* textsIn(data: unknown): Iterable<string> {
  if (typeof data === 'string') yield data;
  else if (data !== null && typeof data === 'object') for (const value of Object.values(data)) yield* textsIn(value);
}

/**
 * Hands a page the texts of the letters it has come to see: those whose keys stand in what it is shown, each once. Texts of
 * what is still to come stay here.
 */
export class Letters {
  readonly #letters: PackTexts;
  /** All keys of a letter, by the one that stands in the view. */
  readonly #keys = new Map<string, readonly string[]>();
  readonly #handed = new Set<string>();

  constructor({ letters }: Pick<Form, 'letters'>) {
    this.#letters = letters;
    for (const key of new Set(Object.values(letters).flatMap((spoken) => Object.keys(spoken))))
      this.#keys.set(baseOf(key), [...(this.#keys.get(baseOf(key)) ?? []), key]);
  }

  /** The texts of letters that stand in `shown` and were not handed out before; undefined where there is none. */
  handOut(shown: unknown): PackTexts | undefined {
    const fresh = [...new Set(textsIn(shown))].filter((key) => this.#keys.has(key) && !this.#handed.has(key));
    for (const key of fresh) this.#handed.add(key);
    return fresh.length === 0 ? undefined : this.#textsOf(fresh);
  }

  /** The texts of all letters that were handed out, for a page that may have missed some. */
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
