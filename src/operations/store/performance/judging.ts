import type { RecordReader } from '../../../kernel/step.ts';
import { type Catalogue, catalogueOf } from '../../shop/catalogue.ts';
import { storeHouseOf } from '../look-ups.ts';
import { exclusionsOf, totalsOf } from './cleaning.ts';
import type { PlatformTables } from './data-table.ts';
import { dayOf } from './days.ts';
import type { JudgedFigure } from './happenings.ts';
import type { PerformanceHouse } from './house.ts';
import { KPIS, kpiOf, type PeriodTotals } from './kpi.ts';
import type { AskedFigure, GivenFigures, ReportBrief } from './report.ts';

type Shop = Pick<Catalogue, 'channels' | 'markets'>;
type Stated = Pick<GivenFigures, 'period' | 'currency' | 'excluded'>;

/** What a brief asks to be stated: its period and currency, and what is left out by the handbook and by its own wish. */
export const statedBy = ({ from, to, currency, retailOnly }: ReportBrief): Stated => ({
  period: { from, to },
  currency,
  excluded: exclusionsOf(retailOnly),
});

/** Figures worked out of the tables by what is stated. Read by the verdict on a report, and by whoever works them out in its view. */
export function figuresOf(
  tables: PlatformTables,
  figures: readonly AskedFigure[],
  { period, currency, excluded }: Stated,
  house: PerformanceHouse,
  { channels, markets }: Shop,
): readonly (number | null)[] {
  const totals = new Map<string | null, PeriodTotals>();
  const [from, to] = [dayOf(house, period.from), dayOf(house, period.to)];
  return figures.map(({ kpi, channel: id }) => {
    const channel = id === null ? null : channels.findIndex((each) => each.id === id);
    const own = totals.get(id) ?? totalsOf(tables, { from, to, channel, currency, excluded }, markets);
    totals.set(id, own);
    return kpiOf(kpi, own);
  });
}

/** The figures of a brief beside those that were handed in. */
export function judgeFigures(
  world: RecordReader,
  tables: PlatformTables,
  brief: ReportBrief,
  given: GivenFigures,
): readonly JudgedFigure[] {
  const shop = catalogueOf(world);
  const house = storeHouseOf(world).performance;
  const right = figuresOf(tables, brief.figures, statedBy(brief), house, shop);
  const own = figuresOf(tables, brief.figures, given, house, shop);
  return brief.figures.map((figure, at) => ({
    ...figure,
    unit: KPIS[figure.kpi].unit,
    given: given.values[at] ?? null,
    right: right[at] ?? null,
    own: own[at] ?? null,
  }));
}
