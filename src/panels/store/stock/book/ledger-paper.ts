import { html, type TemplateResult } from 'lit';
import type { StockItemView } from '../../../../host/index.ts';
import { formatDay, formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { fact, fold } from '../../../parts/fold.ts';
import { WorkPaper } from '../../../parts/paper.ts';
import { productName } from '../../../parts/words.ts';
import { channelsTable, syncAllButton } from '../parts/channels.ts';
import { blindBins, isBlind } from '../parts/count-line.ts';
import { entriesOf, entriesTable } from '../parts/entries.ts';
import { channelsOver, houseOf, isLow, isReviewOpen, itemOf, stockOf } from '../parts/stock-view.ts';
import { say, skuOf } from '../parts/stock-words.ts';
import { buyPart, levelsPart } from './levels.ts';

/** The ledger of one product: its bins, what channels show, its levels and orders, and all entries with what is behind them. */
export class WbLedgerPaper extends WorkPaper {
  #head(item: StockItemView): TemplateResult {
    const figure = (name: 'onHand' | 'reserved' | 'promisable'): TemplateResult =>
      fact(t(`papers:store.stock.book.${name}`), html`<span class="number">${formatNumber(item[name])}</span>`);
    const over = channelsOver(item).length;
    const { inTransit = 0 } = item;
    return html`<header class="record-head">
      <div class="record-title">
        <p class="sub number">${skuOf(this.host, item.id)}</p>
        <h2 data-heading tabindex="-1">${productName(this.host, item.id)}</h2>
      </div>
      ${over === 0 ? '' : html`<p class="statuses"><span class="chip late status">${icon('alert')}${t('papers:store.stock.book.overBy', { count: over })}</span></p>`}
      <dl class="facts">${figure('onHand')} ${figure('reserved')} ${figure('promisable')}</dl>
      ${inTransit === 0 ? '' : html`<p class="note">${icon('box')}<span>${t('papers:store.stock.book.inTransit', { count: inTransit })}</span></p>`}
    </header>`;
  }

  /** What the book says of each bin. Of bins that are being counted it is covered: counts are blind. */
  #bins(product: string): TemplateResult {
    const { bins, counts } = stockOf(this.host);
    const own = new Set(
      (houseOf(this.host)?.stock.bins ?? []).filter((bin) => bin.product === product).map(({ id }) => id),
    );
    const blind = blindBins(this.host);
    const open = new Map(counts.filter((count) => count.closedAt === undefined).map((count) => [count.bin, count]));
    const shown = bins.filter(({ id, book }) => own.has(id) || book[product] !== undefined);
    return html`<ul class="bins-book">
      ${shown.map(({ id, book, countedAt }) => {
        const count = open.get(id);
        return html`<li>
          <strong class="number">${id}</strong>
          <span class="number bin-figure">${blind.has(id) ? html`${icon('lock')}${t('papers:store.stock.book.covered')}` : formatNumber(book[product] ?? 0)}</span>
          <span class="sub">${countedAt === undefined ? '' : t('papers:store.stock.book.countedAt', { at: formatDay(countedAt) })}</span>
          ${
            count === undefined
              ? ''
              : html`<button type="button" class="button link" @click=${() => this.open('count', count.id)}>
                  ${icon(isBlind(count) ? 'box' : 'search')}${say('stage', count.stage)}
                </button>`
          }
        </li>`;
      })}
    </ul>`;
  }

  #entries(product: string): TemplateResult {
    const entries = entriesOf(this.host, product);
    const label = t('papers:store.stock.entries.of', { product: productName(this.host, product) });
    return entries.length === 0
      ? html`<p class="sub">${t('papers:store.stock.entries.none')}</p>`
      : entriesTable(this, entries, { label });
  }

  protected override page(): TemplateResult {
    const item = itemOf(this.host, this.paper.id);
    if (item === undefined) return html`<p class="empty">${icon('archive')}${t('papers:store.stock.book.unknown')}</p>`;
    const over = channelsOver(item).length > 0;
    const part = (key: string): string => t(`papers:store.stock.part.${key}`);
    return html`<article class="paper ledger-paper">
      ${this.#head(item)}
      ${fold(
        this,
        'channels',
        part('channels'),
        true,
        html`${channelsTable(this, item, 'sync')}
          <div class="acts">${syncAllButton(this, [item.id], 'sync')}</div>
          ${this.outcome('sync')}`,
        over ? html`<span class="chip late small">${icon('alert')}${channelsOver(item).length}</span>` : '',
      )}
      ${fold(this, 'bins', part('bins'), true, () => this.#bins(item.id))}
      ${fold(this, 'levels', part('levels'), isReviewOpen(item), () => levelsPart(this, item))}
      ${fold(this, 'buy', part('buy'), isLow(item), () => buyPart(this, item))}
      ${fold(this, 'entries', part('entries'), true, () => this.#entries(item.id))}
    </article>`;
  }
}

customElements.define('wb-ledger-paper', WbLedgerPaper);
