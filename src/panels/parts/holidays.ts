import type { SittingHost } from '../../host/index.ts';
import { trained } from '../shell/trained.ts';

/** Whether a market has a public holiday between two moments, as far as a duty trained has a calendar of it. */
export const hasHoliday = (host: SittingHost, market: string, from: number, to: number): boolean =>
  trained().some(({ wing }) => wing.hasHoliday?.(host, market, from, to) === true);
