import { type AddressParts, countryOf, joined } from './countries.ts';
import type { BuyerLanguage } from './market.ts';

/** Parts of a postal address; which are needed depends on the country. */
export interface Address extends AddressParts {
  readonly name: string;
  /** ISO 3166 code. */
  readonly country: string;
  readonly phone?: string;
  /** The same in the country's own script, for addresses that customs papers want in Latin letters. */
  readonly local?: { readonly name?: string; readonly line: string; readonly unit?: string };
}

export interface Buyer {
  readonly id: string;
  readonly name: string;
  /** The name in the buyer's own script. */
  readonly localName?: string;
  readonly language: BuyerLanguage;
  /** Orders this buyer has placed with us before. */
  readonly earlierOrders: number;
}

export type AddressFault = 'street' | 'unit' | 'city' | 'state' | 'postcode';

/** What is missing or malformed in an address. Source: domain facts 10.5, address formats by country. */
export function addressFaults(address: Address): AddressFault[] {
  const { unit, needsState, postcode } = countryOf(address.country);
  const faults: AddressFault[] = [];
  if (address.street.trim() === '') faults.push('street');
  if (unit !== undefined && !address.unit?.trim()) faults.push('unit');
  if (address.city.trim() === '') faults.push('city');
  if (needsState === true && !address.state?.trim()) faults.push('state');
  if (!postcode.test(address.postcode)) faults.push('postcode');
  return faults;
}

/** The lines of an address below the name, without the country, as its country writes them. Source: domain facts 10.5. */
export const addressLines = (address: Address): readonly string[] =>
  countryOf(address.country)
    .lines(address)
    .filter((line) => line !== '');

/** An address in its country's own script, in one line; null where it has none. */
export function localAddressLine({ local, postcode, country }: Address): string | null {
  if (local === undefined) return null;
  return joined([`${countryOf(country).postcodeMark ?? ''}${postcode}`, local.line, local.unit], ' ');
}

/** The name by which a letter in a language addresses a buyer: in the buyer's own script where the language writes it. */
export const nameInLetters = (buyer: Pick<Buyer, 'name' | 'localName'>, language: BuyerLanguage): string =>
  (language === 'ja' || language === 'zh-TW' ? buyer.localName : undefined) ?? buyer.name;

/** One line of an address, the way it stands on a label. */
export const makeAddressLine = (address: Address): string => joined([...addressLines(address), address.country]);
