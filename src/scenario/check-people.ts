import { addressFaults } from '../operations/shop/buyer.ts';
import { HAS_NAMES, sampleAddress } from './compile/people.ts';
import { inPlainSigns, meantBy } from './odd-signs.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

type Demand = NonNullable<Readings['demand']>;

/** Fewer names than this, and strangers are taken for one another. */
const ENOUGH_NAMES = 20;

/** Every place, with a street of its market, passes the check that orders must pass: else its buyers wait for nothing. */
function checkAddresses(refs: References, file: YamlFile | undefined, demand: Demand, market: string): void {
  const [street = '1'] = demand.streets[market] ?? [];
  for (const [i, place] of (demand.places[market] ?? []).entries()) {
    const path = ['places', market, i];
    for (const fault of addressFaults(sampleAddress(market, place, street))) {
      if (fault === 'street' || fault === 'unit') continue;
      const found = place[fault] ?? '';
      const meant = fault === 'postcode' ? meantBy(found) : null;
      if (meant !== null) refs.error(file, path, 'odd-signs', { found, meant }, { key: fault });
      else refs.error(file, path, `place-${fault}`, { found, market }, fault in place ? { key: fault } : {});
    }
    if (
      place.postcode !== inPlainSigns(place.postcode).trim() &&
      addressFaults(sampleAddress(market, place, street)).length === 0
    )
      refs.error(
        file,
        path,
        'odd-signs',
        { found: place.postcode, meant: inPlainSigns(place.postcode).trim() },
        { key: 'postcode' },
      );
  }
  const [place] = demand.places[market] ?? [];
  if (place === undefined) return;
  for (const [i, each] of (demand.streets[market] ?? []).entries())
    if (addressFaults(sampleAddress(market, place, each)).includes('street'))
      refs.error(file, ['streets', market, i], 'place-street', { found: each, market });
}

/** People of each market: names where nobody else knows any, and enough of them; addresses that the rules take. */
export function checkPeople(refs: References, files: YamlFiles, { pack, demand }: Readings): void {
  if (demand === null) return;
  const file = files['demand.yaml'];
  for (const { id } of pack?.markets ?? []) {
    checkAddresses(refs, file, demand, id);
    if (HAS_NAMES.has(id)) continue;
    const names = demand.people[id];
    if (names === undefined) refs.error(file, ['people'], 'no-people', { market: id });
    else if (new Set(names.given).size * new Set(names.family).size < ENOUGH_NAMES)
      refs.warn(
        file,
        ['people'],
        'few-people',
        { market: id, names: names.given.length * names.family.length, enough: ENOUGH_NAMES },
        { key: id },
      );
  }
}
