import type { BotKind } from '../../bots/kinds.ts';
import type { Played } from './result.ts';

/** How one bot did in one indicator, or overall, over many seeds. */
export interface Row {
  readonly bot: BotKind;
  readonly indicator: string;
  readonly sittings: number;
  /** Of the sittings with enough evidence; null where there was none. */
  readonly lowest: number | null;
  readonly median: number | null;
  readonly highest: number | null;
  /** Per-mille of the sittings. */
  readonly noEvidence: number;
  /** Chances per sitting, on average. */
  readonly chances: number;
  /** Critical errors in all sittings together. */
  readonly critical: number;
}

export const OVERALL = 'overall';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Cell {
  readonly score: number | null;
  readonly chances: number;
  readonly critical: number;
}

function makeRow(bot: BotKind, indicator: string, cells: readonly Cell[]): Row {
  const scores = cells.flatMap(({ score }) => score ?? []).sort((a, b) => a - b);
  return {
    bot,
    indicator,
    sittings: cells.length,
    lowest: scores[0] ?? null,
    median: scores[Math.floor(scores.length / 2)] ?? null,
    highest: scores.at(-1) ?? null,
    noEvidence: Math.round((1000 * (cells.length - scores.length)) / cells.length),
    chances: Math.round(10 * mean(cells.map(({ chances }) => chances))) / 10,
    critical: cells.reduce((sum, { critical }) => sum + critical, 0),
  };
}

/** The whole sitting as one cell: its overall score, the chances and errors of all indicators. */
function wholeOf({ overall, indicators }: Played): Cell {
  const all = Object.values(indicators);
  const sum = (of: 'chances' | 'critical'): number => all.reduce((total, figure) => total + figure[of], 0);
  return { score: overall, chances: sum('chances'), critical: sum('critical') };
}

/** A row for every bot and indicator in the order of the bots and of the standard, and one overall. */
export function makeRows(bots: readonly BotKind[], played: readonly Played[]): Row[] {
  return bots.flatMap((bot) => {
    const mine = played.filter((result) => result.bot === bot);
    if (mine.length === 0) return [];
    const codes = [...new Set(mine.flatMap(({ indicators }) => Object.keys(indicators)))].sort();
    const rows = codes.map((code) => {
      const cells = mine.flatMap(({ indicators }) => indicators[code] ?? []);
      return makeRow(bot, code, cells);
    });
    return [...rows, makeRow(bot, OVERALL, mine.map(wholeOf))];
  });
}
