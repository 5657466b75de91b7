import { contentFaults } from './content-rules.ts';
import { type BareListing, isOnSale, type ListingContent } from './listing.ts';
import type { ListingStage } from './listing-states.ts';
import { changesPrice, isTakedown, type ListingNotice } from './notice.ts';
import { priceFitsFrom } from './price-terms.ts';
import { callsOff, wayOff } from './takedown.ts';
import { type StoreCatalogue, type Terms, termsAt } from './terms.ts';

/** What is known of listings at a moment: the handbook, and the notices that have come. */
export interface Scene {
  readonly catalogue: StoreCatalogue;
  readonly notices: readonly ListingNotice[];
  readonly now: number;
}

/** Whether the content of a listing breaks the rule that a notice brings. */
function breaksRule(terms: Terms, { matter }: ListingNotice, listing: BareListing, content: ListingContent): boolean {
  const faults = contentFaults(terms, listing, content);
  if (matter.sort === 'attribute')
    return faults.some(({ code, what }) => code.startsWith('attribute-') && what === matter.attribute);
  if (matter.sort === 'title') return faults.some(({ code, what }) => code === 'title-word' && what === matter.word);
  return matter.sort === 'image' && faults.some(({ code }) => code === 'image-small');
}

/** Whether a listing stands on the channel, in the market or in the category that a change is about: asked first, since it costs least. */
function isAbout({ matter }: ListingNotice, { channel, market, content }: BareListing): boolean {
  if (matter.sort === 'attribute' && matter.category !== content?.category) return false;
  if ('channel' in matter) return matter.channel === channel;
  return 'market' in matter && matter.market === market;
}

/** Whether a listing is in breach of a change, on the day it bites or, where that is past, now: by its content, or its price. */
export function isTouched({ catalogue, notices, now }: Scene, notice: ListingNotice, listing: BareListing): boolean {
  const { content } = listing;
  if (content === undefined || !isAbout(notice, listing)) return false;
  const from = Math.max(notice.bitesAt, now);
  return changesPrice(notice.matter)
    ? !priceFitsFrom(catalogue, notices, from, listing, content.price)
    : breaksRule(termsAt(catalogue, notices, from), notice, listing, content);
}

/** Whether something has to be done about a listing before a notice bites. What comes off sale anyway needs no change. */
export function concerns(scene: Scene, notice: ListingNotice, listing: BareListing, stage: ListingStage): boolean {
  if (!isOnSale(stage)) return false;
  const terms = termsAt(scene.catalogue, [], scene.now);
  if (isTakedown(notice.matter)) return wayOff(terms, notice, listing) !== null;
  return isTouched(scene, notice, listing) && callsOff(terms, scene.notices, listing).length === 0;
}

/** Whether a listing has come off sale as a notice called for, or as another one did that takes it off for good. */
export function isOffAsCalled(scene: Scene, notice: ListingNotice, listing: BareListing, stage: ListingStage): boolean {
  const terms = termsAt(scene.catalogue, [], scene.now);
  const way = wayOff(terms, notice, listing);
  if (stage !== 'delisted') return way === 'suspend' && stage === 'suspended';
  return way === 'delist' || callsOff(terms, scene.notices, listing).some((called) => called.way === 'delist');
}
