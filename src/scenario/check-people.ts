import { type Address, addressFaults } from '../operations/shop/buyer.ts';
import { MARKETS_WITH_NAMES } from './compile/people.ts';
import { inPlainSigns, meantBy } from './odd-signs.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

type Demand = NonNullable<Readings['demand']>;

/** Fewer names than this, and strangers are taken for one another. */
const ENOUGH_NAMES = 20;

type Place = Demand['places'][string][number];

/** An address in a place, with the unit that some countries ask for. */
const sampleAddress = (country: string, { street, city, state, postcode }: Place): Address => ({
  ...{ name: '', street, unit: '1', city, postcode, country },
  ...(state === undefined ? {} : { state }),
});

/** Every place passes the check that orders must pass: else its buyers wait for nothing. */
function checkAddresses(refs: References, file: YamlFile | undefined, demand: Demand, market: string): void {
  for (const [i, place] of (demand.places[market] ?? []).entries()) {
    const path = ['places', market, i];
    const faults = addressFaults(sampleAddress(market, place));
    for (const fault of faults) {
      if (fault === 'unit') continue;
      const found = place[fault] ?? '';
      const meant = fault === 'postcode' ? meantBy(found) : null;
      if (meant !== null) refs.error(file, path, 'odd-signs', { found, meant }, { key: fault });
      else refs.error(file, path, `place-${fault}`, { found, market }, fault in place ? { key: fault } : {});
    }
    const plain = inPlainSigns(place.postcode).trim();
    if (place.postcode !== plain && faults.length === 0)
      refs.error(file, path, 'odd-signs', { found: place.postcode, meant: plain }, { key: 'postcode' });
  }
}

/** How many different names the groups of a market can make. */
const namesIn = (groups: Demand['people'][string]): number => {
  const written = (part: string | { readonly name: string }): string => (typeof part === 'string' ? part : part.name);
  return groups.reduce(
    (sum, { given, family }) => sum + new Set(given.map(written)).size * new Set(family.map(written)).size,
    0,
  );
};

/** People of each market: enough names where nobody else knows any; addresses that the rules take. */
export function checkPeople(refs: References, files: YamlFiles, { pack, demand }: Readings): void {
  if (demand === null) return;
  const file = files['demand.yaml'];
  for (const { id } of pack?.markets ?? []) {
    checkAddresses(refs, file, demand, id);
    if (MARKETS_WITH_NAMES.includes(id)) continue;
    const groups = demand.people[id];
    const names = groups === undefined ? 0 : namesIn(groups);
    if (groups === undefined) refs.error(file, ['people'], 'no-people', { market: id });
    else if (names < ENOUGH_NAMES)
      refs.warn(file, ['people'], 'few-people', { market: id, names, enough: ENOUGH_NAMES }, { key: id });
  }
}
