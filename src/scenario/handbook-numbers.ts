import type { LocaleTexts } from './check-texts.ts';
import type { ScenarioDuties } from './duty.ts';
import { kindOf } from './named-numbers.ts';
import { nearMiss, type Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { type Raw, strings } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/** A number in a handbook page, by name: `{rules.noticeHours}`, `{modes.courier.cutOff}`. */
const NAMED = /\{\s*([\w-]+(?:\.[\w-]+)+)\s*\}/g;

/** What stands where no number can: the page is not shown then. */
const UNKNOWN = '…';

const isPage = (key: string): boolean => key.startsWith('handbook.');

function problemAt(
  locale: LocaleTexts,
  key: string,
  severity: Problem['severity'],
  code: ProblemCode,
  values: Problem['values'],
): Problem {
  return { severity, code, file: locale.file.name, ...locale.file.placeOf(key.split('.')), path: key, values };
}

/** Fills the numbers of the pack's rules and tables into the pages of a language, and says which names there are not. */
export function fillNumbers(locale: LocaleTexts, numbers: ReadonlyMap<string, string>): LocaleTexts {
  const problems: Problem[] = [];
  const texts = [...locale.texts].map(([key, text]): readonly [string, string] => {
    if (!isPage(key)) return [key, text];
    const filled = text.replace(NAMED, (whole, name: string) => {
      const found = numbers.get(name);
      if (found !== undefined) return found;
      const hint = nearMiss(name, [...numbers.keys()]);
      const problem = problemAt(locale, key, 'error', 'unknown-rule', { name: whole });
      problems.push(hint === undefined ? problem : { ...problem, hint: `{${hint}}` });
      return UNKNOWN;
    });
    return [key, filled];
  });
  return { ...locale, texts: new Map(texts), problems: [...locale.problems, ...problems] };
}

/** Whether a text has that number, and not as a part of a longer one; `sign`: what has to follow it. */
const says = (text: string, number: string, sign = ''): boolean =>
  new RegExp(`(?<![\\d.,:])${number.replace('.', '\\.')}(?![\\d:]|[.,]\\d)${sign}`).test(text);

/** A number that a page of the handbook is to say. */
interface Told {
  readonly name: string;
  readonly page: string;
  readonly number: string;
  /** It stands in one of the shop's tables: a page may leave the whole column out. */
  readonly inTable: boolean;
}

/** Of the numbers that there are, those which pages of the trained duties say. No page says what costs nothing. */
function toldIn(files: YamlFiles, trained: ScenarioDuties, numbers: ReadonlyMap<string, string>): readonly Told[] {
  const handbook = strings((files['pack.yaml']?.data as Raw | null | undefined)?.handbook);
  const own = Object.values(trained).flatMap((duty) => (duty.numbers === undefined ? [] : [duty.numbers]));
  const rules = new Map<string, string>(
    own.flatMap(({ list, pages }) => Object.entries(pages).map(([rule, page]) => [`${list}.${rule}`, page] as const)),
  );
  const tables = new Map(own.flatMap((numbered) => Object.entries(numbered.tables ?? {})));
  return [...numbers].flatMap(([name, number]) => {
    const page = rules.get(name) ?? tables.get(kindOf(name));
    if (page === undefined || number === '0' || !handbook.includes(page)) return [];
    return [{ name, page, number, inTable: !rules.has(name) }];
  });
}

/** What is to be said of a page that does not name a number; null where nothing is. `named`: the names on it. */
function codeFor({ name, number, inTable }: Told, text: string, named: readonly string[]): ProblemCode | null {
  const sign = inTable && name.endsWith('Permille') ? '\\s?[%％]' : '';
  if (says(text, number, sign)) return 'number-in-figures';
  const speaks = named.some((other) => kindOf(other) === kindOf(name));
  return inTable && !speaks ? null : 'number-unsaid';
}

/**
 * Pages that speak of a number and do not name it: it stands there in figures, and stays when the pack is changed; or it does not
 * stand there any more. Of a table, a number of one kind and value is named once. `locales` are the texts as they were written.
 */
export function checkNumbers(
  files: YamlFiles,
  locales: readonly LocaleTexts[],
  trained: ScenarioDuties,
  numbers: ReadonlyMap<string, string>,
): Problem[] {
  const all = toldIn(files, trained, numbers);
  const saidBy = (name: string): string => `${kindOf(name)} ${numbers.get(name)}`;
  return locales.flatMap((locale) => {
    const done = new Set<string>();
    return all.flatMap((told) => {
      const { name, page, number } = told;
      const key = `handbook.${page}.body`;
      const text = locale.texts.get(key);
      const names = [...(text?.matchAll(NAMED) ?? [])].map(([, other = '']) => other);
      if (text === undefined || done.has(saidBy(name)) || names.some((other) => saidBy(other) === saidBy(name)))
        return [];
      done.add(saidBy(name));
      const code = codeFor(told, text, names);
      return code === null ? [] : [problemAt(locale, key, 'warning', code, { page, number, name: `{${name}}` })];
    });
  });
}
