import { z } from 'zod';
import { MARKETS_WITH_NAMES } from './compile/people.ts';
import type { ScenarioDuties } from './duty.ts';
import type { Problem } from './problem.ts';
import { idsOf, listOf, type Raw, References, strings } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

/** Situations that only a channel of the own store has: marketplaces screen payments themselves. */
const NEEDS_OWN_STORE: ReadonlySet<string> = new Set(['fraud', 'one-fraud-sign']);

/** Situations about goods that run short: the pack says which. */
const NEEDS_PRODUCTS: ReadonlySet<string> = new Set(['stock-short', 'stock-awaited']);

/** Names that must lead somewhere: products, modes, markets, tax numbers, zones, handbook pages; and weeks that begin on a Monday. */
export function checkReferences(files: YamlFiles, duties: ScenarioDuties): Problem[] {
  const {
    'pack.yaml': pack,
    'products.yaml': goods,
    'channels.yaml': sales,
    'freight.yaml': freight,
    'demand.yaml': demand,
  } = files;
  const refs = new References();
  const products = idsOf(listOf(goods?.data, 'products'));
  const markets = idsOf(listOf(pack?.data, 'markets'));
  const modes = idsOf(listOf(freight?.data, 'modes'));
  const taxes = idsOf(listOf(pack?.data, 'taxNumbers'));
  const pages = strings((pack?.data as Raw | null)?.handbook);
  refs.twice(goods, 'products', listOf(goods?.data, 'products'));
  refs.twice(freight, 'modes', listOf(freight?.data, 'modes'));
  refs.twice(sales, 'channels', listOf(sales?.data, 'channels'));
  for (const [i, market] of listOf(pack?.data, 'markets').entries()) {
    refs.need(pack, ['markets', i, 'tax', 'number'], (market.tax as Raw | undefined)?.number, taxes, 'tax-number');
  }
  checkImportRules(refs, pack, pages, markets);
  const trained = strings((pack?.data as Raw | null)?.duties);
  for (const duty of Object.values(duties)) {
    if (trained.includes(duty.code))
      for (const page of duty.pages) refs.need(pack, ['handbook'], page, pages, 'page-needed');
    duty.checkReferences?.(refs, files);
  }
  checkWeeks(refs, pack);
  checkHours(refs, pack);
  checkChannels(refs, sales, { markets, modes, taxes });
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
  const ownStore = listOf(sales?.data, 'channels').some(({ dialect }) => dialect === 'own-store');
  for (const [i, fresh] of listOf(demand?.data, 'fresh').entries()) {
    if (!ownStore && NEEDS_OWN_STORE.has(String(fresh.situation))) refs.missing(demand, ['fresh', i], 'own-store');
    if (NEEDS_PRODUCTS.has(String(fresh.situation)) && strings(fresh.products).length === 0)
      refs.missing(demand, ['fresh', i], 'products');
    for (const [j, name] of strings(fresh.products).entries())
      refs.need(demand, ['fresh', i, 'products', j], name, products, 'product');
  }
  for (const [i, entry] of listOf(demand?.data, 'backlog').entries()) {
    refs.need(demand, ['backlog', i, 'market'], entry.market, markets, 'market');
    refs.need(demand, ['backlog', i, 'product'], entry.product, products, 'product');
  }
  for (const [table, known] of [
    ['places', []],
    ['people', MARKETS_WITH_NAMES],
  ] as const) {
    const given = Object.keys(((demand?.data as Raw | null)?.[table] as Raw | undefined) ?? {});
    for (const name of markets) refs.need(demand, [table], name, [...given, ...known, ''], 'market-entry');
  }
  return refs.problems;
}

/** What channels name: their markets with the tables by market, modes, and tax numbers of the platform. */
function checkChannels(
  refs: References,
  sales: YamlFile | undefined,
  { markets, modes, taxes }: Readonly<Record<'markets' | 'modes' | 'taxes', readonly string[]>>,
): void {
  for (const [i, channel] of listOf(sales?.data, 'channels').entries()) {
    for (const [j, name] of strings(channel.markets).entries())
      refs.need(sales, ['channels', i, 'markets', j], name, markets, 'market');
    for (const [j, name] of strings(channel.modes).entries())
      refs.need(sales, ['channels', i, 'modes', j], name, modes, 'mode');
    for (const [market, number] of Object.entries((channel.taxNumbers as Raw | undefined) ?? {})) {
      refs.need(sales, ['channels', i, 'taxNumbers'], market, strings(channel.markets), 'market', market);
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

/** The handbook page and the markets of each dated import rule. */
function checkImportRules(
  refs: References,
  pack: YamlFile | undefined,
  pages: readonly string[],
  markets: readonly string[],
): void {
  for (const [i, rule] of listOf(pack?.data, 'importRules').entries()) {
    refs.need(pack, ['importRules', i, 'page'], rule.page, pages, 'page');
    for (const [j, name] of strings(rule.markets).entries())
      refs.need(pack, ['importRules', i, 'markets', j], name, markets, 'market');
  }
}

/** Day of the week of a civil date, 0 = Sunday (Sakamoto's method). */
function weekdayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

const realDate = z.iso.date();

function checkWeeks(refs: References, pack: YamlFile | undefined): void {
  for (const [i, week] of strings((pack?.data as Raw | null)?.weeks).entries()) {
    // A date that is none is told of by the schema.
    if (pack === undefined || !realDate.safeParse(week).success || weekdayOf(week) === 1) continue;
    refs.problems.push({
      severity: 'error',
      code: 'not-monday',
      file: pack.name,
      ...pack.placeOf(['weeks', i]),
      path: `weeks[${i}]`,
      values: { found: week },
    });
  }
}

/** An office that closes before it opens would never see the end of a day. */
function checkHours(refs: References, pack: YamlFile | undefined): void {
  const { opens, closes } = ((pack?.data as Raw | null)?.hours as Raw | undefined) ?? {};
  if (pack === undefined || typeof opens !== 'string' || typeof closes !== 'string' || opens < closes) return;
  refs.problems.push({
    severity: 'error',
    code: 'invalid',
    file: pack.name,
    ...pack.placeOf(['hours', 'closes']),
    path: 'hours.closes',
    values: { found: closes, rule: `> ${opens}` },
  });
}
