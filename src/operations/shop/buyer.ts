import type { BuyerLanguage } from './market.ts';

/** Parts of a postal address; which are needed depends on the country. */
export interface Address {
  readonly name: string;
  readonly street: string;
  /** Unit, room or floor. */
  readonly unit?: string;
  readonly city: string;
  readonly state?: string;
  readonly postcode: string;
  /** ISO 3166 code. */
  readonly country: string;
  readonly phone?: string;
}

export interface Buyer {
  readonly id: string;
  readonly name: string;
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

/** One line of an address, the way it stands on a label. */
export function makeAddressLine(address: Address): string {
  return [address.street, address.unit, address.city, address.state, address.postcode, address.country]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
