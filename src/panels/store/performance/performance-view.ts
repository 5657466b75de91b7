import {
  type PerformanceView,
  type ReportView,
  SHEETS,
  type SittingHost,
  type TraineeView,
  type WholeCatalogue,
} from '../../../host/index.ts';

type House = NonNullable<WholeCatalogue['store']>['performance'];

const NOTHING: PerformanceView = { reports: [], dataTables: [], tableChunks: [], shopEvents: [] };

/** What is shown of performance; empty in packs without the duty. */
export const performanceOf = ({ store }: Pick<TraineeView, 'store'>): PerformanceView => store ?? NOTHING;

/** The days that the platforms' tables hold; null in packs without them. */
export const houseOf = (host: Pick<SittingHost, 'catalogue'>): House | null =>
  host.catalogue.store?.performance ?? null;

/** The parts of a report, in the sequence of its paper. */
const PARTS = ['basis', 'figures', 'readings', 'finding', 'weighing'] as const;
export type ReportPart = (typeof PARTS)[number];

const GIVEN: Readonly<Record<ReportPart, (report: ReportView) => boolean>> = {
  basis: ({ basisGiven }) => basisGiven !== undefined,
  figures: ({ sheetsGiven }) => SHEETS.every((sheet) => sheetsGiven[sheet] !== undefined),
  readings: ({ readingsGiven }) => readingsGiven !== undefined,
  weighing: ({ weighingGiven }) => weighingGiven !== undefined,
  finding: ({ findingGiven }) => findingGiven !== undefined,
};

/** What is still to be handed in of a report. */
export const openParts = (report: ReportView): readonly ReportPart[] => PARTS.filter((part) => !GIVEN[part](report));
