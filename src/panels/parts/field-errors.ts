import { type Currency, cleanCode, digitsOf } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { isUnclearAmount, isUnclearWhole, parseAmount, parseWhole } from './amounts.ts';
import type { Form } from './form.ts';

/** The error of an empty required field, once the form was sent. */
export const missing = (form: Form, text: string): string =>
  form.tried && text.trim() === '' ? t('papers:field.required') : '';

/** The error of a field for a whole number above 0. An empty field is an error only once the form was sent. */
export function notWhole(form: Form, text: string): string {
  if (text.trim() === '') return missing(form, text);
  if (isUnclearWhole(text)) return t('papers:field.unclearWhole', { typed: text.trim() });
  const number = parseWhole(text);
  if (number === null) return t('papers:field.notWhole');
  return number === 0 ? t('papers:field.notZero') : '';
}

/** The error of a field for an amount of a currency. */
export function notAmount(form: Form, text: string, currency: Currency): string {
  if (text.trim() === '') return missing(form, text);
  if (parseAmount(text, currency) !== null) return '';
  const digits = digitsOf(currency);
  if (isUnclearAmount(text, currency))
    return t(digits === 0 ? 'papers:field.unclearWhole' : 'papers:field.unclearAmount', { typed: text.trim(), digits });
  return t(digits === 0 ? 'papers:field.notAmountWhole' : 'papers:field.notAmount', { currency, digits });
}

/** The error of a field for an HS code of six digits. */
export function notHs(form: Form, text: string): string {
  if (text.trim() === '') return missing(form, text);
  return /^\d{6}$/.test(parseHs(text)) ? '' : t('papers:field.notHs');
}

/** `0902.30` and `090230` are the same code. */
export const parseHs = (text: string): string => cleanCode(text).replaceAll('.', '');
