import { html, nothing, type TemplateResult } from 'lit';
import { checkText, type TypedWarning, writesLanguage } from '../../host/index.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { areaField } from './fields.ts';
import type { Form } from './form.ts';

/** What typed words may be mistaken for or really hold, with the words themselves. */
export const warningList = (warnings: readonly TypedWarning[]): TemplateResult | typeof nothing =>
  warnings.length === 0
    ? nothing
    : html`<ul class="typed-warnings small">
        ${warnings.map(({ kind, what }) => html`<li>${icon('alert')} ${t(`terms:typedWarning.${kind}`, { what })}</li>`)}
      </ul>`;

interface OwnWords {
  readonly rows: number;
  /** The language chosen for the letter; empty while none is. */
  readonly language: string;
  /** Numbers of the order the letter is about. */
  readonly numbers: readonly (string | undefined)[];
}

/** The field for own words. What a teacher would look at is pointed out while it is typed. */
export function ownWordsField(form: Form, { rows, language, numbers }: OwnWords): TemplateResult {
  const text = form.text('text');
  const known = new Set(numbers.filter((number) => number !== undefined));
  const warnings: TypedWarning[] = checkText(text, known, known);
  if (language !== '' && !writesLanguage(text, language)) warnings.push({ kind: 'wrong-script', what: '' });
  return html`${areaField(form, { name: 'text', label: t('papers:field.ownWords'), rows, ...(language === '' ? {} : { lang: language }) })}
    <div role="status">${warningList(warnings)}</div>`;
}
