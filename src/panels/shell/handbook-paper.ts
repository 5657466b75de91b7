import { html, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import type { DraftStore } from './draft-store.ts';
import './handbook-reader.ts';
import { openPaper, type PaperRef } from './paper.ts';

const KIND = 'handbook';
const LAST = 'handbook/last-page';

/** The handbook in the dock: one tab for all pages. */
export class HandbookPaper extends SittingElement {
  declare paper: PaperRef;
  declare drafts: DraftStore;

  override render(): TemplateResult {
    const page = this.paper.id === '' ? (this.drafts.get(LAST) ?? '') : this.paper.id;
    if (page !== '') this.drafts.set(LAST, page);
    return html`<div class="paper">
      <wb-handbook
        .host=${this.host}
        .page=${page}
        @wb-turn=${(event: CustomEvent<string>) => openPaper(this, { kind: KIND, id: event.detail })}
      ></wb-handbook>
    </div>`;
  }
}

customElements.define('wb-handbook-paper', HandbookPaper);
