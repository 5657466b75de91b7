import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import type { Language } from '../standard/index.ts';
import { inProject } from './project.ts';

export type Values = Readonly<Record<string, string | number>>;

/** People's words for the engine's keys, in one language. */
export interface Words {
  readonly language: Language;
  has(key: string): boolean;
  /** The words of a key, `rules:verify/seal`; a key without words is shown as it is, with its values. */
  of(key: string, values?: Values): string;
}

/** A key that has no words yet, as it is shown. */
function bare(key: string, values: Values): string {
  const listed = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  return listed.length === 0 ? key : `${key} (${listed.join(', ')})`;
}

/** Reads every file of a language's folder under `locales/`. */
function readBundles(language: Language): Record<string, Record<string, unknown>> {
  const folder = inProject('locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(inProject('locales', language, name), 'utf8')),
    ]),
  );
}

export function loadWords(language: Language): Words {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: readBundles(language) },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return {
    language,
    has: (key) => i18n.exists(key),
    // With the values, for a count decides which form of the words there has to be.
    of: (key, values = {}) => (i18n.exists(key, { ...values }) ? i18n.t(key, { ...values }) : bare(key, values)),
  };
}
