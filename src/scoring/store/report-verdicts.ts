import { type Currency, moneyText } from '../../operations/shop/money.ts';
import type {
  JudgedFigure,
  JudgedKind,
  PerformanceHappenings,
  RightFinding,
} from '../../operations/store/performance/happenings.ts';
import { isKpiRight, KPIS, type Kpi } from '../../operations/store/performance/kpi.ts';
import { ANSWERED_BY, type Reading } from '../../operations/store/performance/readings.ts';
import type { Period } from '../../operations/store/performance/report.ts';
import type { Words } from '../ledger.ts';
import { half, right, type Verdict, words, wrong } from '../verdict.ts';

type Given = PerformanceHappenings['performance-report/figures-given'];

/** A period as a verdict says it. */
export const periodText = ({ from, to }: Period): string => `${from} – ${to}`;

/** A figure as a verdict says it: an amount with its currency, or per cent or a mean count with two decimals. */
export function figureText(kpi: Kpi, value: number | null, currency: Currency): string {
  if (value === null) return '–';
  if (KPIS[kpi].unit === 'amount') return moneyText(value, currency);
  const number = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
  return KPIS[kpi].unit === 'hundredths' ? number : `${number} %`;
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
  const isComparable = KPIS[kpi].unit !== 'amount' || currency === rightCurrency;
  if (isComparable && isKpiRight(given, rightFigure)) return right(points, 'reason.figure-right');
  const values = {
    kpi,
    given: figureText(kpi, given, currency),
    right: figureText(kpi, rightFigure, rightCurrency),
  };
  return own !== null && isKpiRight(given, own)
    ? half(points, 'reason.figure-as-stated', values)
    : wrong('reason.figure-wrong', values);
}

/** Judges what became of the rows of a kind: left out rightly, the number of them is the reason that counts the other half. */
export function kindVerdict({ kind: exclusion, given, right: rightRows }: JudgedKind, points: number): Verdict {
  if (rightRows === null)
    return given === null ? right(points, 'reason.kind-kept') : wrong('reason.kind-out-wrongly', { exclusion });
  if (given === null) return wrong('reason.kind-forgotten', { exclusion, count: rightRows });
  return given === rightRows
    ? right(points, 'reason.kind-out')
    : half(points, 'reason.kind-rows-wrong', { exclusion, given, right: rightRows });
}

export const periodVerdict = (given: Period, rightPeriod: Period, points: number): Verdict =>
  periodText(given) === periodText(rightPeriod)
    ? right(points, 'reason.period-right')
    : wrong('reason.period-wrong', { given: periodText(given), right: periodText(rightPeriod) });

export const currencyVerdict = (currency: Currency, rightCurrency: Currency, points: number): Verdict =>
  currency === rightCurrency
    ? right(points, 'reason.currency-right')
    : wrong('reason.currency-wrong', { given: currency, right: rightCurrency });

/** What the tables say to a reading: several answers where two are as good as equal. */
export function readingWords(reading: Reading, answers: readonly string[]): Words {
  const right = answers.join(', ');
  switch (ANSWERED_BY[reading]) {
    case 'channel':
      return words('because.reading-channel', { reading, rightChannel: right });
    case 'product':
      return words('because.reading-product', { reading, rightProduct: right });
    case 'returnReason':
      return words('because.reading-reason', { reading, rightReturnReason: right });
    case 'trend':
      return words('because.reading-trend', { reading, rightTrend: right });
  }
}

type ReadingGiven = PerformanceHappenings['performance-report/readings-given']['readings'][number];

export function readingVerdict({ reading, given, right: answers }: ReadingGiven, points: number): Verdict {
  if (answers.includes(given)) return right(points, 'reason.reading-right');
  return wrong('reason.reading-wrong', { reading }, [readingWords(reading, answers)]);
}

type EventWeighed = PerformanceHappenings['performance-report/events-weighed']['events'][number];

export const eventVerdict = ({ eventKind, given, right: called }: EventWeighed, points: number): Verdict =>
  given === called
    ? right(points, 'reason.event-verdict-right')
    : wrong('reason.event-verdict-wrong', { eventKind, eventVerdict: given, rightEventVerdict: called });

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

type FindingGiven = PerformanceHappenings['performance-report/finding-given'];

/** Judges which event was found to be the cause. */
export const causeVerdict = ({ eventKind, right: called, eventRight }: FindingGiven, points: number): Verdict =>
  eventRight
    ? right(points, 'reason.event-right')
    : wrong('reason.event-wrong', {
        ...{ eventKind, rightEventKind: called.eventKind, rightSign: called.figure },
      });

/** Judges what was found to show it. */
export const signVerdict = ({ given, right: called, figureRight }: FindingGiven, points: number): Verdict =>
  figureRight
    ? right(points, 'reason.sign-right')
    : wrong('reason.sign-wrong', { sign: given.figure, rightSign: called.figure });

export const sinceVerdict = ({ given, right: called, sinceRight }: FindingGiven, points: number): Verdict =>
  sinceRight
    ? right(points, 'reason.since-right')
    : wrong('reason.since-wrong', { day: given.from, rightDay: called.from });
