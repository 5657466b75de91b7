import { html, nothing, type TemplateResult } from 'lit';
import {
  AD_FIGURES,
  AD_PERIODS,
  type AdFigure,
  type AdFigureName,
  type AdPeriod,
  adFigure,
  weeksOf,
} from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { adChannelName, adHouseOf, adsOf, valueWords } from './meetings-view.ts';

const PARTS = ['figure', 'figureChannel', 'figurePeriod'] as const;

/** The figure that is chosen in a form: null where none is wanted, undefined while a part of it is missing. */
export function chosenFigure(form: Form): AdFigure | null | undefined {
  const [name, channel, period] = PARTS.map((part) => form.text(part));
  if (name === undefined || name === '' || name === 'none') return name === 'none' ? null : undefined;
  if (!channel || !period) return undefined;
  return { name: name as AdFigureName, channel, period: period as AdPeriod };
}

/** The value of the chosen figure, and the sums it is worked out of. */
function valueLine(work: Work, figure: AdFigure): TemplateResult {
  const ads = adsOf(work.host);
  const value = adFigure(ads, figure);
  const rows = weeksOf(ads, figure);
  const sum = (part: 'spend' | 'impressions' | 'clicks' | 'orders' | 'revenue'): string =>
    formatNumber(rows.reduce((all, row) => all + row[part], 0));
  if (value === null) return html`<p class="ad-value is-none">${icon('alert')}${t('papers:meetings.noValue')}</p>`;
  return html`<p class="ad-value">
      <span>${t('papers:meetings.value')}</span>
      <output class="number">${valueWords(figure.name, value)}</output>
    </p>
    <p class="sub">
      ${t('papers:meetings.sums', { spend: sum('spend'), impressions: sum('impressions'), clicks: sum('clicks'), orders: sum('orders'), revenue: sum('revenue') })}
    </p>`;
}

/** Fields for a figure: which, of which channel, over which weeks. `optional`: none may be shown. */
export function figureFields(work: Work, form: Form, label: string, optional: boolean): TemplateResult {
  const ask = t('papers:field.choose');
  const [name, channel, period] = [form.text('figure'), form.text('figureChannel'), form.text('figurePeriod')];
  const figure = chosenFigure(form);
  const none = optional ? [['none', t('papers:meetings.noFigure')] as const] : [];
  const rest = name === 'none';
  return html`<fieldset class="ad-picker">
    <legend>${label}</legend>
    <div class="ad-picker-fields">
      ${selectField(form, {
        name: 'figure',
        label: t('papers:meetings.figure'),
        ask,
        error: missing(form, name),
        options: [...none, ...AD_FIGURES.map((each) => [each, term('adFigure', each)] as const)],
      })}
      ${
        rest
          ? nothing
          : html`${selectField(form, {
              name: 'figureChannel',
              label: t('papers:meetings.ofChannel'),
              ask,
              error: missing(form, channel),
              options: adHouseOf(work.host).channels.map(({ id }) => [id, adChannelName(work.host, id)]),
            })}
            ${selectField(form, {
              name: 'figurePeriod',
              label: t('papers:meetings.period'),
              ask,
              error: missing(form, period),
              options: AD_PERIODS.map((each) => [each, term('adPeriod', each)]),
            })}`
      }
    </div>
    <div aria-live="polite">${figure == null ? nothing : valueLine(work, figure)}</div>
  </fieldset>`;
}
