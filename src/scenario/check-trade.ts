import { midnightOf } from '../operations/shop/calendar.ts';
import { find } from '../operations/shop/catalogue.ts';
import type { Market } from '../operations/shop/market.ts';
import { usualWay } from './compile/clerk.ts';
import { arrivesInTime, cartonFor, isForbidden, LOW_STOCK, lineOf, type Shop, sellable } from './compile/sales.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

/** A pack of which each file is as its schema says and each name leads somewhere. */
export interface Trade {
  readonly shop: Shop;
  readonly demand: NonNullable<Readings['demand']>;
  readonly weeks: readonly string[];
}

/** The shop as the engine will see it in the first of the pack's weeks; null where a file is at fault. */
export function makeTrade({ pack, goods, sales, freight, demand }: Readings): Trade | null {
  if (pack === null || goods === null || sales === null || freight === null || demand === null) return null;
  const catalogue = { ...pack, ...goods, ...sales, ...freight } as unknown as Shop['catalogue'];
  return { shop: { catalogue, monday: midnightOf(pack.weeks[0] ?? '') }, demand, weeks: pack.weeks };
}

const isPriced = ({ catalogue }: Shop, product: string, market: string): boolean =>
  find(catalogue.products, product).prices[find(catalogue.markets, market).currency] !== undefined;

const channelsTo = ({ catalogue }: Shop, market: string) =>
  catalogue.channels.filter(({ markets }) => markets.includes(market));

/** Every product goes into a carton, every carton holds a product, and every mode takes one. */
function checkParcels(refs: References, files: YamlFiles, { shop }: Trade): void {
  const { products, cartons, modes } = shop.catalogue;
  const alone = (product: string) => [{ product, quantity: 1, unitPrice: 1 }];
  for (const [i, { id, size, grams }] of products.entries())
    if (cartonFor(shop, alone(id)) === null)
      refs.error(files['products.yaml'], ['products', i], 'fits-no-carton', {
        product: id,
        size: size.join(' × '),
        grams,
      });
  for (const [i, carton] of cartons.entries()) {
    const one = { catalogue: { ...shop.catalogue, cartons: [carton] } };
    if (products.every(({ id }) => cartonFor(one, alone(id)) === null))
      refs.warn(files['freight.yaml'], ['cartons', i], 'carton-holds-nothing', {
        carton: carton.id,
        size: carton.size.join(' × '),
      });
  }
  for (const [i, mode] of modes.entries()) {
    const takes = products.some(({ id }) => {
      const parcel = cartonFor(shop, alone(id));
      if (parcel === null || (mode.products !== undefined && !mode.products.includes(id))) return false;
      const [length, width, height] = parcel.size;
      return parcel.grams <= mode.maxGrams && length <= mode.maxSideMm && length + width + height <= mode.maxSumMm;
    });
    if (!takes) refs.warn(files['freight.yaml'], ['modes', i], 'mode-takes-nothing', { mode: mode.id });
  }
}

/** Every channel has goods for each of its markets that come within its promises, and every market has a channel. */
function checkSales(refs: References, files: YamlFiles, { shop, demand }: Trade): void {
  const { channels, markets } = shop.catalogue;
  const ships = demand.backlog.some(({ stage }) => stage !== 'undecided' && stage !== 'confirmed' && stage !== 'owed');
  for (const [i, { id }] of markets.entries())
    if (channelsTo(shop, id).length === 0)
      refs.error(files['pack.yaml'], ['markets', i, 'id'], 'market-unsold', { market: id });
  for (const [i, channel] of channels.entries())
    for (const [j, market] of channel.markets.entries()) {
      const lines = sellable(shop, market).map(({ id }) => [lineOf(shop, id, market, 1)]);
      const { usual = 0, express = 0 } = channel.promiseDays[market] ?? {};
      const path = ['channels', i, 'markets', j];
      const values = { channel: channel.id, market, usual, express, stock: LOW_STOCK };
      if (lines.length === 0) refs.error(files['channels.yaml'], path, 'nothing-to-sell', values);
      else if (!lines.some((each) => arrivesInTime(shop, channel, market, each)))
        refs.error(files['channels.yaml'], path, 'nothing-to-send', values);
      else if (ships && lines.every((each) => usualWay(shop, { channel: channel.id, market, lines: each }) === null))
        refs.error(files['channels.yaml'], path, 'promise-too-short', values);
    }
}

/** Orders of the backlog that name their goods: sold there, allowed there, and brought there in time. */
function checkBacklog(refs: References, file: YamlFile | undefined, { shop, demand }: Trade): void {
  const sold = shop.catalogue.markets.filter(({ id }) => channelsTo(shop, id).length > 0);
  for (const [i, { market, product, stage }] of demand.backlog.entries()) {
    if (product === undefined) continue;
    const goesTo: readonly Market[] = market === undefined ? sold : sold.filter(({ id }) => id === market);
    for (const { id, currency } of goesTo) {
      const values = { product, market: id, currency };
      const path = ['backlog', i];
      if (!isPriced(shop, product, id)) refs.error(file, path, 'no-price', values, { key: 'product' });
      else if (isForbidden(shop, product, id)) refs.error(file, path, 'forbidden-there', values, { key: 'product' });
      else if (stage !== 'undecided' && stage !== 'confirmed' && stage !== 'owed' && !hasWay(shop, product, id))
        refs.error(file, path, 'no-way', values, { key: 'product' });
      else continue;
      break;
    }
  }
}

const hasWay = (shop: Shop, product: string, market: string): boolean =>
  channelsTo(shop, market).some(
    ({ id }) => usualWay(shop, { channel: id, market, lines: [lineOf(shop, product, market, 1)] }) !== null,
  );

/** What the engine will reckon with: parcels, promises, prices, restrictions. */
export function checkTrade(refs: References, files: YamlFiles, trade: Trade): void {
  checkParcels(refs, files, trade);
  checkSales(refs, files, trade);
  checkBacklog(refs, files['demand.yaml'], trade);
}
