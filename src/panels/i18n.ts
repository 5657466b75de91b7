import i18next from 'i18next';
import type { Language } from '../host/index.ts';

const NAMESPACES = ['app', 'papers', 'terms', 'floor', 'rules', 'scoring', 'replies'] as const;

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

/** Sets the words up; the first language is ready when this resolves. */
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

/** The words of a key, for instance `t('app:search.count', { number: 3 })`. Values are shown as text, never as markup. */
export function t(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  return i18next.t(key, { ...values, interpolation: { escapeValue: false } });
}

/** Whether there are words for a key in the language shown. */
export const hasWords = (key: string): boolean => i18next.exists(key);

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh-TW');

/** Calls back after every change of language; returns how to stop. */
export function onLanguageChanged(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}
