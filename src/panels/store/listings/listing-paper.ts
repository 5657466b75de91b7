import { html, type TemplateResult } from 'lit';
import type { ListingView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../lens/state-lens.ts';
import { fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { happeningWords } from '../../parts/words.ts';
import { assessPart } from './assess-part.ts';
import { contentPart, submitPart } from './content-part.ts';
import { listingHead } from './listing-head.ts';
import { sheetPart } from './listing-sheet.ts';
import { stepOf } from './listing-steps.ts';
import { listingOf } from './listings-view.ts';
import { offPart } from './off-part.ts';
import { pricePart } from './price-builder.ts';

/** The paper of one listing: its steps from the check of restrictions to the review, beside the product sheet. */
export class WbListingPaper extends WorkPaper {
  #history(listing: ListingView): TemplateResult {
    return html`<ol class="events">
        ${this.history('market-listing', listing.id).map(
          (row) => html`<li class=${row.byTrainee ? 'is-mine' : ''}>
            <span class="number">${formatMoment(row.at)}</span>
            <span>${happeningWords(row.kind)}${row.byTrainee ? html` <span class="chip small blue">${icon('user')}${t('papers:history.you')}</span>` : ''}</span>
          </li>`,
        )}
      </ol>
      <h4>${t('papers:lens.title')}</h4>
      <wb-state-lens .host=${this.host} .kind=${'market-listing'} .recordId=${listing.id}></wb-state-lens>`;
  }

  #steps(listing: ListingView): TemplateResult {
    const { stage } = listing;
    const step = stepOf(listing);
    const writes = stage === 'draft' || stage === 'rejected';
    const changes = writes || stage === 'live' || stage === 'suspended';
    return html`${writes ? fold(this, 'assess', t('papers:listings.step.assess'), step === 'assess', assessPart(this, listing)) : ''}
    ${changes ? fold(this, 'price', t('papers:listings.step.price'), step === 'content', () => pricePart(this, listing)) : ''}
    ${changes ? fold(this, 'content', t('papers:listings.step.content'), step === 'content', () => contentPart(this, listing)) : ''}
    ${writes ? fold(this, 'submit', t('papers:listings.step.submit'), step === 'submit', submitPart(this, listing)) : ''}
    ${stage === 'live' || stage === 'suspended' ? fold(this, 'off', t('papers:listings.step.off'), stage === 'suspended', offPart(this, listing)) : this.outcome('off')}`;
  }

  protected override page(): TemplateResult {
    const listing = listingOf(this.host, this.paper.id);
    if (listing === undefined) return html`<p class="empty">${icon('archive')}${t('papers:listings.unknown')}</p>`;
    return html`<article class="paper listing-paper">
      ${listingHead(this, listing)}
      ${fold(this, 'sheet', t('papers:listings.sheet.title'), stepOf(listing) !== null, sheetPart(this, listing))}
      <h3 class="visually-hidden">${t('papers:listings.steps')}</h3>
      ${this.#steps(listing)}
      ${fold(this, 'history', t('papers:listings.history'), false, () => this.#history(listing))}
    </article>`;
  }
}

customElements.define('wb-listing-paper', WbListingPaper);
