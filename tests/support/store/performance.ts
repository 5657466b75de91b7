import type { Form } from '../../../src/operations/market/form.ts';
import { HOUR } from '../../../src/operations/shop/calendar.ts';
import { DATA_TABLES, type PlatformTables, tablesIn } from '../../../src/operations/store/performance/data-table.ts';
import { figureOf, statedBy } from '../../../src/operations/store/performance/judging.ts';
import type { PerformanceTruth } from '../../../src/operations/store/performance/truth.ts';
import type { ReportView } from '../../../src/operations/store/performance/view.ts';
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

  /** The right figures, with what a report has to state. */
  get rightFigures() {
    const stated = statedBy(this.report);
    const { catalogue } = this.sitting.form;
    const values = this.report.figures.map((figure) =>
      figureOf(this.tables, figure, stated, this.house.performance, catalogue),
    );
    return { report: this.report.id, ...stated, values };
  }

  /** The right finding. */
  get rightFinding() {
    const { anomaly } = performanceTruthOf(this.sitting.form);
    const event = this.sitting.view().store?.shopEvents.find(({ id }) => id === anomaly.event);
    const { channel, product, sign: figure } = anomaly;
    return { report: this.report.id, channel, product, from: event?.date ?? '', event: anomaly.event, figure };
  }
}

/** The store room an hour and a half after Monday's opening, when the report has been asked for. */
export const reportDesk = (seed = 1): ReportDesk => new ReportDesk(formFor(seed, 'store-room')).until(1.5 * HOUR);
