import { type Currency, moneyText } from '../../operations/shop/money.ts';
import type {
  JudgedFigure,
  PerformanceHappenings,
  RightFinding,
} from '../../operations/store/performance/happenings.ts';
import { isKpiRight, KPIS, type Kpi } from '../../operations/store/performance/kpi.ts';
import type { Period } from '../../operations/store/performance/report.ts';
import type { Words } from '../ledger.ts';
import { half, right, selection, type Verdict, words, wrong } from '../verdict.ts';

type Given = PerformanceHappenings['performance-report/figures-given'];

/** A period as a verdict says it. */
export const periodText = ({ from, to }: Period): string => `${from} – ${to}`;

/** A figure as a verdict says it: an amount with its currency, or per cent with two decimals. */
export function figureText(kpi: Kpi, value: number | null, currency: Currency): string {
  if (value === null) return '–';
  if (KPIS[kpi].unit === 'amount') return moneyText(value, currency);
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')} %`;
}

/**
 * Judges a figure that was handed in. One that agrees with the period, currency and exclusions handed in with it, and not with the brief,
 * earns half: those are judged on their own.
 */
export function figureVerdict(
  { kpi, given, right: rightFigure, own }: JudgedFigure,
  { currency, rightCurrency }: Pick<Given, 'currency' | 'rightCurrency'>,
  points: number,
): Verdict {
  const isComparable = KPIS[kpi].unit === 'basis-points' || currency === rightCurrency;
  if (isComparable && isKpiRight(given, rightFigure)) return right(points, 'reason.figure-right');
  const values = {
    kpi,
    given: figureText(kpi, given, currency),
    right: figureText(kpi, rightFigure, rightCurrency),
  };
  return isKpiRight(given, own)
    ? half(points, 'reason.figure-as-stated', values)
    : wrong('reason.figure-wrong', values);
}

/** Judges what was left out of the figures, and names each kind of rows that was left out wrongly or forgotten. */
export function cleaningVerdict({ excluded, rightExcluded }: Given, points: number): Verdict {
  const picked = excluded.filter((each) => rightExcluded.includes(each));
  const extra = excluded.filter((each) => !rightExcluded.includes(each));
  const missing = rightExcluded.filter((each) => !excluded.includes(each));
  return selection({ right: picked.length, wrong: extra.length, of: rightExcluded.length }, points, [
    ...missing.map((exclusion) => words('because.to-leave-out', { exclusion })),
    ...extra.map((exclusion) => words('because.to-keep', { exclusion })),
  ]);
}

/** Where and since when something went wrong, of which event, and its sign: the facts that decide a finding. */
export function anomalyWords({ channel, product, from: day, eventKind, figure: sign }: RightFinding): Words {
  if (channel === null) return words('because.anomaly-everywhere', { eventKind, sign, day });
  return product === null
    ? words('because.anomaly-of-channel', { eventKind, sign, day, channel })
    : words('because.anomaly-of-product', { eventKind, sign, day, channel, product });
}

/** Judges where something was found to have gone wrong. */
export function segmentVerdict(
  isRight: boolean,
  { channel, product, figure: sign }: RightFinding,
  points: number,
): Verdict {
  if (isRight) return right(points, 'reason.segment-right');
  if (channel === null) return wrong('reason.segment-is-everywhere', { sign });
  return product === null
    ? wrong('reason.segment-is-channel', { rightChannel: channel, sign })
    : wrong('reason.segment-is-product', { rightChannel: channel, rightProduct: product, sign });
}
