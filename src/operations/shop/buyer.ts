import type { BuyerLanguage } from './market.ts';

/** Parts of a postal address; which are needed depends on the country. */
export interface Address {
  readonly name: string;
  readonly street: string;
  /** Unit, room or floor. */
  readonly unit?: string;
  /** A part of the city that belongs to the address: a ward, a quarter. */
  readonly district?: string;
  readonly city: string;
  readonly state?: string;
  readonly postcode: string;
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

const POSTCODES: Readonly<Record<string, RegExp>> = {
  US: /^\d{5}(-\d{4})?$/,
  JP: /^\d{3}-\d{4}$/,
  SG: /^\d{6}$/,
  MY: /^\d{5}$/,
  DE: /^\d{5}$/,
  AU: /^\d{4}$/,
};

/** Countries where a parcel does not arrive without the unit (room) number, or the state. */
const NEEDS_UNIT: ReadonlySet<string> = new Set(['JP', 'SG']);
const NEEDS_STATE: ReadonlySet<string> = new Set(['US', 'AU']);

export type AddressFault = 'street' | 'unit' | 'city' | 'state' | 'postcode';

/** What is missing or malformed in an address. Source: domain facts 10.5, address formats by country. */
export function addressFaults(address: Address): AddressFault[] {
  const faults: AddressFault[] = [];
  if (address.street.trim() === '') faults.push('street');
  if (NEEDS_UNIT.has(address.country) && !address.unit?.trim()) faults.push('unit');
  if (address.city.trim() === '') faults.push('city');
  if (NEEDS_STATE.has(address.country) && !address.state?.trim()) faults.push('state');
  if (!(POSTCODES[address.country] ?? /./).test(address.postcode)) faults.push('postcode');
  return faults;
}

const joined = (parts: readonly (string | undefined)[], between = ', '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);

/** The lines of an address below the name, without the country, in the order in which each country writes them. */
const LINES: Readonly<Record<string, (address: Address) => readonly string[]>> = {
  US: ({ street, unit, city, state, postcode }) => [
    joined([street, unit]),
    joined([city, joined([state, postcode], ' ')]),
  ],
  AU: ({ street, unit, city, state, postcode }) => [joined([unit, street]), joined([city, state, postcode], ' ')],
  JP: ({ street, unit, district, city, state, postcode }) => [
    joined([unit, street]),
    joined([district, city]),
    joined([state, postcode], ' '),
  ],
  SG: ({ street, unit, city, postcode }) => [joined([street, unit]), joined([city, postcode], ' ')],
  MY: ({ street, unit, district, city, state, postcode }) => [
    joined([unit, street]),
    joined([district]),
    joined([joined([postcode, city], ' '), state]),
  ],
  DE: ({ street, unit, city, postcode }) => [joined([street, unit]), joined([postcode, city], ' ')],
  TW: ({ street, unit, district, city, postcode }) => [
    `${joined([postcode, city], ' ')}${district ?? ''}${street}${unit ?? ''}`,
  ],
};

/** The lines of an address below the name, without the country, as its country writes them. Source: domain facts 10.5. */
export function addressLines(address: Address): readonly string[] {
  const lines =
    LINES[address.country] ??
    (({ street, unit, district, city, state, postcode }: Address) => [
      joined([street, unit]),
      joined([district, city, state, postcode]),
    ]);
  return lines(address).filter((line) => line !== '');
}

/** An address in its country's own script, in one line; null where it has none. */
export function localAddressLine({ local, postcode, country }: Address): string | null {
  if (local === undefined) return null;
  return joined([`${country === 'JP' ? '〒' : ''}${postcode}`, local.line, local.unit], ' ');
}

/** The name by which a letter in a language addresses a buyer: in the buyer's own script where the language writes it. */
export const nameInLetters = (buyer: Pick<Buyer, 'name' | 'localName'>, language: BuyerLanguage): string =>
  (language === 'ja' || language === 'zh-TW' ? buyer.localName : undefined) ?? buyer.name;

/** One line of an address, the way it stands on a label. */
export const makeAddressLine = (address: Address): string => joined([...addressLines(address), address.country]);
