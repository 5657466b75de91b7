import { takeDates } from './dates.ts';
import type { TranslationsHouse } from './house.ts';
import { type CopyLanguage, LANGUAGE_RULES, SOURCE_LANGUAGE, type TargetLanguage } from './languages.ts';
import { dimensionOf, type Measure, measuresIn } from './measures.ts';

/** Dimensions whose amounts may be converted: then a rounding is accepted. */
const CONVERTED: ReadonlySet<string> = new Set(['mass', 'volume', 'length', 'temperature', 'money']);

type Rates = TranslationsHouse['rates'];

/** How many of the smallest step a unit is; for money TWD × 1,000. */
const sizeOf = ({ unit, currency }: Measure, rates: Rates): number =>
  currency === undefined ? (unit?.size ?? 1) : currency === 'TWD' ? 1_000 : (rates[currency as keyof Rates] ?? 0);

const isSameUnit = (a: Measure, b: Measure): boolean => a.unit === b.unit && a.currency === b.currency;

/** Fahrenheit of a temperature in Celsius, both in thousandths. */
const fahrenheit = (milli: number): number => (milli * 9) / 5 + 32_000;

/**
 * Whether an amount of a translation says the same as one of the source. Within one system it has to be exact. A converted one may
 * be rounded: to 2 % in any case, and up to 5 % where it is the exact value rounded to the place at which it stops; a temperature
 * to 1 °F. The handbook says so.
 */
function saysTheSame(source: Measure, target: Measure, rates: Rates): boolean {
  if (dimensionOf(source) !== dimensionOf(target)) return false;
  if (isSameUnit(source, target)) return source.milli === target.milli;
  if (dimensionOf(source) === 'temperature')
    return source.unit?.id === '°C' && Math.abs(fahrenheit(source.milli) - target.milli) <= 1_000;
  const [wanted, found] = [source.milli * sizeOf(source, rates), target.milli * sizeOf(target, rates)];
  if (!CONVERTED.has(dimensionOf(source)) || (source.unit !== undefined && source.unit.system === target.unit?.system))
    return wanted === found;
  const off = Math.abs(wanted - found);
  if (off * 50 <= wanted) return true;
  return off * 20 <= wanted && off * 2 <= target.lastPlace * sizeOf(target, rates);
}

/** Whether readers of the language know the unit. Where both systems are allowed, one of the amounts has to be in theirs. */
function isForReaders({ unit, currency }: Measure, language: CopyLanguage): boolean {
  const rules = LANGUAGE_RULES[language];
  if (currency !== undefined) return currency === rules.currency;
  return unit?.system === undefined || unit.system === rules.units;
}

/** Small numbers in words, as people write them for `ten`: they count as the number. */
const WORDS: Readonly<Record<CopyLanguage, readonly string[]>> = {
  'zh-TW': ['一', '兩|二', '三', '四', '五', '六', '七', '八', '九', '十'],
  'ja-JP': ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'],
  'en-US': [
    '\\b(?:one|once|a|an)\\b',
    '\\b(?:two|twice)\\b',
    '\\bthree',
    '\\bfour',
    '\\bfive',
    '\\bsix',
    '\\bseven',
    '\\beight',
    '\\bnine',
    '\\bten\\b',
  ],
  'de-DE': [
    '\\bein',
    '\\bzwei',
    '\\bdrei',
    '\\bvier',
    '\\bfünf',
    '\\bsechs',
    '\\bsieben',
    '\\bacht',
    '\\bneun',
    '\\bzehn',
  ],
  'ms-MY': [
    '\\b(?:satu|se)',
    '\\bdua',
    '\\btiga',
    '\\bempat',
    '\\blima',
    '\\benam',
    '\\btujuh',
    '\\blapan',
    '\\bsembilan',
    '\\bsepuluh',
  ],
};

/** Whether a text says a whole number from 1 to 10 in a word. */
function saysInWords(text: string, milli: number, language: CopyLanguage): boolean {
  const word = WORDS[language][milli / 1000 - 1];
  return word !== undefined && new RegExp(word, 'i').test(text);
}

/** How an amount of the source is wrong in the translation; null where it is right. */
function faultOf(
  source: Measure,
  { all, text, language, rates }: { all: readonly Measure[]; text: string; language: TargetLanguage; rates: Rates },
): 'wrong-unit' | 'wrong-number' | null {
  const right = all.filter((target) => saysTheSame(source, target, rates));
  if (right.length > 0) return right.some((target) => isForReaders(target, language)) ? null : 'wrong-unit';
  if (!CONVERTED.has(dimensionOf(source)) && saysInWords(text, source.milli, language)) return null;
  const alike = all.filter((target) => dimensionOf(target) === dimensionOf(source));
  if (alike.some((target) => isSameUnit(source, target))) return 'wrong-number';
  if (alike.length > 0 || all.some(({ milli }) => milli === source.milli)) return 'wrong-unit';
  return 'wrong-number';
}

/** Compares the amounts and dates of a translation with those of its source: an amount is missing, wrong, or was never there. */
export function amountFaults(
  text: string,
  source: string,
  language: TargetLanguage,
  rates: Rates,
): ReadonlySet<'wrong-unit' | 'wrong-number'> {
  const [given, written] = [takeDates(source, SOURCE_LANGUAGE), takeDates(text, language)];
  const wanted = measuresIn(given.rest, SOURCE_LANGUAGE);
  const all = measuresIn(written.rest, language);
  const faults = new Set<'wrong-unit' | 'wrong-number'>();
  if ([...given.dates].sort().join() !== [...written.dates].sort().join()) faults.add('wrong-number');
  for (const amount of wanted) {
    const fault = faultOf(amount, { all, text: written.rest, language, rates });
    if (fault !== null) faults.add(fault);
  }
  for (const target of all) {
    if (wanted.some((amount) => saysTheSame(amount, target, rates))) continue;
    if (dimensionOf(target) === 'count' && saysInWords(given.rest, target.milli, SOURCE_LANGUAGE)) continue;
    // `1 piece holds …` for `each piece holds …`.
    if (dimensionOf(target) === 'count' && target.milli === 1_000) continue;
    const isConverted = wanted.some((a) => dimensionOf(a) === dimensionOf(target) && !isSameUnit(a, target));
    // An amount that is told as missing already is not told a second time as one too many.
    if (faults.size === 0) faults.add(isConverted ? 'wrong-unit' : 'wrong-number');
  }
  return faults;
}
