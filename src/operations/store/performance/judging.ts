import type { WorldReader } from '../../../kernel/step.ts';
import { type Catalogue, catalogueOf } from '../../shop/catalogue.ts';
import { storeHouseOf } from '../look-ups.ts';
import { EXCLUSIONS, type Exclusion, type Extract, exclusionsOf, linesOfKind, totalsOf } from './cleaning.ts';
import type { PlatformTables } from './data-table.ts';
import { dayOf } from './days.ts';
import type { JudgedFigure, JudgedKind } from './happenings.ts';
import type { PerformanceHouse } from './house.ts';
import { KPIS, kpiOf, type PeriodTotals } from './kpi.ts';
import { READINGS, type Reading, rightAnswers } from './readings.ts';
import {
  type AskedFigure,
  figuresOn,
  type GivenBasis,
  type GivenSheet,
  type LeftOut,
  type ReportBrief,
  type Sheet,
} from './report.ts';

type Shop = Pick<Catalogue, 'channels' | 'products' | 'markets'>;
type Brief = Omit<ReportBrief, 'heardOf'>;

/** What figures rest on: a period, a currency, and the kinds of rows that are left out. */
interface Stated extends Pick<GivenBasis, 'period' | 'currency'> {
  readonly excluded: readonly Exclusion[];
}

/** What a brief asks to be stated: its period and currency, and what is left out by the handbook and by its own wish. */
export const statedBy = ({ from, to, currency, retailOnly }: Omit<Brief, 'figures'>): Stated => ({
  period: { from, to },
  currency,
  excluded: exclusionsOf(retailOnly),
});

const extractOf = ({ period, currency, excluded }: Stated, house: PerformanceHouse): Extract => ({
  ...{ from: dayOf(house, period.from), to: dayOf(house, period.to), channel: null },
  ...{ currency, excluded },
});

/** Figures worked out of the tables by what is stated. Read by the verdict on a report, and by whoever works them out in its view. */
export function figuresOf(
  tables: PlatformTables,
  figures: readonly AskedFigure[],
  stated: Stated,
  house: PerformanceHouse,
  { channels, markets }: Shop,
): readonly (number | null)[] {
  const totals = new Map<string | null, PeriodTotals>();
  const extract = extractOf(stated, house);
  return figures.map(({ kpi, channel: id }) => {
    const channel = id === null ? null : channels.findIndex((each) => each.id === id);
    const own = totals.get(id) ?? totalsOf(tables, { ...extract, channel }, markets);
    totals.set(id, own);
    return kpiOf(kpi, own);
  });
}

/** The rows that a brief asks to be left out, by their kinds. */
export function leftOutOf(tables: PlatformTables, brief: Brief, house: PerformanceHouse): readonly LeftOut[] {
  const stated = statedBy(brief);
  const days = extractOf(stated, house);
  return stated.excluded.map((kind) => ({ kind, rows: linesOfKind(tables, days, kind) }));
}

/** The right answers to each reading of a brief. */
export function readingsOf(
  tables: PlatformTables,
  brief: Brief,
  house: PerformanceHouse,
  shop: Shop,
): readonly { readonly reading: Reading; readonly right: readonly string[] }[] {
  const period = { tables, extract: extractOf(statedBy(brief), house), shop };
  return READINGS.map((reading) => ({ reading, right: rightAnswers(reading, period) }));
}

/** Every kind of rows, as a basis treats it and as the brief asks. */
export function judgeKinds(given: readonly LeftOut[], right: readonly LeftOut[]): readonly JudgedKind[] {
  const rowsIn = (list: readonly LeftOut[], kind: Exclusion): number | null =>
    list.find((each) => each.kind === kind)?.rows ?? null;
  return EXCLUSIONS.map((kind) => ({ kind, given: rowsIn(given, kind), right: rowsIn(right, kind) }));
}

/** The figures of a sheet beside those that were handed in. */
export function judgeSheet(
  world: WorldReader,
  tables: PlatformTables,
  { brief, basis }: { readonly brief: ReportBrief; readonly basis: GivenBasis | undefined },
  sheet: Sheet,
  given: GivenSheet,
): readonly JudgedFigure[] {
  const shop = catalogueOf(world);
  const house = storeHouseOf(world).performance;
  const figures = figuresOn(brief, sheet);
  const right = figuresOf(tables, figures, statedBy(brief), house, shop);
  const stated = basis && { ...basis, currency: given.currency, excluded: basis.leftOut.map(({ kind }) => kind) };
  const own = stated && figuresOf(tables, figures, stated, house, shop);
  return figures.map(({ kpi, channel }, at) => ({
    ...{ at: brief.figures.findIndex((each) => each.sheet === sheet) + at, kpi, channel },
    unit: KPIS[kpi].unit,
    given: given.values[at] ?? null,
    right: right[at] ?? null,
    own: own?.[at] ?? null,
  }));
}
