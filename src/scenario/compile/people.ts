import { faker as german } from '@faker-js/faker/locale/de';
import { faker as australian } from '@faker-js/faker/locale/en_AU';
import { faker as american } from '@faker-js/faker/locale/en_US';
import type { RandomStream } from '../../kernel/random.ts';
import type { Address, Buyer } from '../../operations/shop/buyer.ts';
import type { BuyerLanguage } from '../../operations/shop/market.ts';
import type { Compiling } from './context.ts';

const FAKERS: Readonly<Record<string, typeof american>> = { US: american, DE: german, AU: australian };

/** Markets whose names faker knows; the others want lists of the pack's own. */
export const HAS_NAMES: ReadonlySet<string> = new Set(Object.keys(FAKERS));

/** An invented name for a market: from faker where it has the country, else from the pack's lists. */
function makeName(c: Compiling, random: RandomStream, market: string): string {
  const faker = FAKERS[market];
  if (faker !== undefined) {
    faker.seed(random.int(1, 2_000_000_000));
    return `${faker.person.firstName()} ${faker.person.lastName()}`;
  }
  const people = c.data.demand.people[market];
  return people === undefined ? 'A. Buyer' : `${random.pick(people.given)} ${random.pick(people.family)}`;
}

/** `#` is a digit. US and Australian numbers are from the ranges reserved for fiction; the others are from unassigned ranges. */
const PHONES: Readonly<Record<string, string>> = {
  US: '+1 202-555-01##',
  JP: '+81 90-0000-####',
  SG: '+65 8000 ####',
  MY: '+60 12-000 ####',
  DE: '+49 151 0000####',
  AU: '+61 491 570 ###',
};

interface Place {
  readonly city: string;
  readonly state?: string | undefined;
  readonly postcode: string;
}

/** An address in a place with everything in it that the market's addresses have. */
export const sampleAddress = (market: string, { city, state, postcode }: Place, street: string): Address => ({
  name: 'A. Buyer',
  street,
  unit: '1',
  city,
  ...(state === undefined ? {} : { state }),
  postcode,
  country: market,
});

/** A complete address of that market for a name. */
export function makeAddress(c: Compiling, random: RandomStream, market: string, name: string): Address {
  const place = random.pick(c.data.demand.places[market] ?? []);
  const street = random.pick(c.data.demand.streets[market] ?? []).replace('#', String(random.int(2, 180)));
  const unit =
    market === 'JP'
      ? `Room ${random.int(1, 12)}0${random.int(1, 9)}`
      : market === 'SG'
        ? `#${random.int(2, 24)}-${random.int(10, 199)}`
        : undefined;
  return {
    name,
    street,
    ...(unit === undefined ? {} : { unit }),
    city: place.city,
    ...(place.state === undefined ? {} : { state: place.state }),
    postcode: place.postcode,
    country: market,
    phone: (PHONES[market] ?? '+000 ####').replace(/#/g, () => String(random.int(0, 9))),
  };
}

/** A buyer with an address; languages are those of the market. */
export function makeBuyer(
  c: Compiling,
  random: RandomStream,
  market: string,
  languages: readonly BuyerLanguage[],
): { buyer: Buyer; address: Address } {
  const name = makeName(c, random, market);
  const id = `B-${String(random.int(0, 99_999_999)).padStart(8, '0')}`;
  return {
    buyer: { id, name, language: random.pick(languages), earlierOrders: random.int(1, 6) },
    address: makeAddress(c, random, market, name),
  };
}
