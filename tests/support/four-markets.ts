import { parse, stringify } from 'yaml';
import type { PackSource } from '../../src/scenario/pack.ts';
import { smallPack, type Tree, withData } from './small-pack.ts';

/** Countries and currencies that stand in for those of the order desk; SG and MY stay. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...{ JP: 'KR', US: 'CA', AU: 'GB', DE: 'FR' },
  ...{ JPY: 'KRW', USD: 'CAD', AUD: 'GBP' },
};

/** A text with the names of the rates of those markets exchanged. */
const renamed = (text: string): string =>
  text.replace(/\{markets\.(\w+)\./g, (name, market: string) => name.replace(market, INSTEAD[market] ?? market));

/** Data with every key and every text that is one of those exchanged. */
function exchanged(data: unknown): unknown {
  if (typeof data === 'string') return INSTEAD[data] ?? renamed(data);
  if (Array.isArray(data)) return data.map(exchanged);
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [INSTEAD[key] ?? key, exchanged(value)]));
}

const MARKETS: Readonly<Record<string, Tree>> = {
  KR: { languages: ['ko'], zone: 'Asia/Seoul', rate: 22, freeUpTo: 100_000 },
  CA: { languages: ['en', 'fr'], zone: 'America/Toronto', rate: 22_900 },
  GB: { languages: ['en'], zone: 'Europe/London', rate: 42_100 },
  FR: { languages: ['fr'], zone: 'Europe/Paris' },
};

const PLACES = {
  KR: [
    { street: '# Wausan-ro', numbers: [1, 90], district: 'Mapo-gu', city: 'Seoul', postcode: '04066' },
    { street: '# Haeundae-ro', numbers: [300, 800], district: 'Haeundae-gu', city: 'Busan', postcode: '48094' },
  ],
  CA: [
    { street: '# Queen Street West', numbers: [300, 900], city: 'Toronto', state: 'ON', postcode: 'M5V 2B4' },
    { street: '# Rue Saint-Denis', numbers: [3500, 4500], city: 'Montréal', state: 'QC', postcode: 'H2W 2M2' },
  ],
  GB: [
    { street: '# Columbia Road', numbers: [20, 180], city: 'London', postcode: 'E2 7RG' },
    { street: '# Park Street', numbers: [10, 90], city: 'Bristol', postcode: 'BS1 5JN' },
  ],
  FR: [
    { street: '# rue des Martyrs', numbers: [10, 90], city: 'Paris', postcode: '75009' },
    { street: '# cours Lafayette', numbers: [20, 200], city: 'Lyon', postcode: '69003' },
  ],
};

/** Won have no cents: ten times the yen of the order desk. */
const inWon = (amounts: Tree, key: string): Tree =>
  amounts[key] === undefined ? amounts : { ...amounts, [key]: Number(amounts[key]) * 10 };

/** A small pack that sells to KR in KRW, CA in CAD, GB in GBP and FR in EUR, to buyers who speak ko, en and fr. */
export function fourMarkets(): PackSource {
  let source: PackSource = Object.fromEntries(
    Object.entries(smallPack())
      .filter(([file]) => !/ja|de\.yaml/.test(file))
      .map(([file, text]) => [file, stringify(exchanged(parse(text)))]),
  );
  source = withData(source, 'pack.yaml', (pack) => ({
    ...pack,
    id: 'four-markets',
    markets: (pack.markets as Tree[]).map((market) => ({ ...market, ...MARKETS[String(market.id)] })),
  }));
  source = withData(source, 'products.yaml', ({ products }) => ({
    products: (products as Tree[]).map((product) => ({ ...product, prices: inWon(product.prices as Tree, 'KRW') })),
  }));
  source = withData(source, 'channels.yaml', ({ channels }) => ({
    channels: (channels as Tree[]).map((channel) => ({
      ...channel,
      shippingFees: inWon(channel.shippingFees as Tree, 'KR'),
    })),
  }));
  return withData(source, 'demand.yaml', ({ people, places, ...demand }) => ({
    ...demand,
    places: { ...(places as Tree), ...PLACES },
    people: { SG: (people as Tree).SG, MY: (people as Tree).MY },
  }));
}
