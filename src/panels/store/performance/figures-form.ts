import { html, type TemplateResult } from 'lit';
import { type AskedFigure, CURRENCIES, type Currency, EXCLUSIONS, type ReportView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, term } from '../../parts/words.ts';
import { dateField } from './date-field.ts';
import { figureText, notFigure, parseFigure, pastedValues, unitOf } from './figure-input.ts';

const PLACE = 'figures';
const fieldOf = (at: number): string => `figure/${at}`;

/** The name of a figure that a report asks for. */
export const figureName = (work: Work, { kpi, channel }: AskedFigure): string =>
  channel === null ? term('kpi', kpi) : `${term('kpi', kpi)} · ${channelName(work.host, channel)}`;

/** The currencies a report can be in: those that the tables can be converted to. */
const currencies = (work: Work): readonly string[] => [
  ...new Set(['TWD', ...work.host.catalogue.markets.map(({ currency }) => currency)]),
];

const currencyIn = (form: Form, { figuresGiven }: ReportView): Currency | null => {
  const typed = form.text('currency', figuresGiven?.currency ?? '');
  return typed in CURRENCIES ? (typed as Currency) : null;
};

const textIn = (form: Form, report: ReportView, at: number): string => {
  const { figuresGiven: given, figures } = report;
  const kpi = figures[at]?.kpi;
  const value = given?.values[at];
  return form.text(
    fieldOf(at),
    given === undefined || value === undefined || kpi === undefined ? '' : figureText(value, kpi, given.currency),
  );
};

/** What was pasted goes into this field and those after it, one value each. */
function paste(event: ClipboardEvent, form: Form, at: number, count: number): void {
  const values = pastedValues(event.clipboardData?.getData('text') ?? '');
  if (values.length < 2) return;
  event.preventDefault();
  for (const [i, value] of values.slice(0, count - at).entries()) form.set(fieldOf(at + i), value);
}

function send(work: Work, form: Form, report: ReportView): unknown {
  const { figures, figuresGiven: given } = report;
  const currency = currencyIn(form, report);
  const [from, to] = [form.text('from', given?.period.from), form.text('to', given?.period.to)];
  if (currency === null || from === '' || to === '') return work.refuse(form);
  const values = figures.map(({ kpi }, at) => parseFigure(textIn(form, report, at), kpi, currency));
  if (values.includes(undefined)) return work.refuse(form);
  const excluded = form.list('excluded', given?.excluded ?? []);
  const input = { report: report.id, period: { from, to }, currency, excluded, values };
  return work.act(PLACE, 'kpi/submit', input, { form });
}

/** The form for the figures of a report. What was handed in stands in it until it is corrected. */
export function figuresForm(work: Work, report: ReportView): TemplateResult {
  const form = work.form(`report/${report.id}/figures`);
  const { figures, figuresGiven: given } = report;
  const currency = currencyIn(form, report);
  const dates = { from: form.text('from', given?.period.from), to: form.text('to', given?.period.to) };
  return html`<div class="report-form">
    <div class="form-grid narrow">
      ${dateField(work, form, { name: 'from', label: t('papers:performance.from'), first: dates.from, error: missing(form, dates.from) })}
      ${dateField(work, form, { name: 'to', label: t('papers:performance.to'), first: dates.to, error: missing(form, dates.to) })}
      ${selectField(form, {
        name: 'currency',
        label: t('papers:performance.currency'),
        ask: t('papers:field.choose'),
        first: given?.currency ?? '',
        error: missing(form, currency ?? ''),
        options: currencies(work).map((each) => [each, each]),
      })}
    </div>
    ${checkField(form, {
      name: 'excluded',
      label: t('papers:performance.excluded'),
      first: given?.excluded ?? [],
      options: EXCLUSIONS.map((each) => [each, term('exclusion', each)]),
    })}
    <fieldset class="filter-box">
      <legend>${t('papers:performance.figures')}</legend>
      <p class="field-note">${t('papers:performance.pasteNote')}</p>
      <div class="figure-fields">
        ${figures.map((figure, at) => {
          const text = textIn(form, report, at);
          return html`<div @paste=${(event: ClipboardEvent) => paste(event, form, at, figures.length)}>
            ${textField(form, {
              name: fieldOf(at),
              label: figureName(work, figure),
              unit: unitOf(figure.kpi, currency ?? ''),
              numeric: true,
              first: text,
              error: notFigure(text, figure.kpi, currency ?? 'TWD', form.tried),
            })}
          </div>`;
        })}
      </div>
    </fieldset>
    ${given === undefined ? '' : html`<p class="chip good">${icon('check')}${t('papers:performance.givenAt', { at: formatMoment(given.at) })}</p>`}
    <div class="acts">
      ${actButton(work, {
        name: form.key,
        icon: 'send',
        words: t(given === undefined ? 'papers:performance.submitFigures' : 'papers:performance.correctFigures'),
        look: 'primary',
        does: () => send(work, form, report),
      })}
    </div>
    ${work.outcome(PLACE)}
  </div>`;
}
