import type { SittingHost } from '../../../host/index.ts';
import { formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { ToldAct, Tree } from '../../panel-duty.ts';
import { called, coded, isTree, told, typed } from '../../parts/told-act.ts';
import { countryWords } from '../../parts/words.ts';
import { currencyOf, factName, factWords, listingOf } from './listings-view.ts';

const listing = called('papers:listings.column.number', 'market-listing');
const reason = coded('papers:listings.field.reason', 'takedown');
const law = called('papers:listings.field.law', 'listingLaw');

/** The fields of a listing with their answers, told as one. */
const attributes = told('papers:listings.field.attributes', (host, value) =>
  Object.entries(isTree(value) ? value : {})
    .map(([id, answer]) => `${factName(host, id)} ${factWords(host, id, String(answer))}`)
    .join(t('app:common.comma')),
);

const title = told('papers:listings.field.title', (host, at, { listing: id }) => {
  const product = listingOf(host, String(id))?.product;
  const sheet = host.catalogue.store?.listings.sheets.find((each) => each.product === product);
  return sheet?.titles[Number(at)] ?? String(at);
});

/** The listing whose price a value is: the one that is written, or one of those that get a new price. */
function pricedListing({ listing: id, prices }: Tree, value: unknown): string {
  if (typeof id === 'string') return id;
  const row = (Array.isArray(prices) ? prices : []).find((each) => isTree(each) && each.price === value);
  return isTree(row) ? String(row.listing) : '';
}

function priceWords(host: SittingHost, value: unknown, input: Tree): string {
  const market = listingOf(host, pricedListing(input, value))?.market;
  return market === undefined
    ? String(value)
    : formatMoney({ amount: Number(value), currency: currencyOf(host, market) });
}

const price = told('papers:listings.field.price', priceWords);

const words = {
  ...{ listing, attributes, title },
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
    fields: { ...words, price, quantity: typed('papers:listings.field.quantity') },
  },
  'listing/fix': { name: 'papers:listings.act.fix', fields: words },
  'listing/submit': { name: 'papers:listings.act.submit', fields: { listing } },
  'listing/reprice': {
    name: 'papers:listings.act.reprice',
    fields: { 'prices.listing': listing, 'prices.price': price },
  },
  'listing/suspend': { name: 'papers:listings.act.suspend', fields: { listings: listing, reason } },
  'listing/resume': { name: 'papers:listings.act.resume', fields: { listings: listing } },
  'listing/delist': { name: 'papers:listings.act.delist', fields: { listings: listing, reason } },
  'listing/decline': { name: 'papers:listings.act.decline', fields: { listing, law } },
};
