import type { CopyLanguage } from './languages.ts';

const EN = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DE = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];
const MS = [
  'januari',
  'februari',
  'mac',
  'april',
  'mei',
  'jun',
  'julai',
  'ogos',
  'september',
  'oktober',
  'november',
  'disember',
];

const NAMES: Readonly<Partial<Record<CopyLanguage, readonly string[]>>> = { 'en-US': EN, 'de-DE': DE, 'ms-MY': MS };

type Order = 'ymd' | 'mdy' | 'dmy';

/** How readers of a language take a date in figures. */
const ORDER: Readonly<Record<CopyLanguage, Order>> = {
  'zh-TW': 'ymd',
  'ja-JP': 'ymd',
  'en-US': 'mdy',
  'de-DE': 'dmy',
  'ms-MY': 'dmy',
};

/** `2027-06-30`, or a word that is no date where there is no such month or day. */
function isoDate(year: string, month: number, day: number): string {
  if (month < 1 || month > 12 || day < 1 || day > 31) return 'no date';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const monthNamed = (name: string, language: CopyLanguage): number =>
  1 + (NAMES[language] ?? []).findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)));

/** A shape of a date and how to read it. */
interface Shape {
  readonly shape: RegExp;
  readonly read: (parts: readonly string[], language: CopyLanguage) => string;
}

const SHAPES: readonly Shape[] = [
  {
    shape: /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g,
    read: ([y = '', m, d]) => isoDate(y, Number(m), Number(d)),
  },
  { shape: /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/g, read: ([y = '', m, d]) => isoDate(y, Number(m), Number(d)) },
  {
    shape: /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/g,
    read: ([a, b, y = ''], language) =>
      ORDER[language] === 'mdy' ? isoDate(y, Number(a), Number(b)) : isoDate(y, Number(b), Number(a)),
  },
  {
    shape: /\b(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gu,
    read: ([name = '', d, y = ''], language) => isoDate(y, monthNamed(name, language), Number(d)),
  },
  {
    shape: /\b(\d{1,2})(?:\.|st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})\b/gu,
    read: ([d, name = '', y = ''], language) => isoDate(y, monthNamed(name, language), Number(d)),
  },
];

/** The dates of a text as `YYYY-MM-DD`, read in the order of its language, and the text without them. */
export function takeDates(
  text: string,
  language: CopyLanguage,
): { readonly dates: readonly string[]; readonly rest: string } {
  const dates: string[] = [];
  let rest = text;
  for (const { shape, read } of SHAPES)
    rest = rest.replaceAll(shape, (...found: readonly unknown[]) => {
      dates.push(read(found.slice(1, 4) as string[], language));
      return ' ';
    });
  return { dates, rest };
}
