import type { ScenarioDuties } from './duty.ts';
import { GUIDE_VALUES, guideTexts } from './guide/texts.ts';
import { type Message, readMessage } from './messages.ts';
import type { PackSource } from './pack.ts';
import { nearMiss, type Problem } from './problem.ts';
import { idsOf, listOf, type Raw, strings } from './references.ts';
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
    return language === undefined ? [] : [textsOf(language, readYaml(path, text))];
  });
}

function textsOf(language: string, file: YamlFile): LocaleTexts {
  const texts = new Map<string, string>();
  flatten(file.data, '', texts);
  return { language, file, texts, problems: [...file.syntax, ...file.notes] };
}

const read = new WeakMap<YamlFile, ReadonlyMap<string, Message>>();

/** The texts of a file as the page will read them, by key: read once for each file. */
function messagesOf({ language, file, texts }: LocaleTexts): ReadonlyMap<string, Message> {
  const messages = read.get(file) ?? new Map([...texts].map(([key, text]) => [key, readMessage(text, language)]));
  read.set(file, messages);
  return messages;
}

const NOTES = ['1', '2', '3', '4', '5', '6'] as const;

/** Texts that every pack has once. */
const FIXED_KEYS = ['pack.title', 'pack.summary', 'company.name', 'company.about'] as const;

/** What of the shop's data has a name in words: by the first word of its keys, the ids and what is said of each. */
function shopThings(files: YamlFiles): Readonly<Record<string, { ids: readonly string[]; names: readonly string[] }>> {
  const { 'pack.yaml': pack, 'products.yaml': goods, 'channels.yaml': sales, 'freight.yaml': freight } = files;
  const named = (file: YamlFile | undefined, list: string) => ({
    ids: idsOf(listOf(file?.data, list)),
    names: ['name'],
  });
  return {
    products: named(goods, 'products'),
    channels: named(sales, 'channels'),
    markets: named(pack, 'markets'),
    modes: named(freight, 'modes'),
    cartons: named(freight, 'cartons'),
    taxNumbers: named(pack, 'taxNumbers'),
    handbook: { ids: strings((pack?.data as Raw | null)?.handbook), names: ['title', 'body'] },
  };
}

/** The texts that the data of the shop calls for. */
const shopKeys = (files: YamlFiles): string[] => [
  ...FIXED_KEYS,
  ...Object.entries(shopThings(files)).flatMap(([prefix, { ids, names }]) => textKeys(ids, prefix, ...names)),
  ...NOTES.map((note) => `notes.${note}`),
  ...guideTexts(files),
];

/** The first word of a key. */
export const sectionOf = (key: string): string => key.split('.')[0] ?? '';

/** The texts of a pack, and what is asked of them. */
interface Library {
  readonly needed: ReadonlySet<string>;
  /** By the key of a text with names in braces, the names that are filled in there. */
  readonly filled: ReadonlyMap<string, readonly string[]>;
  /** Names without which a text would not say what it is for. */
  readonly saying: ReadonlyMap<string, readonly string[]>;
  /** First words of the keys whose texts nothing is ever filled into, or what is filled in is known. */
  readonly isKnown: (key: string) => boolean;
}

function at(locale: LocaleTexts, key: string): Pick<Problem, 'file' | 'line' | 'column' | 'path'> {
  return { file: locale.file.name, ...locale.file.placeOf(key.split('.')), path: key };
}

/** A text that is missing. A key that nothing calls for, and that is spelt nearly so, is what was meant. */
function missing(locale: LocaleTexts, key: string, needed: ReadonlySet<string>): Problem {
  const strange = [...locale.texts.keys()].filter((known) => !needed.has(known) && sectionOf(known) === sectionOf(key));
  const hint = nearMiss(key, strange);
  return {
    severity: 'error',
    code: 'no-text',
    ...at(locale, key),
    ...locale.file.placeOf(key.split('.').slice(0, -1)),
    values: { key, language: locale.language },
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Fewer texts than this are told one by one, also where a whole section lacks them. */
const SECTION = 3;

/** The texts a file lacks; of a section that it lacks altogether, the section. */
function gapsOf(locale: LocaleTexts, keys: readonly string[], needed: ReadonlySet<string>): Problem[] {
  const lacking = keys.filter((key) => !locale.texts.has(key));
  const there = new Set([...locale.texts.keys()].map(sectionOf));
  const sections = [...new Set(lacking.map(sectionOf))];
  return sections.flatMap((section) => {
    const mine = lacking.filter((key) => sectionOf(key) === section);
    if (there.has(section) || mine.length < SECTION) return mine.map((key) => missing(locale, key, needed));
    const hint = nearMiss(
      section,
      [...there].filter((each) => ![...needed].some((key) => sectionOf(key) === each)),
    );
    const values = { section, language: locale.language, count: mine.length };
    const place = hint === undefined ? { line: 0, column: 0 } : locale.file.placeOf([], hint);
    return [
      {
        severity: 'error' as const,
        code: 'no-section',
        file: locale.file.name,
        ...place,
        path: section,
        values,
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  });
}

/** Whether data call for a text, or for any text of a section. */
const isCalledFor = (path: string, needed: ReadonlySet<string>): boolean =>
  path.includes('.') ? needed.has(path) : [...needed].some((key) => sectionOf(key) === path);

/** A key misspelt in one language is missing there and strange elsewhere: it is told once, where it was misspelt. */
const isOtherEndOfSlip = (gap: Problem, gaps: readonly Problem[], needed: ReadonlySet<string>): boolean =>
  !isCalledFor(gap.path, needed) &&
  gaps.some((other) => other.hint === gap.path && other.file !== gap.file && isCalledFor(other.path, needed));

/** Texts of products, pages and the like that are not there any more, by language. */
function strays(
  locale: LocaleTexts,
  files: YamlFiles,
  needed: ReadonlySet<string>,
  gaps: readonly Problem[],
): Problem[] {
  const things = shopThings(files);
  const said = new Set<string>();
  return [...locale.texts.keys()].flatMap((key) => {
    const [section = '', id = ''] = key.split('.');
    const ids = things[section]?.ids ?? [];
    const name = `${section}.${id}`;
    if (ids.length === 0 || ids.includes(id) || said.has(name) || needed.has(key)) return [];
    said.add(name);
    // Told already, as the misspelt name of a text that is missing here.
    if (gaps.some(({ file, hint }) => file === locale.file.name && hint?.startsWith(`${name}.`))) return [];
    return [
      {
        severity: 'warning' as const,
        code: 'text-for-nothing',
        ...at(locale, name),
        values: { key: name, section, id },
      },
    ];
  });
}

/** What is wrong with the names in braces of one text, by itself. */
function nameFaults(locale: LocaleTexts, key: string, message: Message, library: Library): Problem[] {
  const place = { severity: 'error' as const, ...at(locale, key) };
  const { names, quoted, fault } = message;
  if (fault !== null) return [{ ...place, code: 'bad-message', values: { why: fault } }];
  if (!library.isKnown(key)) return [];
  const filled = library.filled.get(key) ?? [];
  const found: Problem[] = [];
  for (const name of names.filter((each) => !filled.includes(each))) {
    const hint = nearMiss(name, filled);
    const values = { name: `{${name}}`, known: filled.map((each) => `{${each}}`).join(', ') || '–' };
    found.push({ ...place, code: 'unknown-placeholder', values, ...(hint === undefined ? {} : { hint }) });
  }
  for (const name of quoted)
    if (filled.includes(name)) found.push({ ...place, code: 'quoted-placeholder', values: { name: `{${name}}` } });
  for (const name of library.saying.get(key) ?? [])
    if (!names.includes(name) && !quoted.includes(name) && !found.some(({ hint }) => hint === name))
      found.push({ ...place, code: 'placeholder-missing', values: { name: `{${name}}` } });
  return found;
}

/** The names in braces of every text: readable, known, and the same in every language. */
function checkMessages(locales: readonly LocaleTexts[], library: Library): Problem[] {
  const [first, ...others] = locales;
  const faulty = new Set<string>();
  const problems = locales.flatMap((locale) =>
    [...messagesOf(locale)].flatMap(([key, message]) => {
      const found = nameFaults(locale, key, message, library);
      if (found.length > 0) faulty.add(key);
      return found;
    }),
  );
  for (const locale of others)
    for (const [key, { names }] of messagesOf(locale)) {
      const original = first === undefined ? undefined : messagesOf(first).get(key);
      if (original === undefined || faulty.has(key) || original.names.join(' ') === names.join(' ')) continue;
      const values = { expected: original.names.join(' '), found: names.join(' ') };
      problems.push({ severity: 'error', code: 'placeholders', ...at(locale, key), values });
    }
  return problems;
}

/** First words of the keys of what buyers of the shop write, whichever duty reads it. */
export const SHOP_BUYER_TEXTS: readonly string[] = ['notes'];

/** Every text that is called for is there in each language of the pack, and languages say the same keys and placeholders. */
export function checkTexts(
  files: YamlFiles,
  locales: readonly LocaleTexts[],
  duties: ScenarioDuties,
  trained: ScenarioDuties,
): Problem[] {
  const wings = Object.values(trained);
  const readable = locales.filter(({ file }) => file.syntax.length === 0);
  const written = readable.filter((locale) => LANGUAGES.some((language) => language === locale.language));
  const spoken = readable.filter((locale) => !written.includes(locale));
  const needed = new Set([...shopKeys(files), ...wings.flatMap((duty) => duty.neededTexts(files))]);
  const forBuyers = [...SHOP_BUYER_TEXTS, ...Object.values(duties).flatMap(({ buyerTexts }) => buyerTexts)];
  const stray = new Set(written.flatMap((locale) => strays(locale, files, needed, []).map(({ path }) => path)));
  const isStray = (key: string): boolean => stray.has(key.split('.').slice(0, 2).join('.'));
  const everyKey = [...new Set([...needed, ...written.flatMap((locale) => [...locale.texts.keys()])])];
  const common = everyKey.filter((key) => needed.has(key) || !isStray(key));
  const buyerKeys = everyKey.filter((key) => forBuyers.includes(sectionOf(key)));
  const gaps = [
    ...written.flatMap((locale) => gapsOf(locale, common, needed)),
    ...spoken.flatMap((locale) => gapsOf(locale, buyerKeys, needed)),
  ];
  const untrained = Object.entries(duties).flatMap(([name, duty]) =>
    name in trained ? [] : [...duty.buyerTexts, ...duty.letters],
  );
  const ownWords = new Set([...untrained, 'goals', 'restrictions']);
  const library: Library = {
    needed,
    filled: new Map([
      ...wings.flatMap((duty) => [...(duty.filledIn?.(files) ?? [])]),
      ...guideTexts(files).map((key) => [key, GUIDE_VALUES] as const),
    ]),
    saying: new Map(wings.flatMap((duty) => [...(duty.saying?.(files) ?? [])])),
    isKnown: (key) => needed.has(key) && !ownWords.has(sectionOf(key)),
  };
  return [
    ...gaps.filter((gap) => !isOtherEndOfSlip(gap, gaps, needed)),
    ...written.flatMap((locale) => strays(locale, files, needed, gaps)),
    ...checkMessages([...written, ...spoken], library),
  ];
}
