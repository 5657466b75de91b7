import type { ListingNoticeView, NoticeMatter, SittingHost } from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { channelName, productName, term } from '../../parts/words.ts';
import { factName, marketName } from './listings-view.ts';

const share = (permille: number): string => `${formatNumber(permille / 10)} %`;

/** What a notice says, by its sort: a sentence of the locales with its values. */
export function noticeWords(
  host: SittingHost,
  { matter, inbound, overAt }: Pick<ListingNoticeView, 'matter' | 'inbound' | 'overAt'>,
): string {
  switch (matter.sort) {
    case 'attribute':
      return t('papers:listings.notice.attribute', {
        channel: channelName(host, matter.channel),
        category: host.text(`listingCategories.${matter.category}`),
        field: factName(host, matter.attribute),
      });
    case 'title':
      return t('papers:listings.notice.title', { channel: channelName(host, matter.channel), word: matter.word });
    case 'image':
      return t('papers:listings.notice.image', {
        channel: channelName(host, matter.channel),
        pixels: formatNumber(matter.pixels),
      });
    case 'fee':
      return t('papers:listings.notice.fee', {
        channel: channelName(host, matter.channel),
        share: share(matter.permille),
      });
    case 'duty':
      return t('papers:listings.notice.duty', {
        market: marketName(host, matter.market),
        share: share(matter.permille),
      });
    case 'tax':
      return t('papers:listings.notice.tax', {
        market: marketName(host, matter.market),
        share: share(matter.permille),
      });
    case 'rate':
      return rateWords(host, matter);
    case 'recall':
      return t('papers:listings.notice.recall', { product: productName(host, matter.product), batch: matter.batch });
    case 'ban':
      return t('papers:listings.notice.ban', {
        market: marketName(host, matter.market),
        trait: term('trait', matter.trait),
      });
    case 'expiry':
      return t('papers:listings.notice.expiry', {
        product: productName(host, matter.product),
        days: formatNumber(matter.daysLeft),
      });
    case 'end-of-life':
      return t('papers:listings.notice.end-of-life', { product: productName(host, matter.product) });
    case 'stock-out':
      if (overAt !== undefined)
        return t('papers:listings.notice.stock-out-over', {
          product: productName(host, matter.product),
          at: formatMoment(overAt),
        });
      return t(inbound === true ? 'papers:listings.notice.stock-out-inbound' : 'papers:listings.notice.stock-out', {
        product: productName(host, matter.product),
      });
  }
}

function rateWords(host: SittingHost, { market, rate }: Extract<NoticeMatter, { sort: 'rate' }>): string {
  const currency = host.catalogue.markets.find(({ id }) => id === market)?.currency ?? '';
  return t('papers:listings.notice.rate', {
    currency,
    rate: formatNumber(rate / 1000),
    market: marketName(host, market),
  });
}
