import type { RecordReader } from '../../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../../duty.ts';
import { POST_FIGURES } from '../audiences/figures.ts';
import { dateOfDay, dayIn } from '../audiences/local-days.ts';
import { socialHouseOf } from '../look-ups.ts';
import { baseOfAccount } from './account-weeks.ts';
import { type Carried, FIGURE_ANALYSIS, type FigureAnalysis } from './analysis.ts';
import { FIGURE_COLLECTION, type FigureCollection } from './collection.ts';
import { UNITS } from './metrics.ts';

/** A value as the output prints it: per cent with three decimals, TWD with two, or a ratio with two. */
const valueCell = (metric: FigureCollection['metrics'][number], value: number | null | undefined): OutputCell =>
  value == null ? '' : value / (UNITS[metric] === 'share' ? 1000 : 100);

const collectedRows = ({
  account,
  from,
  to,
  metrics,
  collected,
  computed,
}: FigureCollection): (readonly OutputCell[])[] =>
  metrics.map((metric, at) => [
    'metric',
    account ?? 'all',
    { day: from },
    { day: to },
    metric,
    metric === 'engagement-rate' ? (computed?.base ?? '') : '',
    valueCell(metric, computed?.values[at]),
    collected === undefined ? '' : collected.settled ? 'settled' : 'provisional',
    '',
  ]);

/** A post that was named: its day, and its topic. */
function postRow(world: RecordReader, part: string, account: string, id: string | null): readonly OutputCell[] {
  const { accounts, audiences } = socialHouseOf(world);
  const post = id === null ? undefined : world.get(POST_FIGURES, id);
  const market = accounts.find((each) => each.id === account)?.market ?? '';
  const day: OutputCell = post === undefined ? '' : { day: dateOfDay(dayIn(audiences.offsets, market, post.at)) };
  return [part, account, day, day, '', '', '', '', post?.topic ?? ''];
}

/** The rows of an analysis that was handed in: what was concluded, and what should change. */
function analysisRows(world: RecordReader, { from, to, given, account }: FigureAnalysis): (readonly OutputCell[])[] {
  if (given === undefined) return [];
  const house = socialHouseOf(world);
  const week: readonly OutputCell[] = [{ day: from }, { day: to }];
  const carried = (part: string, { account: of, value }: Carried): readonly OutputCell[] => [
    ...[part, of, ...week, 'engagement-rate', baseOfAccount(house, of), value / 1000, '', ''],
  ];
  return [
    carried('best-account', given.best),
    carried('worst-account', given.worst),
    postRow(world, 'best-post', account, given.bestPost),
    postRow(world, 'worst-post', account, given.worstPost),
    ...given.samples.map((of): readonly OutputCell[] => ['small-sample', of, ...week, '', '', '', '', '']),
    ...given.changes.map(({ account: of, change }): readonly OutputCell[] => [
      ...['change', of, ...week, change, '', '', '', ''],
    ]),
  ];
}

/** O1.2.1 analysis of the figures: each metric with its base, and the conclusions with the changes that were proposed. */
export function insightsOutputs(world: RecordReader): readonly OutputTable[] {
  if (world.all(FIGURE_COLLECTION).length === 0) return [];
  const rows = [
    ...world.all(FIGURE_COLLECTION).flatMap(collectedRows),
    ...world.all(FIGURE_ANALYSIS).flatMap((analysis) => analysisRows(world, analysis)),
  ];
  const columns = [
    ...(['insight-part', 'figureAccount', 'period-from', 'period-to', 'insight-what', 'insight-base'] as const),
    ...(['insight-value', 'insight-stage', 'figureTopic'] as const),
  ];
  return [{ code: 'O1.2.1', columns: columns.map((name) => `@${name}`), rows }];
}
