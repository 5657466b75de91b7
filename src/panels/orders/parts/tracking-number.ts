import { cleanTracking, hasS10Form, isS10, isTrackingForm } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { missing } from '../../parts/field-errors.ts';
import type { Form } from '../../parts/form.ts';

export { cleanTracking };

/** Whether the check digit of a UPU S10 number is right; null where the number is not of this form (domain facts 5.1). */
export const hasGoodCheckDigit = (number: string): boolean | null => (hasS10Form(number) ? isS10(number) : null);

/** The fault of the form of a typed tracking number. A wrong check digit is shown in practice only. */
export function trackingFault(form: Form, text: string, practice: boolean): string {
  if (text.trim() === '') return missing(form, text);
  const number = cleanTracking(text);
  if (!isTrackingForm(number)) return t('papers:tracking.notNumber');
  return practice && hasGoodCheckDigit(number) === false ? t('papers:tracking.badCheckDigit') : '';
}
