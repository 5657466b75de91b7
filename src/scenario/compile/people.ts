import { faker as german } from '@faker-js/faker/locale/de';
import { faker as australian } from '@faker-js/faker/locale/en_AU';
import { faker as american } from '@faker-js/faker/locale/en_US';
import type { RandomStream } from '../../kernel/random.ts';
import type { Address, Buyer } from '../../operations/shop/buyer.ts';
import type { BuyerLanguage } from '../../operations/shop/market.ts';
import type { Compiling } from './context.ts';

const FAKERS: Readonly<Record<string, typeof american>> = { US: american, DE: german, AU: australian };

/** Markets whose names come from faker; every other one needs `people` in the pack. */
export const MARKETS_WITH_NAMES: readonly string[] = Object.keys(FAKERS);

interface PersonName {
  readonly name: string;
  /** The name in its own script. */
  readonly local?: string;
}

/** An invented name for a market: from faker where it has the country, else from one group of the pack's lists. */
function makeName(c: Compiling, random: RandomStream, market: string): PersonName {
  const faker = FAKERS[market];
  if (faker !== undefined) {
    faker.seed(random.int(1, 2_000_000_000));
    return { name: `${faker.person.firstName()} ${faker.person.lastName()}` };
  }
  const groups = c.data.demand.people[market];
  if (groups === undefined) throw new Error(`pack: no names for ${market}`);
  const { given, family, familyFirst, between = ' ' } = random.pick(groups);
  const parts = [random.pick(given), random.pick(family)].map((part) =>
    typeof part === 'string' ? { name: part, local: undefined } : part,
  );
  const inOrder = familyFirst === true ? parts.toReversed() : parts;
  const name = inOrder.map((part) => part.name).join(between);
  // In their own script, the names this is for put the family first.
  const local = parts.every((part) => part.local !== undefined)
    ? parts
        .toReversed()
        .map((part) => part.local)
        .join(' ')
    : undefined;
  return local === undefined ? { name } : { name, local };
}

/** The 30 mobile numbers that Australia keeps for films and books (ACMA). */
const AUSTRALIAN_MOBILES = [
  ...['570 006', '570 156', '570 157', '570 158', '570 159', '570 110', '570 313', '570 737', '571 266', '571 491'],
  ...['571 804', '572 549', '572 665', '572 983', '573 770', '573 087', '574 118', '574 632', '575 254', '575 789'],
  ...['576 398', '576 801', '577 426', '577 644', '578 957', '578 148', '578 888', '579 212', '579 760', '579 455'],
];

/**
 * Telephone numbers that ring at nobody's; `#` is a digit. The US, Australia and Germany keep numbers for fiction (555-0100 to 0199; ACMA;
 * Bundesnetzagentur, notice 148/2021). The others begin as no number of the country can: no subscriber's number has a 0 there.
 */
const PHONES: Readonly<Record<string, readonly string[]>> = {
  US: ['+1 202-555-01##'],
  JP: ['+81 90-0###-####'],
  SG: ['+65 0### ####'],
  MY: ['+60 12-0## ####'],
  DE: ['+49 30 23125###', '+49 69 90009###', '+49 40 66969###', '+49 221 4710###', '+49 89 99998###'],
  AU: AUSTRALIAN_MOBILES.map((number) => `+61 491 ${number}`),
  TW: ['+886 2 0### ####'],
};

const digits = (random: RandomStream, pattern: string): string => pattern.replace(/#/g, () => String(random.int(0, 9)));

/** The unit of an address where the country's parcels need one, with what it is in the country's own script. */
function makeUnit(random: RandomStream, market: string): { readonly unit: string; readonly local: string } | null {
  if (market === 'SG') {
    const unit = `#${String(random.int(2, 16)).padStart(2, '0')}-${random.int(101, 399)}`;
    return { unit, local: unit };
  }
  if (market !== 'JP') return null;
  if (random.chance(250)) return { unit: 'Kodate (house)', local: '戸建て' };
  const room = `${random.int(1, 9)}0${random.int(1, 6)}`;
  return { unit: `Room ${room}`, local: `${room}号室` };
}

/** A complete address of that market for a name: street, district, city and postcode of one place. */
export function makeAddress(c: Compiling, random: RandomStream, market: string, { name, local }: PersonName): Address {
  const place = random.pick(c.data.demand.places[market] ?? []);
  const [from, to] = place.numbers ?? [1, 9];
  const house = String(random.int(from, to));
  const unit = makeUnit(random, market);
  const phones = PHONES[market];
  return {
    name,
    street: place.street.replace('#', house),
    ...(unit === null ? {} : { unit: unit.unit }),
    ...(place.district === undefined ? {} : { district: place.district }),
    city: place.city,
    ...(place.state === undefined ? {} : { state: place.state }),
    postcode: place.postcode,
    country: market,
    ...(phones === undefined ? {} : { phone: digits(random, random.pick(phones)) }),
    ...(place.local === undefined
      ? {}
      : {
          local: {
            ...(local === undefined ? {} : { name: local }),
            line: place.local.replace('#', house),
            ...(unit === null ? {} : { unit: unit.local }),
          },
        }),
  };
}

/** A buyer with an address; languages are those of the market. */
export function makeBuyer(
  c: Compiling,
  random: RandomStream,
  market: string,
  languages: readonly BuyerLanguage[],
): { buyer: Buyer; address: Address } {
  const person = makeName(c, random, market);
  const id = `B-${String(random.int(0, 99_999_999)).padStart(8, '0')}`;
  return {
    buyer: {
      id,
      name: person.name,
      ...(person.local === undefined ? {} : { localName: person.local }),
      language: random.pick(languages),
      earlierOrders: random.int(1, 6),
    },
    address: makeAddress(c, random, market, person),
  };
}
