/** The parts of an address by which a country finds a house. */
export interface AddressParts {
  readonly street: string;
  /** Unit, room or floor. */
  readonly unit?: string;
  /** A part of the city that belongs to the address: a ward, a quarter. */
  readonly district?: string;
  readonly city: string;
  readonly state?: string;
  readonly postcode: string;
}

/** How the rooms of a country's buildings are numbered, where a parcel does not arrive without one. */
export type UnitForm = 'floor-and-unit' | 'room';

/** What the house knows of a country. A pack may sell anywhere; of a country that is not here any postcode is taken. */
export interface Country {
  /** The form of its postcodes. */
  readonly postcode: RegExp;
  /** What stands before the postcode in its own script. */
  readonly postcodeMark?: string;
  /** The unit that its parcels need; left out: they need none. */
  readonly unit?: UnitForm;
  /** Whether its addresses need the state, province or prefecture. */
  readonly needsState?: true;
  /** The lines of an address below the name, without the country, in its own order. */
  readonly lines: (address: AddressParts) => readonly string[];
  /**
   * Telephone numbers that ring at nobody's; `#` is a digit. Numbers that the country keeps for fiction, or, where it keeps none,
   * numbers that begin as no subscriber's can.
   */
  readonly phones: readonly string[];
}

/** The parts that are there, joined. */
export const joined = (parts: readonly (string | undefined)[], between = ', '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);

/** The 30 mobile numbers that Australia keeps for films and books (ACMA). */
const AUSTRALIAN_MOBILES = [
  ...['570 006', '570 156', '570 157', '570 158', '570 159', '570 110', '570 313', '570 737', '571 266', '571 491'],
  ...['571 804', '572 549', '572 665', '572 983', '573 770', '573 087', '574 118', '574 632', '575 254', '575 789'],
  ...['576 398', '576 801', '577 426', '577 644', '578 957', '578 148', '578 888', '579 212', '579 760', '579 455'],
];

/** Countries by ISO 3166 code. Sources: domain facts 10.5, with what is not verified marked there. */
const COUNTRIES: Readonly<Record<string, Country>> = {
  AU: {
    postcode: /^\d{4}$/,
    needsState: true,
    lines: ({ street, unit, city, state, postcode }) => [joined([unit, street]), joined([city, state, postcode], ' ')],
    phones: AUSTRALIAN_MOBILES.map((number) => `+61 491 ${number}`),
  },
  CA: {
    postcode: /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/,
    needsState: true,
    lines: ({ street, unit, city, state, postcode }) => [joined([unit, street]), joined([city, state, postcode], ' ')],
    phones: ['+1 416-555-01##', '+1 514-555-01##', '+1 604-555-01##'],
  },
  DE: {
    postcode: /^\d{5}$/,
    lines: ({ street, unit, city, postcode }) => [joined([street, unit]), joined([postcode, city], ' ')],
    phones: ['+49 30 23125###', '+49 69 90009###', '+49 40 66969###', '+49 221 4710###', '+49 89 99998###'],
  },
  FR: {
    postcode: /^\d{5}$/,
    lines: ({ street, unit, city, postcode }) => [joined([street, unit]), joined([postcode, city], ' ')],
    phones: ['+33 1 99 00 ## ##', '+33 6 39 98 ## ##'],
  },
  GB: {
    postcode: /^[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/,
    lines: ({ street, unit, district, city, postcode }) => [joined([unit, street]), joined([district]), city, postcode],
    phones: ['+44 20 7946 0###', '+44 7700 900###'],
  },
  JP: {
    postcode: /^\d{3}-\d{4}$/,
    postcodeMark: '〒',
    unit: 'room',
    lines: ({ street, unit, district, city, state, postcode }) => [
      joined([unit, street]),
      joined([district, city]),
      joined([state, postcode], ' '),
    ],
    phones: ['+81 90-0###-####'],
  },
  KR: {
    postcode: /^\d{5}$/,
    lines: ({ street, unit, district, city, state, postcode }) => [
      joined([unit, street]),
      joined([district, city]),
      joined([state, postcode], ' '),
    ],
    phones: ['+82 10-0###-####'],
  },
  MY: {
    postcode: /^\d{5}$/,
    lines: ({ street, unit, district, city, state, postcode }) => [
      joined([unit, street]),
      joined([district]),
      joined([joined([postcode, city], ' '), state]),
    ],
    phones: ['+60 12-0## ####'],
  },
  SG: {
    postcode: /^\d{6}$/,
    unit: 'floor-and-unit',
    lines: ({ street, unit, city, postcode }) => [joined([street, unit]), joined([city, postcode], ' ')],
    phones: ['+65 0### ####'],
  },
  TW: {
    postcode: /./,
    lines: ({ street, unit, district, city, postcode }) => [
      `${joined([postcode, city], ' ')}${district ?? ''}${street}${unit ?? ''}`,
    ],
    phones: ['+886 2 0### ####'],
  },
  US: {
    postcode: /^\d{5}(-\d{4})?$/,
    needsState: true,
    lines: ({ street, unit, city, state, postcode }) => [
      joined([street, unit]),
      joined([city, joined([state, postcode], ' ')]),
    ],
    phones: ['+1 202-555-01##'],
  },
};

/** A country of which nothing is known: street, city and any postcode. */
const ANYWHERE: Country = {
  postcode: /./,
  lines: ({ street, unit, district, city, state, postcode }) => [
    joined([street, unit]),
    joined([district, city, state, postcode]),
  ],
  phones: [],
};

/** What the house knows of a country, by its ISO 3166 code. */
export const countryOf = (code: string): Country => COUNTRIES[code] ?? ANYWHERE;
