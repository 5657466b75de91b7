import { alignRows } from '../table.ts';
import type { Words } from '../words.ts';
import type { Evenness } from './fairness.ts';

/** How even the forms are, as lines of a table with a heading. */
export function makeFairTable(rows: readonly Evenness[], words: Words): string[] {
  const groups = Math.max(0, ...rows.map(({ means }) => means.length));
  const heading = [
    words.of('cli:sweep.column.indicator'),
    ...Array.from({ length: groups }, (_, i) => words.of('cli:sweep.fair.group', { number: i + 1 })),
    ...['difference', 'chance', 'spread', 'luck'].map((column) => words.of(`cli:sweep.fair.${column}`)),
  ];
  const body = rows.map(({ indicator, means, difference, chance, spread, luck }) => [
    indicator,
    ...[...means, difference, chance, spread, luck].map((value) => value.toFixed(1)),
  ]);
  return alignRows([heading, ...body], 1);
}
