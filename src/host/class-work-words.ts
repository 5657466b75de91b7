import type { Words } from '../scoring/ledger.ts';
import type { ReadWork } from '../sitting/class-work.ts';
import type { Language } from './port.ts';
import { keyOfCode, toldValues } from './value-groups.ts';

type Values = Readonly<Record<string, string | number>>;

/** People's words in one language, wherever they are loaded from. */
export interface Locale {
  readonly language: Language;
  of(key: string, values?: Values): string;
  has(key: string): boolean;
  /** A simulated moment, ms. */
  moment(at: number): string;
}

/** Later than 2001: such a number is a moment, not an amount. */
const FIRST_MOMENT = 1e12;

/** Tells what a sitting file holds, in the words of one language. */
export class ClassWorkWords {
  readonly #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  of(key: string, values: Values = {}): string {
    return this.#locale.of(key, values);
  }

  moment(at: number): string {
    return this.#locale.moment(at);
  }

  /** What an entry of the ledger says: a key of `locales/<lang>/scoring.json` with the values of that sitting. */
  told({ summary }: ReadWork, { key, values }: Words): string {
    const { of, has, moment } = this.#locale;
    const said = toldValues(values, {
      thing: (kind, id) => this.#thing(summary, kind, id),
      words: (code) => (has(code) ? of(code) : undefined),
      number: (value) => (value >= FIRST_MOMENT ? moment(value) : value),
      comma: of('app:common.comma'),
    });
    return of(`scoring:${key}`, said);
  }

  /** What a record is called. */
  subject({ summary }: ReadWork, { kind, id }: { readonly kind: string; readonly id: string }): string {
    return this.#thing(summary, kind, id) ?? id;
  }

  /** The title of the pack, or of a page of its handbook. */
  title({ summary }: ReadWork, key: string): string {
    return this.#spoken(summary.titles[key] ?? {}) ?? key;
  }

  #spoken(texts: Readonly<Record<string, string>>): string | undefined {
    return texts[this.#locale.language] ?? texts.en ?? Object.values(texts)[0];
  }

  #thing({ names }: ReadWork['summary'], kind: string, id: string): string | undefined {
    const name = names[`${kind}/${id}`];
    if (name === undefined || typeof name === 'string') return name;
    if ('texts' in name) return this.#spoken(name.texts);
    const key = keyOfCode(...name.term);
    return this.#locale.has(key) ? this.#locale.of(key) : name.term[1];
  }
}
