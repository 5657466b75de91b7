import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../../../element.ts';
import { formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { Form } from '../../../parts/form.ts';
import type { DraftStore } from '../../../shell/draft-store.ts';
import type { PaperProps, PaperRef } from '../../../shell/paper.ts';
import { lumpsOf, tallyOf } from '../parts/contents.ts';
import { countOf } from '../parts/stock-view.ts';
import { skuOf } from '../parts/stock-words.ts';
import { binPicture } from './bin-picture.ts';
import { sheetKey, toggled } from './sheet-draft.ts';

/** An opened bin as one sees it on the floor: a click counts a thing on the count's sheet, so that floor and paper show the same. */
export class WbBinInside extends SittingElement implements PaperProps {
  static override properties = { paper: { attribute: false }, drafts: { attribute: false } };

  declare paper: PaperRef;
  declare drafts: DraftStore;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.drafts.watch((key) => key === sheetKey(this.paper) && this.requestUpdate()));
  }

  override render(): TemplateResult | typeof nothing {
    const lies = countOf(this.host, this.paper.id)?.cutOff?.lies;
    if (lies === undefined) return nothing;
    const form = new Form(this.drafts, sheetKey(this.paper), () => this.requestUpdate());
    const lumps = lumpsOf(lies);
    const counted = new Set(form.list('counted'));
    const sums = tallyOf(lumps, [...counted]).map(
      ({ product, pieces }) => `${skuOf(this.host, product)} × ${formatNumber(pieces)}`,
    );
    const said = t('papers:store.stock.sheet.said', {
      things: formatNumber(counted.size),
      of: formatNumber(lumps.length),
    });
    return html`${binPicture({ host: this.host, lumps, counted, toggle: toggled(form) })}
      <p class="sheet-said">${[said, ...sums].join(' · ')}</p>`;
  }
}

customElements.define('wb-bin-inside', WbBinInside);
