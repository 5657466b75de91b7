import type { PerformanceView, ReportView, SittingHost, TraineeView, WholeCatalogue } from '../../../host/index.ts';

type House = NonNullable<WholeCatalogue['store']>['performance'];

const NOTHING: PerformanceView = { reports: [], dataTables: [], tableChunks: [], shopEvents: [] };

/** What is shown of performance; empty in packs without the duty. */
export const performanceOf = ({ store }: Pick<TraineeView, 'store'>): PerformanceView => store ?? NOTHING;

/** The days that the platforms' tables hold; null in packs without them. */
export const houseOf = (host: Pick<SittingHost, 'catalogue'>): House | null =>
  host.catalogue.store?.performance ?? null;

/** What is still to be handed in of a report. */
export const openParts = ({ figuresGiven, findingGiven }: ReportView): readonly ('figures' | 'finding')[] => [
  ...(figuresGiven === undefined ? (['figures'] as const) : []),
  ...(findingGiven === undefined ? (['finding'] as const) : []),
];
