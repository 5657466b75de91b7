import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next from 'i18next';
import type { Language } from '../../src/host/port.ts';

/** The page's own words, looked up as the page does it: a test never repeats a sentence of `locales/`. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The files of a language by their names. */
export function bundlesOf(language: Language): Record<string, Record<string, unknown>> {
  const folder = join('locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      basename(name, '.json'),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>,
    ]),
  );
}

export function wordsOf(language: Language): Words {
  const bundles = bundlesOf(language);
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(bundles),
    defaultNS: 'app',
    resources: { [language]: bundles },
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!i18n.exists(key, { ...values })) throw new Error(`locales/${language} has no words for ${key}`);
    return i18n.t(key, { ...values });
  };
}
