import { html, type TemplateResult } from 'lit';
import type { CountView, Docket, SittingHost } from '../../../../host/index.ts';
import { formatMoment, formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import type { Work } from '../../../parts/paper.ts';
import { channelName, findProduct, productName } from '../../../parts/words.ts';
import { say, skuOf } from '../parts/stock-words.ts';
import { evidenceButton } from './evidence.ts';

/** A value that was told or printed: numbers as numbers, products by their names, the rest as it is. */
export const printed = (host: SittingHost, value: string | number): string => {
  if (typeof value === 'number') return formatNumber(value);
  return findProduct(host, value) === undefined ? value : productName(host, value);
};

/** Fields of a docket that are moments. */
const MOMENTS: ReadonlySet<string> = new Set(['synced', 'ran']);

/** What a field of a docket says. */
function said(host: SittingHost, field: string, value: string | number): string {
  if (field === 'status') return say('status', String(value));
  if (field === 'channel') return channelName(host, String(value));
  return MOMENTS.has(field) ? formatMoment(Number(value)) : printed(host, value);
}

/** A docket as it lies on the desk: its kind, number and date, and what it says. */
export function docketSlip(work: Work, count: CountView, docket: Docket): TemplateResult {
  const { id, kind, number, at, product, says } = docket;
  const title = `${say('docket', kind)} ${number}`;
  return html`<figure class="docket" data-kind=${kind}>
    <figcaption>
      <strong>${say('docket', kind)}</strong>
      <span class="number">${number}</span>
      <span class="sub">${formatMoment(at)}</span>
    </figcaption>
    <dl class="facts rows">
      <div><dt>${t('papers:lines.product')}</dt><dd>${productName(work.host, product)} <span class="sub">${skuOf(work.host, product)}</span></dd></div>
      ${Object.entries(says).map(
        ([field, value]) => html`<div><dt>${say('field', field)}</dt><dd>${said(work.host, field, value)}</dd></div>`,
      )}
    </dl>
    ${evidenceButton(work, count, id, title)}
  </figure>`;
}
