import { TICKET_TOPICS } from '../operations/service/house.ts';
import type { PackSource } from './pack.ts';
import { nearMiss, type Problem } from './problem.ts';
import { idsOf, listOf, strings } from './references.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

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

const fields = (list: readonly string[], prefix: string, ...names: string[]): string[] =>
  list.flatMap((id) => names.map((name) => `${prefix}.${id}.${name}`));

/** Wordings the compiler draws from: three for a question, two for a review, six notes of buyers. */
const WORDINGS = ['1', '2', '3'] as const;
const NOTES = ['1', '2', '3', '4', '5', '6'] as const;

/** The texts that the data of the pack calls for. */
function neededKeys(files: Readonly<Record<string, YamlFile>>): string[] {
  const {
    'pack.yaml': pack,
    'products.yaml': goods,
    'channels.yaml': sales,
    'freight.yaml': freight,
    'demand.yaml': demand,
  } = files;
  const topics = new Set(listOf(demand?.data, 'inquiries').map(({ topic }) => String(topic)));
  const cancelling = listOf(demand?.data, 'fresh').some(({ situation }) => situation === 'buyer-cancels');
  if (cancelling) topics.add('cancel');
  const reviews = new Set(
    listOf(demand?.data, 'backlog').flatMap(({ review }) => (review === undefined ? [] : [String(review)])),
  );
  const pages = (pack?.data as { handbook?: unknown } | null)?.handbook;
  return [
    'pack.title',
    'pack.summary',
    'company.name',
    'company.about',
    ...fields(idsOf(listOf(goods?.data, 'products')), 'products', 'name'),
    ...fields(idsOf(listOf(sales?.data, 'channels')), 'channels', 'name'),
    ...fields(idsOf(listOf(pack?.data, 'markets')), 'markets', 'name'),
    ...fields(idsOf(listOf(freight?.data, 'modes')), 'modes', 'name'),
    ...fields(idsOf(listOf(freight?.data, 'cartons')), 'cartons', 'name'),
    ...fields(idsOf(listOf(pack?.data, 'taxNumbers')), 'taxNumbers', 'name'),
    ...fields(Array.isArray(pages) ? pages.map(String) : [], 'handbook', 'title', 'body'),
    ...fields([...topics], 'buyers', ...WORDINGS),
    ...fields([...reviews], 'reviews', ...WORDINGS.slice(0, 2)),
    ...NOTES.map((note) => `notes.${note}`),
    ...serviceKeys(files['service.yaml']),
  ];
}

/** What buyers write back, whatever it was about. */
const FOLLOW_UPS = ['impatient', 'not-satisfied', 'thanks-back', 'has-nothing', 'gives-number', 'gives-info'] as const;

/** The texts that the service desk calls for. */
function serviceKeys(service: YamlFile | undefined): string[] {
  if (service === undefined) return [];
  const contacts = listOf(service.data, 'contacts').filter(({ topic }) => TICKET_TOPICS.some((one) => one === topic));
  const topics = new Set(contacts.map(({ topic }) => String(topic)));
  const unnamed = new Set(contacts.flatMap(({ topic, unnamed: without }) => (without === true ? [String(topic)] : [])));
  const entries = listOf(service.data, 'faqTopics');
  const choices = entries.flatMap((entry) => listOf(entry, 'blanks').flatMap((blank) => strings(blank.choices)));
  const news = listOf(service.data, 'news');
  const ended = news.flatMap(({ topic, withdraws }) => (withdraws === true ? [String(topic)] : []));
  return [
    ...fields([...topics], 'tickets', ...WORDINGS.slice(0, 2)),
    ...fields([...unnamed], 'tickets', 'unnamed'),
    ...fields(FOLLOW_UPS, 'tickets', '1'),
    ...fields(
      entries.map(({ topic }) => String(topic)),
      'faq',
      'question',
      'answer',
    ),
    ...fields(ended, 'faq', 'ended'),
    ...[...new Set(choices)].filter((choice) => /[a-z]/i.test(choice)).map((choice) => `choices.${choice}`),
    ...news.flatMap(({ topic, n }) => [`news.${topic}.${n}.title`, `news.${topic}.${n}.body`]),
    ...fields(idsOf(listOf(service.data, 'afterSales')), 'afterSales', 'name'),
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

/** Every text that is called for is there in each language of the pack, and languages say the same keys and placeholders. */
export function checkTexts(files: Readonly<Record<string, YamlFile>>, locales: readonly LocaleTexts[]): Problem[] {
  const written = locales.filter(
    (locale) => LANGUAGES.some((language) => language === locale.language) && locale.file.syntax.length === 0,
  );
  const needed = new Set(neededKeys(files));
  const everyKey = new Set([...needed, ...written.flatMap((locale) => [...locale.texts.keys()])]);
  const buyerKeys = [...everyKey].filter((key) => /^(buyers|reviews|notes|tickets|faq|choices)\./.test(key));
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
