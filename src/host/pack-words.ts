import { IntlMessageFormat } from 'intl-messageformat';
import type { PackTexts } from '../operations/market/form.ts';
import { isolatedValues } from './isolated.ts';
import type { Language } from './port.ts';

/** By the name of a value that holds an id: the group of texts with the names of what it stands for. */
const NAMED_BY_ID: Readonly<Record<string, string>> = {
  product: 'products',
  channel: 'channels',
  mode: 'modes',
  carton: 'cartons',
};

type Values = Readonly<Record<string, string | number>>;

/** The texts of a form in all its languages, as ICU messages. Markup in values is shown as text. */
export class PackWords {
  language: Language;
  #texts: PackTexts;
  readonly #compiled = new Map<string, IntlMessageFormat>();

  constructor(texts: PackTexts, language: Language) {
    this.#texts = texts;
    this.language = language;
  }

  /** Adds texts that arrived later. Texts that are there already stay as they are. */
  add(texts: PackTexts): void {
    const languages = new Set([...Object.keys(this.#texts), ...Object.keys(texts)]);
    this.#texts = Object.fromEntries(
      [...languages].map((language) => [language, { ...texts[language], ...this.#texts[language] }]),
    );
  }

  /** The text of a key: in the language asked for, else in the trainee's, else in English, else the key itself. */
  text(key: string, values: Values = {}, language: string = this.language): string {
    const spoken = [language, this.language, 'en'].find((candidate) => this.#texts[candidate]?.[key] !== undefined);
    const message = spoken === undefined ? undefined : this.#texts[spoken]?.[key];
    if (spoken === undefined || message === undefined) return key;
    if (!message.includes('{')) return message;
    try {
      return String(this.#compile(spoken, key, message).format(this.#named(values, spoken)));
    } catch {
      return message;
    }
  }

  /** No id is read by people: those that have a name are replaced by it. */
  #named(values: Values, language: string): Record<string, string | number> {
    const named = Object.entries(values).map(([name, value]) => {
      const key = `${NAMED_BY_ID[name] ?? ''}.${value}.name`;
      const text = this.text(key, {}, language);
      return [name, text === key ? value : text];
    });
    return isolatedValues(Object.fromEntries(named));
  }

  #compile(language: string, key: string, message: string): IntlMessageFormat {
    const name = `${language}/${key}`;
    const compiled =
      this.#compiled.get(name) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    this.#compiled.set(name, compiled);
    return compiled;
  }
}
