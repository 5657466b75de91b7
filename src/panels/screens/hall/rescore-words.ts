import type { RescoredSitting } from '../../../host/remote/job-shapes.ts';
import type { CellValue } from '../../../records/index.ts';
import { hasWords, t } from '../../i18n.ts';

type Change = RescoredSitting['findings'][number];

/** What stands for the whole of a sitting beside the codes of its indicators. */
export const OVERALL = 'overall';

/** Whose sitting it was: a name where the hall has told it, else the seat. */
export const seatWords = ({ name, label, place, sitting }: RescoredSitting): string =>
  name ?? (place === undefined ? sitting.slice(0, 8) : t('marking:results.seat-number', { place: label ?? place }));

/** Why a sitting could not be judged again. */
export const faultWords = ({ fault, said = '' }: RescoredSitting): string =>
  t(`staff:rescore.faults.${fault ?? ''}`, { message: said });

export const criterionWords = ({ criterion }: Change): string =>
  hasWords(`scoring:criterion.${criterion}`) ? t(`scoring:criterion.${criterion}`) : criterion;

export const ofWords = (of: string): string => (of === OVERALL ? t('marking:results.overall') : of);

export const scoreWords = (score: number | null): string =>
  score === null ? t('staff:rescore.no-number') : String(score);

/** Points of a finding; that there was none in words. */
export const pointsWords = (points: Change['stated']): string =>
  points === null ? t('staff:rescore.no-finding') : `${points.earned} / ${points.possible}`;

/** Indicators in which any of the sittings differs, in the sequence of the standard; the whole of a sitting comes first. */
export function differingIn(sittings: readonly RescoredSitting[]): readonly string[] {
  const codes = sittings.flatMap(({ scores, findings }) => [
    ...scores.map(({ of }) => of).filter((of) => of.startsWith('P')),
    ...findings.map(({ indicator }) => indicator),
  ]);
  const hasOverall = sittings.some(({ scores }) => scores.some(({ of }) => of === OVERALL));
  return [...(hasOverall ? [OVERALL] : []), ...[...new Set(codes)].sort()];
}

/** All differences as a table to be downloaded: one row for each score, each finding, and each sitting that was not judged. */
export function rescoreTable(sittings: readonly RescoredSitting[]): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
} {
  const isNamed = sittings.some(({ name }) => name !== undefined);
  const columns = [
    t('marking:results.place'),
    t('marking:results.seat'),
    ...(isNamed ? [t('marking:results.name'), t('marking:results.number')] : []),
    ...(['what', 'of', 'finding', 'chance', 'stated', 'found', 'played-by', 'sitting'] as const).map((column) =>
      t(`staff:rescore.column.${column}`),
    ),
  ];
  const rows = sittings.flatMap((each) => {
    const { place = '', label = '', name = '', number = '', playedBy, sitting } = each;
    const row = (what: string, ...cells: readonly CellValue[]): CellValue[] => [
      ...[place, label],
      ...(isNamed ? [name, number] : []),
      ...[t(`staff:rescore.what.${what}`), ...cells, playedBy, sitting],
    ];
    return [
      ...(each.fault === null ? [] : [row('fault', faultWords(each), '', '', '', '')]),
      ...each.scores.map(({ of, stated, found }) =>
        row('score', ofWords(of), '', '', scoreWords(stated), scoreWords(found)),
      ),
      ...each.findings.map((change) =>
        row(
          'finding',
          change.indicator,
          criterionWords(change),
          change.opportunity,
          pointsWords(change.stated),
          pointsWords(change.found),
        ),
      ),
      ...(each.entry === null ? [] : [row('entry', each.entry, '', '', '', '')]),
    ];
  });
  return { columns, rows };
}
