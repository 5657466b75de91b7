import type { ToldAct } from '../../panel-duty.ts';
import { called, coded, told, typed } from '../../parts/told-act.ts';
import { countryWords } from '../../parts/words.ts';

const listing = called('papers:listings.column.number', 'market-listing');
const listings = listing;
const reason = coded('papers:listings.field.reason', 'takedown');
const law = called('papers:listings.field.law', 'listingLaw');

const words = {
  listing,
  category: called('papers:listings.field.category', 'listingCategory'),
  images: called('papers:listings.field.images', 'listingImage'),
  hs: typed('papers:listings.field.hs'),
  origin: told('papers:listings.field.origin', (_host, value) => countryWords(String(value))),
};

/** The acts about listings, as their papers name them. */
export const toldListingActs: Readonly<Record<string, ToldAct>> = {
  'listing/assess': {
    name: 'papers:listings.act.assess',
    fields: { listing, verdict: coded('papers:listings.field.verdict', 'listingVerdict'), law },
  },
  'listing/draft': {
    name: 'papers:listings.act.draft',
    fields: { ...words, quantity: typed('papers:listings.field.quantity') },
  },
  'listing/fix': { name: 'papers:listings.act.fix', fields: words },
  'listing/submit': { name: 'papers:listings.act.submit', fields: { listing } },
  'listing/reprice': { name: 'papers:listings.act.reprice', fields: { 'prices.listing': listing } },
  'listing/suspend': { name: 'papers:listings.act.suspend', fields: { listings, reason } },
  'listing/resume': { name: 'papers:listings.act.resume', fields: { listings } },
  'listing/delist': { name: 'papers:listings.act.delist', fields: { listings, reason } },
  'listing/decline': { name: 'papers:listings.act.decline', fields: { listing, law } },
};
