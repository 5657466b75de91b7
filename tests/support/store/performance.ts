import type { Form } from '../../../src/operations/market/form.ts';
import { HOUR } from '../../../src/operations/shop/calendar.ts';
import type { StoreView } from '../../../src/operations/store/parts.ts';
import { SIGNS, type Sign } from '../../../src/operations/store/performance/anomaly.ts';
import { EXCLUSIONS } from '../../../src/operations/store/performance/cleaning.ts';
import { DATA_TABLES, type PlatformTables, tablesIn } from '../../../src/operations/store/performance/data-table.ts';
import { figuresOf, leftOutOf, readingsOf, statedBy } from '../../../src/operations/store/performance/judging.ts';
import { READINGS } from '../../../src/operations/store/performance/readings.ts';
import { figuresOn, SHEETS, type Sheet } from '../../../src/operations/store/performance/report.ts';
import type { PerformanceTruth } from '../../../src/operations/store/performance/truth.ts';
import type { ReportView } from '../../../src/operations/store/performance/view.ts';
import { EVENT_VERDICTS } from '../../../src/operations/store/performance/weighing.ts';
import { StoreTestDesk } from '../store-desk.ts';
import { formFor } from '../world.ts';

/** What is true of the tables of a form. */
export function performanceTruthOf(form: Form): PerformanceTruth {
  const { store } = form.truth;
  if (store === undefined) throw new Error('this form has no store');
  return store.performance;
}

/** The desk of the store on which a report was asked for. */
export class ReportDesk extends StoreTestDesk {
  get report(): ReportView {
    const report = this.sitting.view().store?.reports.at(0);
    if (report === undefined) throw new Error('no report was asked for');
    return report;
  }

  exportAll(): this {
    for (const table of DATA_TABLES) this.do('table/export', { table });
    return this;
  }

  /** The tables as the trainee sees them. */
  get tables(): PlatformTables {
    return tablesIn(this.sitting.view().store?.tableChunks ?? []);
  }

  /** The right basis of the figures. */
  get rightBasis() {
    const { period, currency } = statedBy(this.report);
    const leftOut = leftOutOf(this.tables, this.report, this.house.performance);
    return { report: this.report.id, period, currency, leftOut };
  }

  /** The right figures of a sheet. */
  rightSheet(sheet: Sheet) {
    const { catalogue } = this.sitting.form;
    const figures = figuresOn(this.report, sheet);
    const values = figuresOf(this.tables, figures, statedBy(this.report), this.house.performance, catalogue);
    return { report: this.report.id, sheet, currency: this.report.currency, values };
  }

  /** The right readings. */
  get rightReadings() {
    const readings = readingsOf(this.tables, this.report, this.house.performance, this.sitting.form.catalogue);
    const answers = Object.fromEntries(readings.map(({ reading, right }) => [reading, right[0] ?? '']));
    return { report: this.report.id, answers };
  }

  /** What the events that the manager has heard of have to do with the figures. */
  get rightWeighing() {
    return { report: this.report.id, verdicts: performanceTruthOf(this.sitting.form).weighed };
  }

  /** Hands in all of the report as it should be. */
  handInAll(): this {
    this.do('basis/submit', this.rightBasis);
    for (const sheet of SHEETS) this.do('kpi/submit', this.rightSheet(sheet));
    this.do('reading/submit', this.rightReadings);
    this.do('event/weigh', this.rightWeighing);
    this.do('finding/submit', this.rightFinding);
    return this;
  }

  /** The right finding. */
  get rightFinding() {
    const { anomaly } = performanceTruthOf(this.sitting.form);
    const event = this.sitting.view().store?.shopEvents.find(({ id }) => id === anomaly.event);
    const { channel, product, sign: figure } = anomaly;
    return { report: this.report.id, channel, product, from: event?.date ?? '', event: anomaly.event, figure };
  }
}

/** A form in whose week nothing happens but the report: colleagues and buyers have the week off. */
const quiet = (form: Form): Form => ({
  ...form,
  coming: form.coming.filter(({ kind }) => kind === 'performance-report/comes'),
  earlier: [],
});

/** The desk of a form, an hour and a half after Monday's opening. */
export const reportDeskOn = (form: Form): ReportDesk => new ReportDesk(quiet(form)).until(1.5 * HOUR);

/** The form of a seed in which something else goes wrong at the same place and time. */
export function formWithSign(seed: number, sign: Sign): Form {
  const form = structuredClone(formFor(seed, 'store-room'));
  const { anomaly } = performanceTruthOf(form);
  const isEverywhere = sign === 'every-channel-down';
  const isWhole = isEverywhere || sign === 'visits-down-orders-steady';
  Object.assign(anomaly, {
    sign,
    channel: isEverywhere ? null : (anomaly.channel ?? 'amber'),
    product: isWhole ? null : (anomaly.product ?? 'oolong-pouch'),
  });
  return form;
}

/** The store room an hour and a half after Monday's opening, when the report has been asked for. */
export const reportDesk = (seed = 1): ReportDesk => reportDeskOn(formFor(seed, 'store-room'));

/** What a hand could send about the report at this moment, right or wrong. */
export function performanceJunk({ reports, shopEvents }: StoreView, picks: readonly number[]) {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[(picks[at] ?? 0) % Math.max(1, list.length)];
  const report = reports.at(0)?.id ?? 'PR-9';
  const dates = ['2026-10-05', '2026-10-31', '2026-11-01', '1999-01-01'];
  const [from, to] = [pick(dates, 0) ?? '', pick(dates, 1) ?? ''];
  return {
    'table/export': { table: pick(DATA_TABLES, 0) },
    'basis/submit': {
      report,
      period: { from, to },
      currency: pick(['TWD', 'USD', 'JPY'], 2),
      leftOut: EXCLUSIONS.filter((_, at) => (picks[at] ?? 0) % 2 === 0).map((kind) => ({ kind, rows: picks[0] ?? 0 })),
    },
    'kpi/submit': {
      report,
      sheet: pick(SHEETS, 1),
      currency: pick(['TWD', 'USD', 'JPY'], 2),
      values: Array.from({ length: (picks[3] ?? 0) % 5 }, (_, at) => (at === 2 ? null : (picks[at] ?? 0))),
    },
    'reading/submit': {
      report,
      answers: Object.fromEntries(READINGS.map((reading) => [reading, pick(['amber', 'up', 'nowhere'], 1)])),
    },
    'event/weigh': {
      report,
      verdicts: (reports.at(0)?.heardOf ?? ['E-1']).map((event) => ({ event, verdict: pick(EVENT_VERDICTS, 2) })),
    },
    'finding/submit': {
      ...{ report, from, channel: pick(['amber', 'lah', null, 'nowhere'], 1), product: pick(['nougat', null], 2) },
      ...{
        event:
          pick(
            [...shopEvents].map(({ id }) => id),
            3,
          ) ?? 'E-99',
        figure: pick(SIGNS, 0),
      },
    },
  };
}
