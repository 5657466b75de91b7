import { inTwd } from '../../operations/shop/market.ts';
import type { Trade } from '../check-trade.ts';
import { checkHolidays, checkOfficeTime, checkValidity, checkWeekday, weeksWithout } from '../check-week.ts';
import type { Readings } from '../readings.ts';
import type { References } from '../references.ts';
import type { YamlFile, YamlFiles } from '../yaml-file.ts';
import type { ServiceData } from './schema.ts';
import type { ContactEntry } from './ticket-drafts.ts';

type Pack = NonNullable<Readings['pack']>;
type Backlog = NonNullable<Readings['demand']>['backlog'][number];

/** More contacts than this in a week are a slip of the keyboard. */
const MOST_CONTACTS = 1000;

/** Days, times and dates of the service desk. */
function checkDesk(refs: References, file: YamlFile | undefined, pack: Pack, data: ServiceData): void {
  for (const [i, { holidays }] of data.calendars.entries())
    checkHolidays(refs, file, ['calendars', i, 'holidays'], holidays, pack.weeks);
  for (const [i, rule] of data.afterSales.entries()) checkValidity(refs, file, ['afterSales', i], rule, pack.weeks);
  for (const [i, { weekday, at }] of data.news.entries()) {
    checkWeekday(refs, file, ['news', i, 'weekday'], weekday, pack);
    checkOfficeTime(refs, file, ['news', i, 'at'], at, pack);
  }
  for (const [i, { weekday, until }] of data.serviceRules.reviews.entries()) {
    checkWeekday(refs, file, ['serviceRules', 'reviews', i, 'weekday'], weekday, pack);
    checkOfficeTime(refs, file, ['serviceRules', 'reviews', i, 'until'], until, pack);
  }
}

const overlaps = <T>(wanted: readonly T[] | undefined, there: readonly T[]): boolean =>
  wanted === undefined || there.some((each) => wanted.includes(each));

/** Whether an order made for an entry of the backlog can be one that the contact asks about. */
const suits = (contact: ContactEntry, { stage, channel, market, product }: Backlog): boolean =>
  stage === contact.about &&
  (channel === undefined || overlaps(contact.channels, [channel])) &&
  (market === undefined || overlaps(contact.markets, [market])) &&
  (product === undefined || overlaps(contact.products, [product]));

/** Whether the markets and products that a contact names are there; if not, that is said, and why no order matches. */
const areKnown = ({ markets = [], products = [] }: ContactEntry, { pack, goods }: Readings): boolean =>
  markets.every((name) => pack?.markets.some(({ id }) => id === name) !== false) &&
  products.every((name) => goods?.products.some(({ id }) => id === name) !== false);

/** Contacts for whom there is a channel, an order, and a day. */
function checkContacts(refs: References, file: YamlFile | undefined, readings: Readings, data: ServiceData): void {
  const { pack, sales, demand } = readings;
  const days =
    pack === null
      ? 5
      : Math.min(
          ...pack.weeks.map(
            (week) => 5 - [1, 2, 3, 4, 5].filter((day) => weeksWithout(pack, day).includes(week)).length,
          ),
        );
  const all = data.contacts.reduce((sum, { most }) => sum + most, 0);
  if (all > MOST_CONTACTS) refs.error(file, ['contacts'], 'too-many', { found: all, most: MOST_CONTACTS });
  for (const [i, contact] of data.contacts.entries()) {
    const path = ['contacts', i];
    const { channels, markets, about, least, twins = 0, most, topic } = contact;
    if (contact.days.to > days) refs.warn(file, [...path, 'days'], 'fewer-days', { found: contact.days.to, days });
    if (twins > most) refs.warn(file, path, 'more-twins', { twins, most }, { key: 'twins' });
    if (twins > 0 && contact.unnamed === true) refs.warn(file, path, 'twins-unnamed', { topic }, { key: 'twins' });
    if (
      sales !== null &&
      !sales.channels.some((each) => overlaps(channels, [each.id]) && overlaps(markets, each.markets))
    )
      refs.error(file, path, 'no-such-buyers', {
        channels: (channels ?? []).join(', '),
        markets: (markets ?? []).join(', '),
      });
    if (demand === null || about === undefined || !areKnown(contact, readings)) continue;
    const found = demand.backlog.reduce((sum, entry) => sum + (suits(contact, entry) ? entry.most : 0), 0);
    if (found < least) refs.error(file, path, 'too-few-candidates', { found, least, stage: about });
  }
}

/** Limits in TWD that lie between the prices of one product: then buyers of one country are treated unlike those of another. */
function checkLimits(refs: References, files: YamlFiles, { shop }: Trade, { serviceRules }: ServiceData): void {
  for (const [i, { id, prices }] of shop.catalogue.products.entries()) {
    const worth = shop.catalogue.markets.flatMap((market) => {
      const price = (prices as Readonly<Record<string, number | undefined>>)[market.currency];
      return price === undefined ? [] : [inTwd(price, market)];
    });
    for (const limit of ['keepGoodsUpTo', 'photoFrom'] as const) {
      const [low, high] = [Math.min(...worth), Math.max(...worth)];
      if (worth.length > 0 && low <= serviceRules[limit] && high > serviceRules[limit])
        refs.warn(files['products.yaml'], ['products', i, 'prices'], 'prices-straddle', {
          product: id,
          limit,
          at: serviceRules[limit],
          low,
          high,
        });
    }
  }
}

const dataOf = ({ byName }: Readings): ServiceData | null =>
  (byName['service.yaml'] as ServiceData | undefined) ?? null;

/** Sense in `service.yaml`: days, times, dates, and contacts that can come. */
export function checkServiceSense(refs: References, files: YamlFiles, readings: Readings): void {
  const data = dataOf(readings);
  if (data === null) return;
  if (readings.pack !== null) checkDesk(refs, files['service.yaml'], readings.pack, data);
  checkContacts(refs, files['service.yaml'], readings, data);
}

export function checkServiceTrade(refs: References, files: YamlFiles, readings: Readings, trade: Trade): void {
  const data = dataOf(readings);
  if (data !== null) checkLimits(refs, files, trade, data);
}
