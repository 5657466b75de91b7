import { html, nothing, type TemplateResult } from 'lit';
import {
  type AskedFigure,
  type Currency,
  figuresOn,
  KPIS,
  type ReportView,
  SHEETS,
  type Sheet,
} from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, term } from '../../parts/words.ts';
import { currencyField, isCurrency } from './basis-form.ts';
import { figureText, notFigure, parseFigure, pastedValues, unitOf } from './figure-input.ts';
import { handIn } from './hand-in.ts';

const fieldOf = (at: number): string => `figure/${at}`;

/** The name of a figure that a report asks for. */
export const figureName = (work: Work, { kpi, channel }: AskedFigure): string =>
  channel === null ? term('kpi', kpi) : `${term('kpi', kpi)} · ${channelName(work.host, channel)}`;

const hasAmounts = (figures: readonly AskedFigure[]): boolean => figures.some(({ kpi }) => KPIS[kpi].unit === 'amount');

/** What was pasted goes into this field and those after it, one value each. */
function paste(event: ClipboardEvent, form: Form, at: number, count: number): void {
  const values = pastedValues(event.clipboardData?.getData('text') ?? '');
  if (values.length < 2) return;
  event.preventDefault();
  for (const [i, value] of values.slice(0, count - at).entries()) form.set(fieldOf(at + i), value);
}

/** The form for one sheet. What was handed in stands in it until it is corrected; its currency is that of the report's basis. */
function sheetForm(work: Work, report: ReportView, sheet: Sheet): TemplateResult {
  const form = work.form(`report/${report.id}/sheet/${sheet}`);
  const given = report.sheetsGiven[sheet];
  const figures = figuresOn(report, sheet);
  const firstCurrency = given?.currency ?? report.basisGiven?.currency ?? '';
  const typed = form.text('currency', firstCurrency);
  const currency: Currency = isCurrency(typed) ? typed : 'TWD';
  const texts = figures.map(({ kpi }, at) => {
    const value = given?.values[at];
    return form.text(fieldOf(at), value === undefined ? '' : figureText(value, kpi, given?.currency ?? currency));
  });
  const send = (): unknown => {
    const values = figures.map(({ kpi }, at) => parseFigure(texts[at] ?? '', kpi, currency));
    if (values.includes(undefined) || (hasAmounts(figures) && !isCurrency(typed))) return work.refuse(form);
    return work.act(`sheet/${sheet}`, 'kpi/submit', { report: report.id, sheet, currency, values }, { form });
  };
  return html`<fieldset class="filter-box" data-sheet=${sheet}>
    <legend>${term('sheet', sheet)}</legend>
    <div class="figure-fields">
      ${hasAmounts(figures) ? currencyField(work, form, firstCurrency) : nothing}
      ${figures.map(
        (figure, at) => html`<div @paste=${(event: ClipboardEvent) => paste(event, form, at, figures.length)}>
          ${textField(form, {
            name: fieldOf(at),
            label: figureName(work, figure),
            unit: unitOf(figure.kpi, isCurrency(typed) ? typed : ''),
            numeric: true,
            first: texts[at] ?? '',
            error: notFigure(texts[at] ?? '', figure.kpi, currency, form.tried),
          })}
        </div>`,
      )}
    </div>
    ${handIn(work, form, { place: `sheet/${sheet}`, given, words: t('papers:performance.submit.sheet', { sheet: term('sheet', sheet) }), does: send })}
  </fieldset>`;
}

/** The sheets of a report, each handed in on its own. */
export const figuresForm = (work: Work, report: ReportView): TemplateResult => html`<div class="report-form">
  <p class="field-note">${t('papers:performance.pasteNote')}</p>
  ${SHEETS.map((sheet) => sheetForm(work, report, sheet))}
</div>`;
