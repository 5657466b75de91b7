import type { JourneyException, ParcelEvent, ParcelEventCode } from '../orders/shipment.ts';
import type { Journey } from '../orders/truth.ts';
import { DAY } from '../shop/calendar.ts';
import type { FreightMode } from '../shop/freight-mode.ts';

/** One stage of a parcel's journey. A stage without a code: there was no scan for too long. */
export interface Stage {
  readonly code: ParcelEventCode | null;
  /** Ms after hand-over, as long as nothing stops the parcel. */
  readonly offset: number;
  readonly place: string;
  readonly reason?: NonNullable<ParcelEvent['reason']>;
  readonly exception?: JourneyException;
  /** The parcel stands here until the right remedy. */
  readonly waits?: boolean;
}

/** The journey without exceptions: each event with its place in per-mille of the whole time. Source: domain facts 5.2, EMSEVT V3. */
const PATH: readonly (readonly [ParcelEventCode, number, 'origin' | 'destination'])[] = [
  ['EMA', 15, 'origin'],
  ['EMB', 70, 'origin'],
  ['EXA', 90, 'origin'],
  ['EXC', 120, 'origin'],
  ['EMC', 180, 'origin'],
  ['EMD', 550, 'destination'],
  ['EDB', 570, 'destination'],
  ['EDC', 650, 'destination'],
  ['EMF', 680, 'destination'],
  ['EMG', 900, 'destination'],
  ['EDG', 950, 'destination'],
  ['EMI', 1000, 'destination'],
];

/** Parcels start here. A parcel that stays here crosses no border: it meets no customs and no office of exchange. */
const HOME = 'TW';
const HOME_PATH = PATH.filter(([code]) => code === 'EMA' || code === 'EMG' || code === 'EDG' || code === 'EMI');

/** For each exception, the event after which it comes. */
const BREAKS: Readonly<Record<JourneyException, ParcelEventCode>> = {
  'customs-documents': 'EDB',
  'not-home': 'EDG',
  'wrong-address': 'EDG',
  stuck: 'EMD',
  lost: 'EMC',
  returning: 'EDG',
};

const HOURS_3 = 3 * 3_600_000;

function trouble(kind: JourneyException, after: Stage, stuck: number): Stage[] {
  const at = (code: ParcelEventCode | null, offset: number, more: Partial<Stage>): Stage => ({
    code,
    offset: after.offset + offset,
    place: after.place,
    ...more,
  });
  switch (kind) {
    case 'customs-documents':
      return [at('EME', HOURS_3, { exception: kind, waits: true, reason: 'documents-missing' })];
    case 'not-home':
      return [at('EMH', HOURS_3, { exception: kind, waits: true, reason: 'not-home' })];
    case 'wrong-address':
      return [at('EMH', HOURS_3, { exception: kind, waits: true, reason: 'address-incomplete' })];
    case 'stuck':
      return [at(null, stuck, { exception: kind, waits: true })];
    case 'lost':
      return [at('LOSS', stuck, { exception: kind })];
    case 'returning':
      return [
        at('EMH', HOURS_3, { reason: 'refused' }),
        at('RTS', 2 * HOURS_3, { exception: kind }),
        at('RTD', 2 * HOURS_3 + 9 * DAY, {}),
      ];
  }
}

/** Plans by journey and lane. Kept because a parcel needs its plan at every stage. */
const plans = new WeakMap<Journey, Map<string, readonly Stage[]>>();

/** The plan of a parcel's journey by a mode to a market. */
export function journeyPlan(mode: FreightMode, market: string, journey: Journey): readonly Stage[] {
  const lane = `${mode.id}/${market}/${mode.lanes[market]?.days}/${mode.stuckDays}`;
  const known = plans.get(journey) ?? new Map<string, readonly Stage[]>();
  const plan = known.get(lane) ?? makePlan(mode, market, journey);
  known.set(lane, plan);
  plans.set(journey, known);
  return plan;
}

function makePlan(mode: FreightMode, market: string, journey: Journey): readonly Stage[] {
  const days = mode.lanes[market]?.days ?? 10;
  const length = Math.floor((days * DAY * journey.pacePermille) / 1000);
  const path: Stage[] = (market === HOME ? HOME_PATH : PATH).map(([code, share, side]) => ({
    code,
    offset: Math.floor((length * share) / 1000),
    place: side === 'origin' ? 'TW' : market,
  }));
  const { exception } = journey;
  // At home no customs can hold a parcel.
  if (exception === undefined || (market === HOME && exception === 'customs-documents')) return path;
  const broken = path.findIndex((stage) => stage.code === BREAKS[exception]);
  const breaks = broken < 0 ? path.findIndex((stage) => stage.code === 'EMG') : broken;
  const last = path[breaks] as Stage;
  const inserted = trouble(exception, last, mode.stuckDays * DAY);
  const ends = exception === 'lost' || exception === 'returning';
  const delay = (inserted.at(-1)?.offset ?? 0) - last.offset;
  const again = exception === 'not-home' || exception === 'wrong-address' ? [last] : [];
  const rest = ends
    ? []
    : [...again, ...path.slice(breaks + 1)].map((stage) => ({ ...stage, offset: stage.offset + delay }));
  return [...path.slice(0, breaks + 1), ...inserted, ...rest];
}
