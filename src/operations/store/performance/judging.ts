import type { RecordReader } from '../../../kernel/step.ts';
import { type Catalogue, catalogueOf } from '../../shop/catalogue.ts';
import { storeHouseOf } from '../look-ups.ts';
import { type Extract, exclusionsOf, totalsOf } from './cleaning.ts';
import type { PlatformTables } from './data-table.ts';
import { dayOf } from './days.ts';
import type { PerformanceHouse } from './house.ts';
import { KPIS, kpiOf } from './kpi.ts';
import type { AskedFigure, GivenFigures, ReportBrief } from './report.ts';

type Shop = Pick<Catalogue, 'channels' | 'markets'>;
type Stated = Pick<GivenFigures, 'period' | 'currency' | 'excluded'>;

/** What a brief asks to be stated: its period and currency, and what is left out by the handbook and by its own wish. */
export const statedBy = ({ from, to, currency, retailOnly }: ReportBrief): Stated => ({
  period: { from, to },
  currency,
  excluded: exclusionsOf(retailOnly),
});

/** A figure worked out of the tables by what is stated. Read by the verdict on a report, and by whoever works it out in its view. */
export function figureOf(
  tables: PlatformTables,
  { kpi, channel }: AskedFigure,
  { period, currency, excluded }: Stated,
  house: PerformanceHouse,
  { channels, markets }: Shop,
): number | null {
  const extract: Extract = {
    from: dayOf(house, period.from),
    to: dayOf(house, period.to),
    channel: channel === null ? null : channels.findIndex(({ id }) => id === channel),
    currency,
    excluded,
  };
  return kpiOf(kpi, totalsOf(tables, extract, markets));
}

/** The figures of a brief beside those that were handed in. */
export function judgeFigures(world: RecordReader, tables: PlatformTables, brief: ReportBrief, given: GivenFigures) {
  const shop = catalogueOf(world);
  const house = storeHouseOf(world).performance;
  const right = statedBy(brief);
  return brief.figures.map((figure, at) => ({
    ...figure,
    unit: KPIS[figure.kpi].unit,
    given: given.values[at] ?? null,
    right: figureOf(tables, figure, right, house, shop),
    own: figureOf(tables, figure, given, house, shop),
  }));
}
