import { html, type TemplateResult } from 'lit';
import { conversionsFor, converted, type TranslationView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { parseAmount } from '../../parts/amounts.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { houseOf } from './page-view.ts';

/** A number as people type it, with up to two decimals; null where it is none, or could be two. */
function numberIn(typed: string): number | null {
  const hundredths = parseAmount(typed, 'EUR');
  return hundredths === null ? null : hundredths / 100;
}

/** Converts amounts for the readers of a page: units, temperatures, money at the rate of the week. It writes nothing into a text. */
export function conversionHelper(work: Work, page: TranslationView): TemplateResult {
  const form = work.form('helper');
  const offered = conversionsFor(page.language);
  const nameOf = ({ from, to }: (typeof offered)[number]): string => `${from} → ${to}`;
  const chosen = offered.find((each) => nameOf(each) === form.text('what')) ?? offered[0];
  const typed = form.text('amount');
  const amount = numberIn(typed);
  const result =
    amount === null || chosen === undefined
      ? '–'
      : `${new Intl.NumberFormat(page.language, { maximumFractionDigits: 3 }).format(converted(amount, chosen, houseOf(work.host).rates))} ${chosen.to}`;
  return html`<div class="form-grid narrow">
      ${textField(form, { name: 'amount', label: t('papers:translations.helper.amount'), numeric: true, error: typed.trim() !== '' && amount === null ? t('papers:translations.helper.noNumber') : '' })}
      ${selectField(form, { name: 'what', label: t('papers:translations.helper.what'), options: offered.map((each) => [nameOf(each), nameOf(each)]) })}
    </div>
    <p class="helper-result" role="status"><span class="sub">${t('papers:translations.helper.result')}</span> <strong class="number">${result}</strong></p>`;
}
