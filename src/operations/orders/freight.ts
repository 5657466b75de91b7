import {
  atClock,
  closeOfWorkingDay,
  DAY,
  isWorkingDay,
  type OfficeHours,
  startOfTaipeiDay,
  taipeiDate,
} from '../shop/calendar.ts';
import { type Catalogue, find } from '../shop/catalogue.ts';
import type { FreightMode } from '../shop/freight-mode.ts';
import type { Restriction } from '../shop/market.ts';
import { permilleOf } from '../shop/money.ts';
import type { OrderLine } from '../shop/sale.ts';
import type { Order, Parcel } from './order.ts';

/** A catalogue, and the modes whose carriers are on strike, with the moment at which each ends; left out: none is. Simulated ms. */
export interface Freight extends Catalogue {
  readonly strikes?: Readonly<Record<string, number>>;
}

/** From when on a carrier takes parcels that are ready now: at once, or after its strike. */
const takesFrom = ({ strikes }: Freight, { id }: FreightMode, now: number): number =>
  Math.max(now, strikes?.[id] ?? now);

/** The data of an order that freight depends on. */
export type Consignment = Pick<Order, 'channel' | 'market' | 'lines' | 'deliverBy'>;

/** Volumetric weight in grams, 0 where the mode has none. Sides are rounded up to whole centimetres first. Source: domain facts 3.1. */
export function volumetricGrams(mode: FreightMode, { size }: Pick<Parcel, 'size'>): number {
  const [a, b, c] = size.map((mm) => Math.ceil(mm / 10)) as [number, number, number];
  return mode.volumetricDivisor === 0 ? 0 : Math.ceil((a * b * c * 1000) / mode.volumetricDivisor);
}

/** Chargeable weight in grams: the greater of actual and volumetric weight, rounded up to the mode's step. Source: domain facts 3.1. */
export function chargeableGrams(mode: FreightMode, parcel: Pick<Parcel, 'grams' | 'size'>): number {
  return Math.ceil(Math.max(parcel.grams, volumetricGrams(mode, parcel)) / mode.roundToGrams) * mode.roundToGrams;
}

/** The freight of a mode to a market, TWD, fuel surcharge included; null where the mode does not go there. */
export function freightCost(mode: FreightMode, market: string, grams: number): number | null {
  const lane = mode.lanes[market];
  const tariff = lane === undefined ? undefined : mode.tariff[lane.zone];
  if (tariff === undefined) return null;
  const steps = Math.max(0, Math.ceil((grams - tariff.firstGrams) / tariff.stepGrams));
  const base = tariff.first + steps * tariff.step;
  return base + permilleOf(base, mode.fuelPermille);
}

/** When a parcel that is ready now leaves with the mode: today before the cut-off, else the next working day's on which its carrier works. */
export function nextCutOff(freight: Freight, mode: FreightMode, now: number): number {
  const ready = takesFrom(freight, mode, now);
  for (let day = startOfTaipeiDay(ready); ; day += DAY) {
    const cutOff = atClock(day, mode.cutOff);
    if (cutOff > ready && isWorkingDay(day, freight.hours)) return cutOff;
  }
}

const holdsOn = (rule: Restriction, date: string): boolean =>
  rule.validFrom <= date && (rule.validTo === undefined || date <= rule.validTo);

/** Dated rules that concern these goods, this market and, where given, this mode. */
export function restrictionsOn(
  catalogue: Catalogue,
  lines: readonly OrderLine[],
  market: string,
  now: number,
  mode?: string,
): Restriction[] {
  const traits = new Set(lines.flatMap((line) => find(catalogue.products, line.product).traits));
  const date = taipeiDate(now);
  return catalogue.restrictions.filter(
    (rule) =>
      holdsOn(rule, date) &&
      (rule.traits.length === 0 || rule.traits.some((trait) => traits.has(trait))) &&
      (rule.markets === undefined || rule.markets.includes(market)) &&
      (rule.modes === undefined ? mode === undefined : mode !== undefined && rule.modes.includes(mode)),
  );
}

/** Why a mode does not fit, or null when it does (its days aside). */
export function modeFault(
  catalogue: Catalogue,
  mode: FreightMode,
  order: Consignment,
  parcel: Parcel,
  now: number,
): string | null {
  const channel = find(catalogue.channels, order.channel);
  const [length, width, height] = parcel.size;
  if (mode.lanes[order.market] === undefined) return 'no-lane';
  if (channel.modes !== undefined && !channel.modes.includes(mode.id)) return 'channel-modes';
  if (mode.products !== undefined && !order.lines.every((line) => mode.products?.includes(line.product)))
    return 'not-stocked-there';
  if (parcel.grams > mode.maxGrams) return 'too-heavy';
  if (length > mode.maxSideMm || length + width + height > mode.maxSumMm) return 'too-large';
  if (restrictionsOn(catalogue, order.lines, order.market, now, mode.id).length > 0) return 'restricted';
  return null;
}

/** The end of the day on which a parcel that is ready now is promised to arrive, by a mode that goes there. */
export const arrivalBy = (freight: Freight, mode: FreightMode, market: string, now: number): number =>
  startOfTaipeiDay(nextCutOff(freight, mode, now)) + ((mode.lanes[market]?.days ?? 0) + 1) * DAY - 1;

export interface ModeOffer {
  readonly mode: string;
  readonly grams: number;
  readonly cost: number;
  /** Delivery as promised when handed over at the next cut-off, simulated ms. */
  readonly arrives: number;
}

/** The modes that may carry this parcel, whatever their days: those on strike last, the others cheapest first. */
export function offersFor(freight: Freight, order: Consignment, parcel: Parcel, now: number): ModeOffer[] {
  const offers: ModeOffer[] = [];
  const waits = new Set<string>();
  for (const mode of freight.modes) {
    if (modeFault(freight, mode, order, parcel, now) !== null) continue;
    const grams = chargeableGrams(mode, parcel);
    const cost = freightCost(mode, order.market, grams);
    if (cost === null || mode.lanes[order.market]?.days === undefined) continue;
    if (takesFrom(freight, mode, now) > now) waits.add(mode.id);
    offers.push({ mode: mode.id, grams, cost, arrives: arrivalBy(freight, mode, order.market, now) });
  }
  const last = ({ mode }: ModeOffer): number => Number(waits.has(mode));
  return offers.sort((a, b) => last(a) - last(b) || a.cost - b.cost || (a.mode < b.mode ? -1 : 1));
}

/** The modes that fit and keep the promised day; when none keeps it, the fastest. */
export function fittingOffers(freight: Freight, order: Consignment, parcel: Parcel, now: number): ModeOffer[] {
  const offers = offersFor(freight, order, parcel, now);
  const intime = offers.filter((offer) => offer.arrives <= order.deliverBy);
  if (intime.length > 0) return intime;
  const fastest = Math.min(...offers.map((offer) => offer.arrives));
  return offers.filter((offer) => offer.arrives === fastest);
}

/** The weight of a packed carton, goods and tare, grams; null when the goods do not fit. */
export function packedIn(catalogue: Catalogue, lines: readonly OrderLine[], carton: string): Parcel | null {
  const box = find(catalogue.cartons, carton);
  let grams = box.tareGrams;
  let volume = 0;
  for (const line of lines) {
    const product = find(catalogue.products, line.product);
    if (product.size.some((side, i) => side > (box.size[i] ?? 0))) return null;
    grams += product.grams * line.quantity;
    volume += product.size[0] * product.size[1] * product.size[2] * line.quantity;
  }
  const room = box.size[0] * box.size[1] * box.size[2];
  if (volume > room || grams > box.maxGrams) return null;
  return { carton, grams, size: box.size };
}

/** Goods in the smallest carton that holds them; null where none does. */
export function smallestParcel(catalogue: Catalogue, lines: readonly OrderLine[]): Parcel | null {
  const parcels = catalogue.cartons.flatMap(({ id }) => packedIn(catalogue, lines, id) ?? []);
  const volume = ({ size }: Parcel): number => size[0] * size[1] * size[2];
  return parcels.sort((a, b) => volume(a) - volume(b))[0] ?? null;
}

/** The close of the working day `days` working days after the order: its ship-by. */
export const shipByOf = (placedAt: number, days: number, hours: OfficeHours): number =>
  closeOfWorkingDay(placedAt, days, hours);
