import { keyOfCode, listWords, type SittingHost, VALUE_GROUPS, withoutRight } from '../../host/index.ts';
import { formatMoment, formatNumber } from '../format.ts';
import { hasWords, t } from '../i18n.ts';
import { knownName } from '../parts/names.ts';
import { trained } from './trained.ts';

type Values = Readonly<Record<string, string | number>>;

/** A number above this is a moment after 2001, not an amount. */
const FIRST_MOMENT = 1e12;

function numberWords(value: number): string {
  return value >= FIRST_MOMENT ? formatMoment(value) : formatNumber(value);
}

/** Turns the values of a happening or refusal into texts: names of records, terms, dates. */
export function valueWords(host: SittingHost, values: Values, duties = trained()): Readonly<Record<string, string>> {
  const groups: Readonly<Record<string, string>> = Object.assign(
    {},
    VALUE_GROUPS.shop,
    ...duties.map(({ wing }) => wing.codes),
  );
  const codeWords = (name: string, code: string): string => {
    const key = keyOfCode(groups[name] ?? name, code);
    return hasWords(key) ? t(key) : code;
  };
  const words = (valueName: string, value: string | number): string => {
    if (typeof value === 'number') return numberWords(value);
    const name = withoutRight(valueName);
    const codeOrName = (code: string): string => knownName(host, name, code) ?? codeWords(name, code);
    return knownName(host, name, value) ?? listWords(value, codeOrName, t('app:common.comma'));
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, words(name, value)]));
}
