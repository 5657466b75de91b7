import { html, type TemplateResult } from 'lit';
import type { CountView } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import type { Work } from '../../../parts/paper.ts';
import { channelsTable, syncAllButton } from '../parts/channels.ts';
import { houseOf, itemOf } from '../parts/stock-view.ts';

/** The products whose book a count has changed. */
const productsOf = ({ product, adjustment, variances = [] }: CountView): readonly string[] => [
  ...new Set([
    product,
    ...variances.map((each) => each.product),
    ...(adjustment?.lines ?? []).map((line) => line.product),
  ]),
];

/** After a correcting entry: the channels that show the products, to be brought up to date. */
export function syncPart(work: Work, count: CountView): TemplateResult {
  if (count.closedAt !== undefined)
    return html`<p class="note good">${icon('check-circle')}<span>${t('papers:store.stock.sync.closed', { at: formatMoment(count.closedAt) })}</span></p>
      ${work.outcome('sync')}`;
  if (count.stage !== 'posted' && count.stage !== 'syncing')
    return html`<p class="sub">${t('papers:store.stock.sync.first')}</p>${work.outcome('sync')}`;
  const minutes = houseOf(work.host)?.rules.syncMinutes ?? 0;
  return html`<p class="sub">${t('papers:store.stock.sync.how', { minutes })}</p>
    ${productsOf(count).map((product) => {
      const item = itemOf(work.host, product);
      return item === undefined ? '' : channelsTable(work, item, 'sync');
    })}
    <div class="acts">${syncAllButton(work, productsOf(count), 'sync')}</div>
    ${work.outcome('sync')}`;
}
