import type { LocaleTexts } from './check-texts.ts';
import type { ScenarioDuties } from './duty.ts';
import { nearMiss, type Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { type Raw, strings } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/** A number of a rule in a handbook page, by name: `{rules.noticeHours}`. */
const NAMED = /\{\s*(\w+)\.(\w+)\s*\}/g;

/** What stands where no number can: the page is not shown then. */
const UNKNOWN = '…';

/** Thousands with a comma, in both languages of the house. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** The number of a rule as a page says it: what is kept in per-mille is said in per cent. */
export const numberText = (rule: string, value: number): string =>
  rule.endsWith('Permille') ? String(value / 10) : grouped(value);

/** The numbers that pages may name, by `<list>.<rule>`, as pages say them. */
export function numbersIn(files: YamlFiles, duties: ScenarioDuties): ReadonlyMap<string, string> {
  const lists = Object.values(duties).flatMap(({ numbers }) => (numbers === undefined ? [] : [numbers]));
  return new Map(
    lists.flatMap(({ file, list }) => {
      const rules = ((files[file]?.data as Raw | null | undefined)?.[list] ?? {}) as Raw;
      return Object.entries(rules).flatMap(([rule, value]) =>
        typeof value === 'number' ? [[`${list}.${rule}`, numberText(rule, value)] as const] : [],
      );
    }),
  );
}

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

/** Fills the numbers of the pack's rules into the pages of a language, and says which names there are not. */
export function fillNumbers(locale: LocaleTexts, numbers: ReadonlyMap<string, string>): LocaleTexts {
  const problems: Problem[] = [];
  const texts = [...locale.texts].map(([key, text]): readonly [string, string] => {
    if (!isPage(key)) return [key, text];
    const filled = text.replace(NAMED, (whole, list: string, rule: string) => {
      const found = numbers.get(`${list}.${rule}`);
      if (found !== undefined) return found;
      const hint = nearMiss(`${list}.${rule}`, [...numbers.keys()]);
      const problem = problemAt(locale, key, 'error', 'unknown-rule', { name: whole });
      problems.push(hint === undefined ? problem : { ...problem, hint: `{${hint}}` });
      return UNKNOWN;
    });
    return [key, filled];
  });
  return { ...locale, texts: new Map(texts), problems: [...locale.problems, ...problems] };
}

/** Whether a text has that number, and not as a part of a longer one. */
const says = (text: string, number: string): boolean =>
  new RegExp(`(?<![\\d.,:])${number.replace('.', '\\.')}(?![\\d:]|[.,]\\d)`).test(text);

/**
 * Pages that speak of a rule and do not name its number: it stands there in figures, and stays when the rule is changed; or it does not
 * stand there any more. `locales` are the texts as they were written.
 */
export function checkNumbers(
  files: YamlFiles,
  locales: readonly LocaleTexts[],
  trained: ScenarioDuties,
  numbers: ReadonlyMap<string, string>,
): Problem[] {
  const handbook = strings((files['pack.yaml']?.data as Raw | null | undefined)?.handbook);
  const lists = Object.values(trained).flatMap((duty) => (duty.numbers === undefined ? [] : [duty.numbers]));
  const rules = lists.flatMap(({ list, pages }) =>
    Object.entries(pages).flatMap(([rule, page]) => {
      const number = numbers.get(`${list}.${rule}`);
      return number === undefined || !handbook.includes(page) ? [] : [{ name: `${list}.${rule}`, page, number }];
    }),
  );
  return locales.flatMap((locale) =>
    rules.flatMap(({ name, page, number }) => {
      const key = `handbook.${page}.body`;
      const text = locale.texts.get(key);
      const isNamed = [...(text?.matchAll(NAMED) ?? [])].some(([, list, rule]) => `${list}.${rule}` === name);
      if (text === undefined || isNamed) return [];
      const code = says(text, number) ? 'number-in-figures' : 'number-unsaid';
      return [problemAt(locale, key, 'warning', code, { page, number, name: `{${name}}` })];
    }),
  );
}
