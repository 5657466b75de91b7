import { DAY, midnightOf } from '../../../operations/shop/calendar.ts';
import type { ListingsHouse } from '../../../operations/store/listings/house.ts';
import type { ListingsData } from './schema.ts';

interface Dated {
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

/** Dates become moments: a rule holds from the start of its first day to the end of its last. */
function moments({ validFrom, validTo }: Dated): { readonly validFrom: number; readonly validTo?: number } {
  const from = { validFrom: midnightOf(validFrom) };
  return validTo === undefined ? from : { ...from, validTo: midnightOf(validTo) + DAY - 1 };
}

/** The handbook's part on listings, with dates as moments. */
export function makeListingsHouse(data: ListingsData): ListingsHouse {
  const { onSale: _onSale, open: _open, notices: _notices, laws, levies, ...rest } = data;
  return {
    ...rest,
    laws: laws.map((law) => ({ ...law, ...moments(law) })),
    levies: levies.map((levy) => ({ ...levy, ...moments(levy) })),
  } as ListingsHouse;
}
