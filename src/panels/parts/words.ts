import { type Address, addressLines, localAddressLine, type Product, type SittingHost } from '../../host/index.ts';
import { language, onLanguageChanged, t } from '../i18n.ts';
import { nameOf } from './names.ts';

const kept = new Map<string, string>();
onLanguageChanged(() => kept.clear());

/** A text without values. It is looked up once, because long lists show the same few texts again and again. */
export function words(key: string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const said = t(key);
  kept.set(key, said);
  return said;
}

/** The text for a code: `term('holdReason', 'price')`. */
export const term = (group: string, value: string): string => words(`terms:${group}.${value}`);

/** A happening in words. */
export const happeningWords = (kind: string): string => term('happening', kind.replace('/', '.'));

const displayNames = new Map<string, Intl.DisplayNames>();

/** A country in the trainee's language, with its code: `日本 JP`. */
export function countryWords(code: string): string {
  const names = displayNames.get(language()) ?? new Intl.DisplayNames([language()], { type: 'region' });
  displayNames.set(language(), names);
  return /^[A-Z]{2}$/.test(code) ? `${names.of(code) ?? code} ${code}` : code;
}

export const channelName = (host: SittingHost, id: string): string => nameOf(host, 'channel', id);
export const modeName = (host: SittingHost, id: string): string => nameOf(host, 'mode', id);
/** The pack's short name for a mode, if it has one, else its name. */
export function shortModeName(host: SittingHost, id: string): string {
  const key = `modes.${id}.short`;
  const short = host.text(key);
  return short === key ? modeName(host, id) : short;
}
export const cartonName = (host: SittingHost, id: string): string => nameOf(host, 'carton', id);
export const productName = (host: SittingHost, id: string): string => nameOf(host, 'product', id);

export const findChannel = (host: SittingHost, id: string) => host.catalogue.channels.find((each) => each.id === id);
export const findMode = (host: SittingHost, id: string) => host.catalogue.modes.find((each) => each.id === id);
export const findProduct = (host: SittingHost, id: string): Product | undefined =>
  host.catalogue.products.find((each) => each.id === id);

/** `180 × 120 × 60 mm`. */
export const sizeWords = (size: readonly number[]): string => `${size.join(' × ')} mm`;

/** Country names in English, for labels that are read abroad. */
const countries = new Intl.DisplayNames('en', { type: 'region' });

/** An address as on a label, line by line. */
export function labelLines(address: Address): readonly string[] {
  const country = (countries.of(address.country) ?? address.country).toUpperCase();
  return [address.name, ...addressLines(address), country].filter((line) => line !== '');
}

/** An address in its country's own script, line by line; no lines where it has none. */
export function localLabelLines(address: Address): readonly string[] {
  const line = localAddressLine(address);
  return line === null ? [] : [address.local?.name ?? '', line].filter((each) => each !== '');
}

/** All products of a sale in one line: `鳳梨酥 ×2、烏龍茶 ×1`. */
export const goodsWords = (
  host: SittingHost,
  { lines }: { readonly lines: readonly { readonly product: string; readonly quantity: number }[] },
): string => lines.map((line) => `${productName(host, line.product)} ×${line.quantity}`).join(words('papers:listSign'));
