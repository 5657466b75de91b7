import { adFigure } from './ad-figure.ts';
import { adChannelOf } from './house.ts';
import type { Matter, ReviewRow } from './meeting.ts';
import { breakEven } from './objection.ts';
import { changeOf, type Table } from './proposal.ts';

const PERMILLE_IN_BASIS_POINTS = 10;

function reviewRow(table: Table, matter: Matter, channel: string): ReviewRow {
  if (matter === 'shift') {
    const value = adFigure(table.ads, { name: 'roas', channel, period: 'last-four' }) ?? 0;
    const least = breakEven(adChannelOf(table.house, channel)?.marginPermille ?? 1000);
    return { channel, value, verdict: value >= least ? 'pays' : 'loses' };
  }
  const left = changeOf(table, 'roas', channel);
  const hasFallen = left <= 1000 - table.rules.fallPermille;
  return { channel, value: left * PERMILLE_IN_BASIS_POINTS, verdict: hasFallen ? 'fallen' : 'steady' };
}

/** The right review of every channel, in the sequence of the house. */
export const rightReview = (table: Table, matter: Matter): readonly ReviewRow[] =>
  table.house.channels.map(({ id }) => reviewRow(table, matter, id));

/** Of what is worked out by hand, so much may be off, in per-mille of the right figure: one per cent. */
const TOLERANCE_PERMILLE = 10;

/** Whether a value of a review is right, within the tolerance. */
export const isReviewed = (given: number, right: number): boolean =>
  Math.abs(given - right) * 1000 <= right * TOLERANCE_PERMILLE;
