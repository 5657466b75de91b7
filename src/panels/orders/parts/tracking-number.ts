import { t } from '../../i18n.ts';
import { missing } from '../../parts/field-errors.ts';
import type { Form } from '../../parts/form.ts';

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** Normalises a tracking number: capitals, half-width, without spaces or dashes. */
export const cleanTracking = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** Whether the check digit of a UPU S10 number is right; null where the number is not of this form (domain facts 5.1). */
export function hasGoodCheckDigit(number: string): boolean | null {
  const match = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(number);
  if (match === null) return null;
  const sum = [...(match[1] ?? '')].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  const check = 11 - (sum % 11);
  return Number(match[2]) === (check === 10 ? 0 : check === 11 ? 5 : check);
}

/** The fault of the form of a typed tracking number. A wrong check digit is shown in practice only. */
export function trackingFault(form: Form, text: string, practice: boolean): string {
  if (text.trim() === '') return missing(form, text);
  const number = cleanTracking(text);
  if (!/^[A-Z0-9]{6,30}$/.test(number)) return t('papers:tracking.notNumber');
  return practice && hasGoodCheckDigit(number) === false ? t('papers:tracking.badCheckDigit') : '';
}
