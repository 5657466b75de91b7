import { keyOfCode, listWords, termGroup, withoutRight } from '../host/index.ts';
import type { Name } from '../operations/shop/name.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Values, Words } from './words.ts';

/** Later than 2001: such a number is a moment, not an amount. */
const FIRST_MOMENT = 1e12;

/** Names of the things in one sitting, and the engine's values as people say them. */
export class SittingNames {
  readonly #sitting: Sitting;
  readonly #words: Words;
  readonly #moments: Intl.DateTimeFormat;

  constructor(sitting: Sitting, words: Words) {
    this.#sitting = sitting;
    this.#words = words;
    // In English the month is written as a word, because 11/2 can be read as February or November.
    const [locale, month] =
      words.language === 'en' ? (['en-GB', 'short'] as const) : ([words.language, 'numeric'] as const);
    const parts = { month, day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    this.#moments = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Taipei', hourCycle: 'h23', ...parts });
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
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.#value(name, value)]));
  }

  /** The title of a handbook page. */
  page(id: string): string {
    return this.#text(`handbook.${id}.title`) ?? id;
  }

  #value(valueName: string, value: string | number): string | number {
    if (typeof value === 'number') return value >= FIRST_MOMENT ? this.moment(value) : value;
    const name = withoutRight(valueName);
    const codeOrName = (code: string): string => this.#thing(name, code) ?? this.#code(name, code);
    return this.#thing(name, value) ?? listWords(value, codeOrName, this.#words.of('app:common.comma'));
  }

  #code(name: string, code: string): string {
    const key = keyOfCode(termGroup(name), code);
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
