import { AT_OWN_STORE } from './compile/situations.ts';
import type { ScenarioDuties } from './duty.ts';
import type { Problem } from './problem.ts';
import { idsOf, listOf, type Raw, References, strings } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/** Situations about goods that run short: the pack says which. */
const NEEDS_PRODUCTS: ReadonlySet<string> = new Set(['stock-short', 'stock-awaited']);

/** Names that the shop's files give, and that the others must use. */
interface Known {
  readonly products: readonly string[];
  readonly channels: readonly string[];
  readonly markets: readonly string[];
  readonly modes: readonly string[];
  readonly taxes: readonly string[];
  readonly pages: readonly string[];
}

const knownIn = ({
  'pack.yaml': pack,
  'products.yaml': goods,
  'channels.yaml': sales,
  'freight.yaml': freight,
}: YamlFiles): Known => ({
  products: idsOf(listOf(goods?.data, 'products')),
  channels: idsOf(listOf(sales?.data, 'channels')),
  markets: idsOf(listOf(pack?.data, 'markets')),
  modes: idsOf(listOf(freight?.data, 'modes')),
  taxes: idsOf(listOf(pack?.data, 'taxNumbers')),
  pages: strings((pack?.data as Raw | null)?.handbook),
});

/** Names by which things are told apart, each once. */
function checkTwice(refs: References, files: YamlFiles): void {
  const { 'pack.yaml': pack, 'products.yaml': goods, 'channels.yaml': sales, 'freight.yaml': freight } = files;
  for (const [file, list] of [
    [pack, 'markets'],
    [pack, 'taxNumbers'],
    [pack, 'importRules'],
    [goods, 'products'],
    [sales, 'channels'],
    [freight, 'modes'],
    [freight, 'cartons'],
    [freight, 'restrictions'],
  ] as const)
    refs.twice(file, list, idsOf(listOf(file?.data, list)));
  for (const list of ['handbook', 'weeks', 'duties'])
    refs.twice(pack, list, strings((pack?.data as Raw | null)?.[list]), '');
}

/** What channels name: their markets with the tables by market, modes, and tax numbers of the platform. */
function checkChannels(
  refs: References,
  { 'channels.yaml': sales }: YamlFiles,
  { markets, modes, taxes }: Known,
): void {
  for (const [i, channel] of listOf(sales?.data, 'channels').entries()) {
    for (const [j, name] of strings(channel.markets).entries())
      refs.need(sales, ['channels', i, 'markets', j], name, markets, 'market');
    for (const [j, name] of strings(channel.modes).entries())
      refs.need(sales, ['channels', i, 'modes', j], name, modes, 'mode');
    for (const [market, number] of Object.entries((channel.taxNumbers as Raw | undefined) ?? {})) {
      refs.need(sales, ['channels', i, 'taxNumbers'], market, strings(channel.markets), 'channel-market', market);
      refs.need(sales, ['channels', i, 'taxNumbers', market], number, taxes, 'tax-number');
    }
    for (const table of ['promiseDays', 'shippingFees']) {
      const given = Object.keys((channel[table] as Raw | undefined) ?? {});
      for (const name of given) refs.need(sales, ['channels', i, table], name, markets, 'market', name);
      for (const name of strings(channel.markets)) {
        if (markets.includes(name)) refs.need(sales, ['channels', i, table], name, [...given, ''], 'market-entry');
      }
    }
  }
}

/** The handbook page, the markets and the channels of each dated import rule. */
function checkImportRules(
  refs: References,
  { 'pack.yaml': pack }: YamlFiles,
  { pages, markets, channels }: Known,
): void {
  for (const [i, rule] of listOf(pack?.data, 'importRules').entries()) {
    refs.need(pack, ['importRules', i, 'page'], rule.page, pages, 'page');
    for (const [j, name] of strings(rule.markets).entries())
      refs.need(pack, ['importRules', i, 'markets', j], name, markets, 'market');
    for (const [j, name] of strings(rule.channels).entries())
      refs.need(pack, ['importRules', i, 'channels', j], name, channels, 'channel');
  }
}

function checkFreight(refs: References, { 'freight.yaml': freight }: YamlFiles, known: Known): void {
  const { products, markets, modes, pages } = known;
  for (const [i, mode] of listOf(freight?.data, 'modes').entries()) {
    for (const [j, name] of strings(mode.products).entries())
      refs.need(freight, ['modes', i, 'products', j], name, products, 'product');
    const zones = Object.keys((mode.tariff as Raw | undefined) ?? {});
    for (const [market, lane] of Object.entries((mode.lanes as Raw | undefined) ?? {})) {
      refs.need(freight, ['modes', i, 'lanes'], market, markets, 'market', market);
      refs.need(freight, ['modes', i, 'lanes', market, 'zone'], (lane as Raw | null)?.zone, zones, 'zone');
    }
  }
  for (const [i, rule] of listOf(freight?.data, 'restrictions').entries()) {
    refs.need(freight, ['restrictions', i, 'page'], rule.page, pages, 'page');
    for (const [j, name] of strings(rule.markets).entries())
      refs.need(freight, ['restrictions', i, 'markets', j], name, markets, 'market');
    for (const [j, name] of strings(rule.modes).entries())
      refs.need(freight, ['restrictions', i, 'modes', j], name, modes, 'mode');
  }
}

function checkDemand(refs: References, files: YamlFiles, { products, markets, channels }: Known): void {
  const { 'demand.yaml': demand, 'channels.yaml': sales } = files;
  const shops = listOf(sales?.data, 'channels');
  const ownStore = shops.some(({ dialect }) => dialect === 'own-store');
  for (const [i, fresh] of listOf(demand?.data, 'fresh').entries()) {
    if (!ownStore && [...AT_OWN_STORE].some((situation) => situation === fresh.situation))
      refs.error(demand, ['fresh', i], 'needs-own-store', { situation: String(fresh.situation) });
    if (NEEDS_PRODUCTS.has(String(fresh.situation)) && strings(fresh.products).length === 0)
      refs.missing(demand, ['fresh', i], 'products');
    for (const [j, name] of strings(fresh.products).entries())
      refs.need(demand, ['fresh', i, 'products', j], name, products, 'product');
  }
  for (const [i, entry] of listOf(demand?.data, 'backlog').entries()) {
    refs.need(demand, ['backlog', i, 'channel'], entry.channel, channels, 'channel');
    refs.need(demand, ['backlog', i, 'market'], entry.market, markets, 'market');
    const sold = strings(shops.find(({ id }) => id === entry.channel)?.markets);
    if (markets.includes(String(entry.market)))
      refs.need(demand, ['backlog', i, 'market'], entry.market, sold, 'channel-market');
    refs.need(demand, ['backlog', i, 'product'], entry.product, products, 'product');
  }
  for (const table of ['places', 'people']) {
    const given = Object.keys(((demand?.data as Raw | null)?.[table] as Raw | undefined) ?? {});
    if (table === 'places')
      for (const name of markets) refs.need(demand, [table], name, [...given, ''], 'market-entry');
    for (const name of given) refs.need(demand, [table], name, markets, 'market', name);
  }
}

/** Names that must lead somewhere: products, modes, markets, tax numbers, zones, handbook pages. */
export function checkReferences(files: YamlFiles, duties: ScenarioDuties): Problem[] {
  const refs = new References();
  const known = knownIn(files);
  const pack = files['pack.yaml'];
  checkTwice(refs, files);
  for (const [i, market] of listOf(pack?.data, 'markets').entries())
    refs.need(
      pack,
      ['markets', i, 'tax', 'number'],
      (market.tax as Raw | undefined)?.number,
      known.taxes,
      'tax-number',
    );
  const trained = strings((pack?.data as Raw | null)?.duties);
  for (const duty of Object.values(duties)) {
    if (trained.includes(duty.code))
      for (const page of duty.pages) refs.need(pack, ['handbook'], page, known.pages, 'page-needed');
    duty.checkReferences?.(refs, files);
  }
  checkImportRules(refs, files, known);
  checkChannels(refs, files, known);
  checkFreight(refs, files, known);
  checkDemand(refs, files, known);
  return refs.problems;
}
