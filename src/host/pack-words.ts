import { IntlMessageFormat } from 'intl-messageformat';
import type { PackTexts } from '../operations/market/form.ts';
import type { Language } from './port.ts';

/** The texts of a form, in the trainee's language and in those of buyers. ICU messages; values are shown as text. */
export class PackWords {
  language: Language;
  #texts: PackTexts;
  readonly #compiled = new Map<string, IntlMessageFormat>();

  constructor(texts: PackTexts, language: Language) {
    this.#texts = texts;
    this.language = language;
  }

  /** Texts that came later; they do not change those that were there. */
  add(texts: PackTexts): void {
    const languages = new Set([...Object.keys(this.#texts), ...Object.keys(texts)]);
    this.#texts = Object.fromEntries(
      [...languages].map((language) => [language, { ...texts[language], ...this.#texts[language] }]),
    );
  }

  /** The text of a key, in English where the language lacks it; the key itself when nobody has it. */
  text(key: string, values: Readonly<Record<string, string | number>> = {}, language: string = this.language): string {
    const spoken = [language, this.language, 'en'].find((one) => this.#texts[one]?.[key] !== undefined);
    const message = spoken === undefined ? undefined : this.#texts[spoken]?.[key];
    if (spoken === undefined || message === undefined) return key;
    if (!message.includes('{')) return message;
    try {
      return String(this.#compile(spoken, key, message).format({ ...values }));
    } catch {
      return message;
    }
  }

  #compile(language: string, key: string, message: string): IntlMessageFormat {
    const name = `${language}/${key}`;
    const compiled =
      this.#compiled.get(name) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    this.#compiled.set(name, compiled);
    return compiled;
  }
}
