import type { ScenarioDuties } from './duty.ts';
import type { PackSource } from './pack.ts';
import { nearMiss, type Problem } from './problem.ts';
import { idsOf, listOf } from './references.ts';
import { textKeys } from './text-keys.ts';
import { readYaml, type YamlFile, type YamlFiles } from './yaml-file.ts';

/** Languages a pack is written in, and those that only buyers speak. */
export const LANGUAGES = ['zh-TW', 'en'] as const;

export interface LocaleTexts {
  readonly language: string;
  readonly file: YamlFile;
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (value !== null && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) flatten(child, path === '' ? key : `${path}.${key}`, into);
  } else if (value !== null && value !== undefined) {
    into.set(path, String(value));
  }
}

/** Reads `locales/*.yaml` into flat keys. */
export function readTexts(source: PackSource): LocaleTexts[] {
  return Object.entries(source).flatMap(([path, text]) => {
    const language = /^locales\/([A-Za-z-]+)\.yaml$/.exec(path)?.[1];
    if (language === undefined) return [];
    const file = readYaml(path, text);
    const texts = new Map<string, string>();
    flatten(file.data, '', texts);
    return [{ language, file, texts, problems: file.syntax }];
  });
}

const NOTES = ['1', '2', '3', '4', '5', '6'] as const;

/** The texts that the data of the shop calls for. */
function shopKeys(files: YamlFiles): string[] {
  const { 'pack.yaml': pack, 'products.yaml': goods, 'channels.yaml': sales, 'freight.yaml': freight } = files;
  const pages = (pack?.data as { handbook?: unknown } | null)?.handbook;
  return [
    'pack.title',
    'pack.summary',
    'company.name',
    'company.about',
    ...textKeys(idsOf(listOf(goods?.data, 'products')), 'products', 'name'),
    ...textKeys(idsOf(listOf(sales?.data, 'channels')), 'channels', 'name'),
    ...textKeys(idsOf(listOf(pack?.data, 'markets')), 'markets', 'name'),
    ...textKeys(idsOf(listOf(freight?.data, 'modes')), 'modes', 'name'),
    ...textKeys(idsOf(listOf(freight?.data, 'cartons')), 'cartons', 'name'),
    ...textKeys(idsOf(listOf(pack?.data, 'taxNumbers')), 'taxNumbers', 'name'),
    ...textKeys(Array.isArray(pages) ? pages.map(String) : [], 'handbook', 'title', 'body'),
    ...NOTES.map((note) => `notes.${note}`),
  ];
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{(\w+)[,}]/g)]
    .map((match) => match[1])
    .sort()
    .join(' ');

function missing(locale: LocaleTexts, key: string): Problem {
  const hint = nearMiss(
    key,
    [...locale.texts.keys()].filter((known) => known.split('.')[0] === key.split('.')[0]),
  );
  const parent = key.split('.').slice(0, -1);
  return {
    severity: 'error',
    code: 'no-text',
    file: locale.file.name,
    ...locale.file.placeOf(parent),
    path: key,
    values: { key, language: locale.language },
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A key misspelt in one language is missing there and strange elsewhere: it is told once, where it was misspelt. */
const isOtherEndOfSlip = (gap: Problem, gaps: readonly Problem[], needed: ReadonlySet<string>): boolean =>
  !needed.has(gap.path) &&
  gaps.some((other) => other.hint === gap.path && other.file !== gap.file && needed.has(other.path));

/** First words of the keys of what buyers of the shop write, whichever duty reads it. */
const SHOP_BUYER_TEXTS: readonly string[] = ['notes'];

/** Every text that is called for is there in each language of the pack, and languages say the same keys and placeholders. */
export function checkTexts(files: YamlFiles, locales: readonly LocaleTexts[], duties: ScenarioDuties): Problem[] {
  const wings = Object.values(duties);
  const written = locales.filter(
    (locale) => LANGUAGES.some((language) => language === locale.language) && locale.file.syntax.length === 0,
  );
  const needed = new Set([...shopKeys(files), ...wings.flatMap((duty) => duty.neededTexts(files))]);
  const forBuyers = [...SHOP_BUYER_TEXTS, ...wings.flatMap(({ buyerTexts }) => buyerTexts)];
  const everyKey = new Set([...needed, ...written.flatMap((locale) => [...locale.texts.keys()])]);
  const buyerKeys = [...everyKey].filter((key) => forBuyers.some((word) => key.startsWith(`${word}.`)));
  const spoken = locales.filter((locale) => !written.includes(locale) && locale.file.syntax.length === 0);
  const gaps = [
    ...written.flatMap((locale) =>
      [...everyKey].filter((key) => !locale.texts.has(key)).map((key) => missing(locale, key)),
    ),
    ...spoken.flatMap((locale) => buyerKeys.filter((key) => !locale.texts.has(key)).map((key) => missing(locale, key))),
  ];
  const problems = gaps.filter((gap) => !isOtherEndOfSlip(gap, gaps, needed));
  const [first, ...others] = [...written, ...spoken];
  for (const locale of others) {
    for (const [key, text] of locale.texts) {
      const original = first?.texts.get(key);
      if (original === undefined || placeholders(original) === placeholders(text)) continue;
      problems.push({
        severity: 'error',
        code: 'placeholders',
        file: locale.file.name,
        ...locale.file.placeOf(key.split('.')),
        path: key,
        values: { expected: placeholders(original), found: placeholders(text) },
      });
    }
  }
  return problems;
}
