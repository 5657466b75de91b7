import { html, type TemplateResult } from 'lit';
import type { StockItemView } from '../../../../host/index.ts';
import { formatMoment, formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import type { Work } from '../../../parts/paper.ts';
import { channelName, productName } from '../../../parts/words.ts';
import { channelsShowing, isStale, overBy } from './stock-view.ts';

/** The button that tells a channel what may be promised of a product. */
const syncButton = (work: Work, channel: string, product: string, place: string): TemplateResult =>
  actButton(work, {
    name: `sync-${channel}-${product}`,
    icon: 'refresh',
    words: t('papers:store.stock.act.sync'),
    label: t('papers:store.stock.channels.sync', { channel: channelName(work.host, channel) }),
    look: 'small',
    does: () => work.act(place, 'channel/sync', { channels: [channel], products: [product] }),
  });

function row(work: Work, item: StockItemView, channel: string, place: string): TemplateResult {
  const shows = item.shown[channel];
  const over = shows === undefined ? 0 : overBy(item, shows.quantity);
  return html`<tr>
    <th scope="row">${channelName(work.host, channel)}</th>
    <td class="num">
      ${shows === undefined ? '—' : formatNumber(shows.quantity)}
      ${over === 0 ? '' : html`<span class="chip late small">${icon('alert')}${t('papers:store.stock.channels.over', { count: formatNumber(over) })}</span>`}
    </td>
    <td class="num">${formatNumber(item.promisable)}</td>
    <td class="nowrap number">
      ${shows === undefined ? '—' : formatMoment(shows.at)}
      ${shows !== undefined && isStale(shows, work.host.clock()) ? html`<span class="chip now small">${icon('clock')}${t('papers:store.stock.channels.stale')}</span>` : ''}
      ${shows?.askedAt === undefined ? '' : html`<span class="sub">${icon('clock')}${t('papers:store.stock.channels.asked', { at: formatMoment(shows.askedAt) })}</span>`}
    </td>
    <td>${syncButton(work, channel, item.id, place)}</td>
  </tr>`;
}

/** What each channel shows of a product, beside what may be promised, with a button that brings it up to date. */
export function channelsTable(work: Work, item: StockItemView, place: string): TemplateResult {
  const head = (column: string): string => t(`papers:store.stock.channels.${column}`);
  const channels = channelsShowing(work.host, item.id);
  const products = productName(work.host, item.id);
  if (channels.length === 0)
    return html`<p class="sub">${t('papers:store.stock.channels.none', { product: products })}</p>`;
  return html`<div class="table-frame">
    <table class="table channel-stock">
      <caption>${t('papers:store.stock.channels.of', { product: products })}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:column.channel')}</th>
          <th scope="col" class="num">${head('shows')}</th>
          <th scope="col" class="num">${head('promisable')}</th>
          <th scope="col">${head('at')}</th>
          <th scope="col"><span class="visually-hidden">${t('papers:store.stock.act.sync')}</span></th>
        </tr>
      </thead>
      <tbody>${channels.map((channel) => row(work, item, channel, place))}</tbody>
    </table>
  </div>`;
}

/** The button that tells every channel on which some products stand, in one act. */
export function syncAllButton(work: Work, products: readonly string[], place: string): TemplateResult {
  const channels = [...new Set(products.flatMap((product) => channelsShowing(work.host, product)))];
  return actButton(work, {
    name: `sync-all-${products.join('-')}`,
    icon: 'refresh',
    words: t('papers:store.stock.act.syncAll'),
    look: 'primary',
    off: channels.length === 0,
    does: () => work.act(place, 'channel/sync', { channels, products }),
  });
}
