import type { Refusal } from '../../../kernel/happening.ts';
import type { RecordReader, WorldReader } from '../../../kernel/step.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { storeHouseOf, storeTruthOf } from '../look-ups.ts';
import type { EventKind } from './anomaly.ts';
import type { PlatformTables } from './data-table.ts';
import { dateOf, dayOf } from './days.ts';
import type { RightFinding } from './happenings.ts';
import { figuresOf, leftOutOf, readingsOf, statedBy } from './judging.ts';
import { type PerformanceReport, REPORT, type ReportBrief, SHOP_EVENT } from './report.ts';
import { makeTables } from './rows/make-tables.ts';

/** The platforms' tables of a world, whether they were exported or not. */
export const tablesOf = (world: WorldReader): PlatformTables =>
  makeTables(storeTruthOf(world, 'performance'), catalogueOf(world));

/** Refuses a report that is not there, and a correction after its deadline. What was not handed in yet may still come, late. */
export function refuseReport(
  world: RecordReader,
  id: string,
  given: (report: PerformanceReport) => object | undefined,
): Refusal | null {
  const report = world.get(REPORT, id);
  if (report === undefined) return { key: 'report/unknown', values: { id }, page: 'reports' };
  if (world.now > report.dueAt && given(report) !== undefined)
    return { key: 'report/closed', values: { dueAt: report.dueAt }, page: 'reports' };
  return null;
}

/** Refuses a date of which the tables hold no day. */
export const refuseDate = (world: RecordReader, date: string): Refusal | null =>
  dayOf(storeHouseOf(world).performance, date) < 0
    ? { key: 'report/no-such-day', values: { date }, page: 'reports' }
    : null;

/** All that is right of a brief, as the engine alone knows it. */
export function rightReport(world: WorldReader, brief: ReportBrief) {
  const house = storeHouseOf(world).performance;
  const [tables, shop] = [tablesOf(world), catalogueOf(world)];
  const { weighed } = storeTruthOf(world, 'performance');
  return {
    right: figuresOf(tables, brief.figures, statedBy(brief), house, shop),
    rightLeftOut: leftOutOf(tables, brief, house),
    rightReadings: readingsOf(tables, brief, house, shop),
    rightWeighing: weighed.map(({ event, verdict }) => ({
      event,
      eventKind: eventKindOf(world, event),
      right: verdict,
    })),
    rightFinding: rightFinding(world),
  };
}

/** The kind of an event of the log. */
export function eventKindOf(world: RecordReader, id: string): EventKind {
  const event = world.get(SHOP_EVENT, id);
  if (event === undefined) throw new Error(`no event ${id}`);
  return event.kind;
}

/** What went wrong in the tables. */
export function rightFinding(world: WorldReader): RightFinding {
  const { channel, product, day, event, sign } = storeTruthOf(world, 'performance').anomaly;
  const from = dateOf(storeHouseOf(world).performance, day);
  return { channel, product, from, eventKind: eventKindOf(world, event), figure: sign };
}
