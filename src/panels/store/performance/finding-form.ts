import { html, type TemplateResult } from 'lit';
import { type ReportView, type ShopEvent, SIGNS } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { dateField } from './date-field.ts';
import { handIn } from './hand-in.ts';
import { performanceOf } from './performance-view.ts';

const PLACE = 'finding';
/** The choice for "not one alone". */
const ALL = 'all';

const eventWords = ({ date, kind }: ShopEvent): string => `${date} · ${term('eventKind', kind)}`;

/** The form in which a trainee says what went wrong: where, since when, of which event, and what shows it. */
export function findingForm(work: Work, report: ReportView): TemplateResult {
  const form = work.form(`report/${report.id}/finding`);
  const { findingGiven: given } = report;
  const { channels, products } = work.host.catalogue;
  const { shopEvents } = performanceOf(work.host.view());
  const first = {
    channel: given === undefined ? '' : (given.channel ?? ALL),
    product: given === undefined ? '' : (given.product ?? ALL),
    from: given?.from ?? '',
    event: given?.event ?? '',
    figure: given?.figure ?? '',
  };
  const value = (name: keyof typeof first): string => form.text(name, first[name]);
  const choice = (name: keyof typeof first, options: readonly (readonly [string, string])[]): TemplateResult =>
    selectField(form, {
      name,
      label: t(`papers:performance.finding.${name}`),
      ask: t('papers:field.choose'),
      first: first[name],
      error: missing(form, value(name)),
      options,
    });
  const things = (kind: string, list: readonly { readonly id: string }[]) => [
    [ALL, t(`papers:performance.finding.every.${kind}`)] as const,
    ...list.map(({ id }) => [id, nameOf(work.host, kind, id)] as const),
  ];
  const send = (): unknown => {
    const [channel, product, from, event, figure] = [
      ...([value('channel'), value('product'), value('from'), value('event'), value('figure')] as const),
    ];
    if ([channel, product, from, event, figure].includes('')) return work.refuse(form);
    const input = {
      ...{ report: report.id, from, event, figure },
      channel: channel === ALL ? null : channel,
      product: product === ALL ? null : product,
    };
    return work.act(PLACE, 'finding/submit', input, { form });
  };
  return html`<div class="report-form">
    <div class="form-grid">
      ${choice('channel', things('channel', channels))} ${choice('product', things('product', products))}
      ${dateField(work, form, { name: 'from', label: t('papers:performance.finding.from'), first: first.from, error: missing(form, value('from')) })}
      ${choice(
        'event',
        shopEvents.map((event) => [event.id, eventWords(event)] as const),
      )}
      ${choice(
        'figure',
        SIGNS.map((sign) => [sign, term('sign', sign)] as const),
      )}
    </div>
    ${handIn(work, form, { place: PLACE, given, words: t('papers:performance.submit.finding'), does: send })}
  </div>`;
}
