import { html, nothing, type TemplateResult } from 'lit';
import type { ListingFault, ListingView, SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueTone } from '../../parts/due.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, productName, term } from '../../parts/words.ts';
import { stageWords } from './listing-columns.ts';
import { factName, listingName, marketName, priceWords } from './listings-view.ts';

/** A reason of the platform in words: what is wrong, and at which field, image or word. */
export function faultWords(host: SittingHost, { code, what }: ListingFault): string {
  const fault = term('listingFault', code);
  if (code.startsWith('attribute-')) return t('papers:listings.fault', { what: factName(host, what), fault });
  if (code.startsWith('image-')) return t('papers:listings.fault', { what: host.text(`listingImages.${what}`), fault });
  if (code === 'restricted') return t('papers:listings.fault', { what: host.text(`listingLaws.${what}.name`), fault });
  if (code === 'category-wrong') return fault;
  return t('papers:listings.faultAt', { what, fault });
}

function rejection(work: Work, { faults = [] }: ListingView): unknown {
  if (faults.length === 0) return nothing;
  return html`<div class="note late">
    ${icon('alert')}
    <div>
      <p><strong>${t('papers:listings.rejected')}</strong></p>
      <ul>
        ${faults.map((fault) => html`<li>${faultWords(work.host, fault)}</li>`)}
      </ul>
    </div>
  </div>`;
}

/** The head of a listing: what is sold where, its state and until when, and why the platform sent it back. */
export function listingHead(work: Work, listing: ListingView): TemplateResult {
  const { host } = work;
  const { stage, goLiveBy, reviewAt, off, declined } = listing;
  const open = stage !== 'live' && stage !== 'delisted';
  return html`<header class="record-head">
    <div class="record-title">
      <p class="sub">${channelName(host, listing.channel)} · ${marketName(host, listing.market)}</p>
      <h2 class="number" data-heading tabindex="-1">${listingName(host, listing.id)}</h2>
      <span>${productName(host, listing.product)}</span>
    </div>
    <p class="statuses">
      <span class="chip blue status">${stageWords(stage)}</span>
      ${
        goLiveBy === undefined
          ? nothing
          : html`<span class="chip ${open ? (dueTone(goLiveBy, host.clock()) ?? '') : ''}">${icon('flag')}${t('papers:listings.goLiveBy', { at: formatMoment(goLiveBy) })}</span>`
      }
      ${reviewAt === undefined ? nothing : html`<span class="chip">${icon('clock')}${t('papers:listings.reviewAt', { at: formatMoment(reviewAt) })}</span>`}
      ${listing.content === undefined ? nothing : html`<span class="chip">${icon('coins')}${priceWords(host, listing)}</span>`}
      ${off === undefined ? nothing : html`<span class="chip late">${icon('cancel')}${term('offBy', off.by)} · ${term('takedown', off.reason)}</span>`}
      ${declined === undefined ? nothing : html`<span class="chip">${icon('scale')}${host.text(`listingLaws.${declined}.name`)}</span>`}
    </p>
    ${rejection(work, listing)}
  </header>`;
}
