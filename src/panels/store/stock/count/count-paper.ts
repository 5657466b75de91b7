import { html, nothing, type TemplateResult } from 'lit';
import type { CountView } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import '../../../lens/state-lens.ts';
import { dueOf } from '../../../parts/due.ts';
import { fold } from '../../../parts/fold.ts';
import { WorkPaper } from '../../../parts/paper.ts';
import { productName } from '../../../parts/words.ts';
import { countWait, isBlind } from '../parts/count-line.ts';
import { countOf } from '../parts/stock-view.ts';
import { countName, say, skuOf } from '../parts/stock-words.ts';
import { adjustPart } from './adjust.ts';
import { askPart } from './ask.ts';
import { causePart } from './cause.ts';
import { comparePart, whyWords } from './compare.ts';
import { openPart, sheetPart } from './count-sheet.ts';
import { movementsPart } from './movements.ts';
import { sheetKey } from './sheet-draft.ts';
import { syncPart } from './sync.ts';

const TONES: Readonly<Record<string, string>> = { overdue: 'late', closed: 'good', matched: 'good', varied: 'now' };

/** The paper of one count: from opening the bin to the day its book is right again. Its steps open one after the other. */
export class WbCountPaper extends WorkPaper {
  override connectedCallback(): void {
    super.connectedCallback();
    // The sheet is filled in on the floor as well.
    this.keep(this.drafts.watch((key) => key === sheetKey(this.paper) && this.requestUpdate()));
  }

  #head(count: CountView): TemplateResult {
    const waits = countWait(count, this.host.clock());
    return html`<header class="record-head">
      <div class="record-title">
        <p class="sub">${whyWords(count)} · ${formatMoment(count.at)}</p>
        <h2 class="number" data-heading tabindex="-1">${countName(this.host, count)}</h2>
        <span>${productName(this.host, count.product)} <span class="sub number">${skuOf(this.host, count.product)}</span></span>
      </div>
      <p class="statuses">
        <span class="chip ${TONES[count.stage] ?? 'blue'} status">${say('stage', count.stage)}</span>
        ${waits === null ? nothing : dueOf(this.host, count.dueAt)}
      </p>
      <p class="linked">
        ${icon('book')}
        <button type="button" class="button link" @click=${() => this.open('ledger', count.product)}>${t('papers:store.stock.entries.open')}</button>
      </p>
    </header>`;
  }

  #step(key: string, due: boolean, body: unknown): TemplateResult {
    return fold(this, key, t(`papers:store.stock.part.${key}`), due, body);
  }

  #counting(count: CountView): TemplateResult {
    const { stage, sort } = count;
    const scheduled = stage === 'scheduled' || stage === 'overdue';
    if (sort === 'reservations')
      return html`<p class="note">${icon('info')}<span>${t('papers:store.stock.reservations.what')}</span></p>`;
    return html`${scheduled ? this.#step('open', true, openPart(this, count)) : nothing}
    ${this.#step('sheet', stage === 'counting', sheetPart(this, count))}`;
  }

  #variance(count: CountView): TemplateResult {
    const { stage, inquiries } = count;
    const open = stage === 'varied' || stage === 'investigating';
    const asked = Object.keys(inquiries).length > 0;
    return html`${this.#step('compare', open || stage === 'explained', comparePart(this, count))}
    ${this.#step('ask', open || asked, askPart(this, count))}
    ${this.#step('movements', false, () => movementsPart(this, count))}
    ${this.#step('explain', open, causePart(this, count))}
    ${this.#step('adjust', stage === 'explained' || stage === 'adjusting' || count.adjustment !== undefined, adjustPart(this, count))}
    ${this.#step('sync', stage === 'posted' || stage === 'syncing', syncPart(this, count))}`;
  }

  protected override page(): TemplateResult {
    const count = countOf(this.host, this.paper.id);
    if (count === undefined) return html`<p class="empty">${icon('archive')}${t('papers:store.stock.unknown')}</p>`;
    const isSame = count.stage === 'matched' || (count.stage === 'closed' && count.variances === undefined);
    return html`<article class="paper count-paper" aria-label=${countName(this.host, count)}>
      ${this.#head(count)} ${this.#counting(count)}
      ${isSame ? comparePart(this, count) : nothing}
      ${count.variances === undefined || isBlind(count) ? nothing : this.#variance(count)}
      ${fold(
        this,
        'lens',
        t('papers:lens.title'),
        false,
        html`<wb-state-lens .host=${this.host} .kind=${'stock-count'} .recordId=${count.id}></wb-state-lens>`,
      )}
    </article>`;
  }
}

customElements.define('wb-count-paper', WbCountPaper);
