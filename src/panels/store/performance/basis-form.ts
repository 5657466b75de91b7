import { html, nothing, type TemplateResult } from 'lit';
import { CURRENCIES, type Currency, EXCLUSIONS, type ReportView, type SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { dateField } from './date-field.ts';
import { handIn } from './hand-in.ts';

const PLACE = 'basis';
const rowsField = (kind: string): string => `rows/${kind}`;

/** The currencies a report can be in: those that the tables can be converted to. */
const currencies = (host: SittingHost): readonly string[] => [
  ...new Set(['TWD', ...host.catalogue.markets.map(({ currency }) => currency)]),
];

export const isCurrency = (text: string): text is Currency => text in CURRENCIES;

/** The field for a currency of a report. */
export const currencyField = (work: Work, form: Form, first: string): TemplateResult =>
  selectField(form, {
    name: 'currency',
    label: t('papers:performance.currency'),
    ask: t('papers:field.choose'),
    first,
    error: missing(form, form.text('currency', first)),
    options: currencies(work.host).map((each) => [each, each]),
  });

/** The kinds of rows that are ticked as left out, each with the number that was typed for it. */
function leftOutIn(form: Form, { basisGiven: given }: ReportView): readonly (readonly [kind: string, rows: string])[] {
  const before = given?.leftOut ?? [];
  const chosen = new Set(
    form.list(
      'excluded',
      before.map(({ kind }) => kind),
    ),
  );
  return EXCLUSIONS.filter((kind) => chosen.has(kind)).map((kind) => {
    const rows = before.find((each) => each.kind === kind)?.rows;
    return [kind, form.text(rowsField(kind), rows === undefined ? '' : String(rows))];
  });
}

/** Nothing left to count is a number as well. */
const rowsOf = (text: string): number | null => (text.trim() === '0' ? 0 : parseWhole(text));

function rowsError(form: Form, text: string): string {
  if (text.trim() === '') return missing(form, text);
  return rowsOf(text) === null ? t('papers:field.notWhole') : '';
}

/** The form for what the figures rest on. What was handed in stands in it until it is corrected. */
export function basisForm(work: Work, report: ReportView): TemplateResult {
  const form = work.form(`report/${report.id}/basis`);
  const { basisGiven: given } = report;
  const [from, to] = [form.text('from', given?.period.from), form.text('to', given?.period.to)];
  const currency = form.text('currency', given?.currency);
  const leftOut = leftOutIn(form, report);
  const send = (): unknown => {
    const rows = leftOut.map(([kind, text]) => ({ kind, rows: rowsOf(text) }));
    if (!isCurrency(currency) || from === '' || to === '' || rows.some((each) => each.rows === null))
      return work.refuse(form);
    const input = { report: report.id, period: { from, to }, currency, leftOut: rows };
    return work.act(PLACE, 'basis/submit', input, { form });
  };
  return html`<div class="report-form">
    <div class="form-grid narrow">
      ${dateField(work, form, { name: 'from', label: t('papers:performance.from'), first: from, error: missing(form, from) })}
      ${dateField(work, form, { name: 'to', label: t('papers:performance.to'), first: to, error: missing(form, to) })}
      ${currencyField(work, form, given?.currency ?? '')}
    </div>
    ${checkField(form, {
      name: 'excluded',
      label: t('papers:performance.excluded'),
      first: given?.leftOut.map(({ kind }) => kind) ?? [],
      options: EXCLUSIONS.map((each) => [each, term('exclusion', each)]),
    })}
    ${
      leftOut.length === 0
        ? nothing
        : html`<fieldset class="filter-box">
            <legend>${t('papers:performance.rows')}</legend>
            <p class="field-note">${t('papers:performance.rowsNote')}</p>
            <div class="figure-fields">
              ${leftOut.map(([kind, text]) =>
                textField(form, {
                  name: rowsField(kind),
                  label: t('papers:performance.rowsOf', { kind: term('exclusion', kind) }),
                  numeric: true,
                  first: text,
                  error: rowsError(form, text),
                }),
              )}
            </div>
          </fieldset>`
    }
    ${handIn(work, form, { place: PLACE, given, words: t('papers:performance.submit.basis'), does: send })}
  </div>`;
}
