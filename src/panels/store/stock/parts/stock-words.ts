import type { CountView, SittingHost } from '../../../../host/index.ts';
import { formatNumber } from '../../../format.ts';
import { knownName } from '../../../parts/names.ts';
import { findProduct, productName, term } from '../../../parts/words.ts';

type Option = readonly [value: string, words: string];

/** The groups of `terms` for the codes of the stock. */
const GROUP = {
  cause: 'varianceCause',
  account: 'account',
  party: 'party',
  docket: 'docketKind',
  field: 'docketField',
  status: 'docketStatus',
  entry: 'stockEntry',
  reason: 'stockReason',
  why: 'countWhy',
  sort: 'countSort',
  stage: 'stock-count.count',
} as const;

/** The text for a code of the stock: `say('account', 'damage')`. */
export const say = (what: keyof typeof GROUP, value: string): string => term(GROUP[what], value);

/** Codes with their texts, as options of a field. */
export const optionsOf = (what: keyof typeof GROUP, values: readonly string[]): readonly Option[] =>
  values.map((value) => [value, say(what, value)]);

/** What a count is called: by its name, else by its bin; one of reservations has no bin, and is called by its product. */
export const countName = (host: SittingHost, { id, bin, product }: Pick<CountView, 'id' | 'bin' | 'product'>): string =>
  knownName(host, 'stock-count', id) ?? (bin === '' ? productName(host, product) : bin);

/** A product by its number, which is printed on its boxes. */
export const skuOf = (host: SittingHost, product: string): string => findProduct(host, product)?.sku ?? product;

/** Name and number of a product, for lists in which twins stand one below the other. */
export const productWords = (host: SittingHost, product: string): string =>
  `${productName(host, product)} · ${skuOf(host, product)}`;

/** `+3`, `−2`, `0`: how something differs. */
export const signed = (value: number): string =>
  value > 0 ? `+${formatNumber(value)}` : value < 0 ? `−${formatNumber(-value)}` : '0';
