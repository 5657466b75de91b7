import i18next from 'i18next';
import { isolatedValues, type Language } from '../host/index.ts';

const NAMESPACES = [
  'app',
  'papers',
  'terms',
  'floor',
  'rules',
  'scoring',
  'replies',
  'class',
  'hall',
  'roster',
  'staff',
  'marking',
] as const;

/** Each language is a folder of files under `locales/`; adding a language is adding files. */
const files = import.meta.glob<Record<string, unknown>>('../../locales/{zh-TW,en}/*.json', { import: 'default' });

async function load(language: Language): Promise<void> {
  await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const file = files[`../../locales/${language}/${namespace}.json`];
      if (file !== undefined) i18next.addResourceBundle(language, namespace, await file());
    }),
  );
}

/** Sets i18next up; resolves when the first language is loaded. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.init({ lng: language, fallbackLng: false, resources: {}, ns: [...NAMESPACES], defaultNS: 'app' });
  await load(language);
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The text of a key, for instance `t('app:search.count', { number: 3 })`. Values are shown as text, never as markup, and never turn the text around them. */
export function t(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  return i18next.t(key, { ...isolatedValues(values), interpolation: { escapeValue: false } });
}

/** Whether a key has a text in the language shown. */
export const hasWords = (key: string): boolean => i18next.exists(key);

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh-TW');

/** Calls a listener after every change of language; returns a function that stops it. */
export function onLanguageChanged(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}
