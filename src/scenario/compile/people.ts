import { faker as german } from '@faker-js/faker/locale/de';
import { faker as australian } from '@faker-js/faker/locale/en_AU';
import { faker as canadian } from '@faker-js/faker/locale/en_CA';
import { faker as british } from '@faker-js/faker/locale/en_GB';
import { faker as american } from '@faker-js/faker/locale/en_US';
import { faker as french } from '@faker-js/faker/locale/fr';
import type { RandomStream } from '../../kernel/random.ts';
import type { Address, Buyer } from '../../operations/shop/buyer.ts';
import { countryOf } from '../../operations/shop/countries.ts';
import type { BuyerLanguage } from '../../operations/shop/market.ts';
import type { PackData } from '../schema.ts';
import type { Compiling } from './context.ts';
import { KOREAN_NAMES } from './korean-names.ts';

const FAKERS: Readonly<Record<string, typeof american>> = {
  US: american,
  DE: german,
  AU: australian,
  GB: british,
  CA: canadian,
  FR: french,
};

/** Names of markets that faker has none for in Latin letters, where the pack gives none. */
const NAMES: PackData['demand']['people'] = { KR: KOREAN_NAMES };

/** Markets whose names are known; every other one needs `people` in the pack. */
export const MARKETS_WITH_NAMES: readonly string[] = [...Object.keys(FAKERS), ...Object.keys(NAMES)];

interface PersonName {
  readonly name: string;
  /** The name in its own script. */
  readonly local?: string;
}

/** An invented name for a market: from one group of the pack's lists, else from what is known of the country. */
function makeName(c: Compiling, random: RandomStream, market: string): PersonName {
  const groups = c.data.demand.people[market] ?? NAMES[market];
  const faker = FAKERS[market];
  if (groups === undefined && faker !== undefined) {
    faker.seed(random.int(1, 2_000_000_000));
    return { name: `${faker.person.firstName()} ${faker.person.lastName()}` };
  }
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

const digits = (random: RandomStream, pattern: string): string => pattern.replace(/#/g, () => String(random.int(0, 9)));

/** The unit of an address where the country's parcels need one, with what it is in the country's own script. */
function makeUnit(random: RandomStream, market: string): { readonly unit: string; readonly local: string } | null {
  const { unit: form } = countryOf(market);
  if (form === 'floor-and-unit') {
    const unit = `#${String(random.int(2, 16)).padStart(2, '0')}-${random.int(101, 399)}`;
    return { unit, local: unit };
  }
  if (form === undefined) return null;
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
  const { phones } = countryOf(market);
  return {
    name,
    street: place.street.replace('#', house),
    ...(unit === null ? {} : { unit: unit.unit }),
    ...(place.district === undefined ? {} : { district: place.district }),
    city: place.city,
    ...(place.state === undefined ? {} : { state: place.state }),
    postcode: place.postcode,
    country: market,
    ...(phones.length === 0 ? {} : { phone: digits(random, random.pick(phones)) }),
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
