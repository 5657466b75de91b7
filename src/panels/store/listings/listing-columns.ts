import { html } from 'lit';
import type { ListingView, SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { channelName, productName, term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { listingName, marketName, priceWords } from './listings-view.ts';

type Column = TableColumn<ListingView>;

const STAGES = ['rejected', 'draft', 'in-review', 'suspended', 'live', 'delisted'];
/** Sort value of listings without a deadline: after all others. */
const LAST = 1e14;

export const stageWords = (stage: string): string => term('market-listing.market-listing', stage);

const number = (host: SittingHost): Column => ({
  id: 'listing',
  header: () => t('papers:listings.column.number'),
  text: ({ id }) => listingName(host, id),
  cell: ({ id }) => html`<strong class="one number">${listingName(host, id)}</strong>`,
  width: 4.5,
  priority: 0,
});

const product = (host: SittingHost): Column => ({
  id: 'product',
  header: () => t('papers:lines.product'),
  text: (listing) => productName(host, listing.product),
  width: 10,
  grow: true,
  priority: 0,
  facet: { key: (listing) => listing.product, words: (id) => productName(host, id) },
});

const channel = (host: SittingHost): Column => ({
  id: 'channel',
  header: () => t('papers:column.channel'),
  text: (listing) => channelName(host, listing.channel),
  width: 7,
  priority: 2,
  under: { column: 'product', words: (listing) => channelName(host, listing.channel) },
  facet: { key: (listing) => listing.channel, words: (id) => channelName(host, id) },
});

const market = (host: SittingHost): Column => ({
  id: 'market',
  header: () => t('papers:column.market'),
  text: (listing) => marketName(host, listing.market),
  width: 5.5,
  priority: 3,
  under: { column: 'product', words: (listing) => marketName(host, listing.market) },
  facet: { key: (listing) => listing.market, words: (id) => marketName(host, id) },
});

const category = (host: SittingHost): Column => ({
  id: 'category',
  header: () => t('papers:listings.field.category'),
  text: ({ content }) => (content === undefined ? '' : host.text(`listingCategories.${content.category}`)),
  width: 7,
  priority: 6,
  facet: {
    key: ({ content }) => content?.category ?? '',
    words: (id) => (id === '' ? t('papers:listings.notFilled') : host.text(`listingCategories.${id}`)),
  },
});

const title = (host: SittingHost): Column => ({
  id: 'title',
  header: () => t('papers:listings.field.title'),
  text: ({ content, product: id }) =>
    content === undefined
      ? ''
      : (host.catalogue.store?.listings.sheets.find((sheet) => sheet.product === id)?.titles[content.title] ?? ''),
  width: 12,
  priority: 7,
});

const images = (host: SittingHost): Column => ({
  id: 'images',
  header: () => t('papers:listings.column.pixels'),
  text: ({ content, product: id }) => {
    const known = host.catalogue.store?.listings.sheets.find((sheet) => sheet.product === id)?.images ?? [];
    return known
      .filter((image) => content?.images.includes(image.id) === true)
      .map(({ pixels }) => String(pixels))
      .join(', ');
  },
  width: 8,
  priority: 8,
});

const stage: Column = {
  id: 'stage',
  header: () => t('papers:listings.column.stage'),
  text: (listing) => stageWords(listing.stage),
  value: (listing) => STAGES.indexOf(listing.stage),
  cell: (listing) => html`<span class="chip small stage-${listing.stage}">${stageWords(listing.stage)}</span>`,
  width: 5.5,
  priority: 0,
  facet: { key: (listing) => listing.stage, words: stageWords },
};

const price = (host: SittingHost): Column => ({
  id: 'price',
  header: () => t('papers:listings.field.price'),
  text: (listing) => priceWords(host, listing),
  value: ({ content }) => content?.price ?? 0,
  width: 6.5,
  align: 'end',
  priority: 4,
});

const due: Column = {
  id: 'due',
  header: () => t('papers:listings.column.goLiveBy'),
  text: ({ goLiveBy }) => (goLiveBy === undefined ? '' : formatMoment(goLiveBy)),
  value: ({ goLiveBy, stage: at }) => (goLiveBy === undefined || at === 'live' || at === 'delisted' ? LAST : goLiveBy),
  file: ({ goLiveBy }) => fileMoment(goLiveBy),
  width: 6.5,
  priority: 1,
};

/** The columns of the list of listings. */
export const listingColumns = (host: SittingHost): readonly Column[] => [
  ...[number(host), product(host), channel(host), market(host), stage, due, price(host)],
  ...[category(host), title(host), images(host)],
];
