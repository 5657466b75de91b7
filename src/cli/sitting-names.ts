import { keyOfCode, toldValues } from '../host/index.ts';
import type { Name } from '../operations/shop/name.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Language } from '../standard/index.ts';
import type { Values, Words } from './words.ts';

/** Later than 2001: such a number is a moment, not an amount. */
const FIRST_MOMENT = 1e12;

/** Moments in Taipei. In English the month is written as a word, because 11/2 can be read as February or November. */
export function momentsIn(language: Language): Intl.DateTimeFormat {
  const [locale, month] = language === 'en' ? (['en-GB', 'short'] as const) : ([language, 'numeric'] as const);
  const parts = { month, day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Taipei', hourCycle: 'h23', ...parts });
}

/** Names of the things in one sitting, and the engine's values as people say them. */
export class SittingNames {
  readonly #sitting: Sitting;
  readonly #words: Words;
  readonly #moments: Intl.DateTimeFormat;

  constructor(sitting: Sitting, words: Words) {
    this.#sitting = sitting;
    this.#words = words;
    this.#moments = momentsIn(words.language);
  }

  /** `11/23 09:05`, in English `23 Nov, 09:05`, in Taipei. */
  moment(at: number): string {
    return this.#moments.format(at);
  }

  /** What people call a record, as its duty names it. */
  subject({ kind, id }: { readonly kind: string; readonly id: string }): string {
    return this.#thing(kind, id) ?? id;
  }

  values(values: Values): Values {
    return toldValues(values, {
      thing: (kind, id) => this.#thing(kind, id),
      words: (key) => (this.#words.has(key) ? this.#words.of(key) : undefined),
      number: (value) => (value >= FIRST_MOMENT ? this.moment(value) : value),
      comma: this.#words.of('app:common.comma'),
    });
  }

  /** The title of a handbook page. */
  page(id: string): string {
    return this.#text(`handbook.${id}.title`) ?? id;
  }

  #code(group: string, code: string): string {
    const key = keyOfCode(group, code);
    return this.#words.has(key) ? this.#words.of(key) : code;
  }

  /** What people call a record, or a thing of the catalogue. A report is read by who may know all: nothing is unopened in it. */
  #thing(kind: string, id: string): string | undefined {
    const { telling, world } = this.#sitting;
    const name = telling.naming(kind)?.nameOf(world, id, false);
    return name === undefined ? undefined : this.#inWords(name);
  }

  #inWords(name: Name): string | undefined {
    if (typeof name === 'string') return name;
    if ('text' in name) return this.#text(name.text);
    if ('term' in name) return this.#code(...name.term);
    return 'date' in name ? name.date : this.#thing('channel', name.unopenedAt);
  }

  #text(key: string): string | undefined {
    const { texts, letters } = this.#sitting.form;
    return texts[this.#words.language]?.[key] ?? letters[this.#words.language]?.[key];
  }
}
