import type { PackTexts } from '../operations/market/form.ts';
import { BUYER_LANGUAGES, letterLanguage } from '../operations/shop/market.ts';
import { LANGUAGES, type LocaleTexts, SHOP_BUYER_TEXTS, sectionOf } from './check-texts.ts';
import { makePathText } from './data-path.ts';
import type { ScenarioDuties, ScenarioDuty, Spoken } from './duty.ts';
import type { Problem } from './problem.ts';
import { listOf, strings } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/** Where packs list languages that buyers write or read in. */
const spokenLists = (files: YamlFiles, duties: readonly ScenarioDuty[]): readonly Spoken[] => [
  ...listOf(files['pack.yaml']?.data, 'markets').map((market, i) => ({
    file: files['pack.yaml'],
    path: ['markets', i, 'languages'],
    languages: strings(market.languages),
  })),
  ...duties.flatMap((duty) => duty.spokenIn?.(files) ?? []),
];

/** A language that buyers may have, and in which Waybill has letters to them. */
const hasLetters = (language: string): boolean =>
  BUYER_LANGUAGES.some((each) => each === language && letterLanguage(each) === each);

/**
 * What is to be said of a language that buyers speak. Its file is missing: their words would be shown in another; or Waybill has no
 * letters in it, so that English stands in.
 */
function languageFault(language: string, isThere: boolean): Pick<Problem, 'code' | 'severity'> | null {
  if (hasLetters(language)) return isThere ? null : { severity: 'error', code: 'no-language' };
  return { severity: 'warning', code: isThere ? 'no-letters' : 'buyers-in-english' };
}

/** Languages that buyers write or read in, and that are not fully there; each is told of once. */
export function checkLanguages(
  files: YamlFiles,
  locales: readonly LocaleTexts[],
  duties: readonly ScenarioDuty[],
): Problem[] {
  const there = new Set<string>([...locales.map(({ language }) => language), ...LANGUAGES]);
  const said = new Set<string>();
  return spokenLists(files, duties).flatMap(({ file, path, languages }) =>
    languages.flatMap((language) => {
      const fault = languageFault(language, there.has(language));
      if (file === undefined || fault === null || said.has(language)) return [];
      said.add(language);
      const values = { language, file: `locales/${language}.yaml` };
      return [{ ...fault, file: file.name, ...file.placeOf(path), path: makePathText(path), values }];
    }),
  );
}

/** The texts of every language, with those of buyers in English for a language whose file is not there. */
export function spokenTexts(files: YamlFiles, locales: readonly LocaleTexts[], trained: ScenarioDuties): PackTexts {
  const texts = Object.fromEntries(locales.map((locale) => [locale.language, Object.fromEntries(locale.texts)]));
  const wings = Object.values(trained);
  const forBuyers = [...SHOP_BUYER_TEXTS, 'products', ...wings.flatMap(({ buyerTexts }) => buyerTexts)];
  const english = Object.entries(texts.en ?? {}).filter(([key]) => forBuyers.includes(sectionOf(key)));
  const lacking = spokenLists(files, wings)
    .flatMap(({ languages }) => languages)
    .filter((language) => texts[language] === undefined);
  return { ...texts, ...Object.fromEntries(lacking.map((language) => [language, Object.fromEntries(english)])) };
}
