import { type Metric, metricText, UNITS } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { missing } from '../../parts/field-errors.ts';
import type { Form } from '../../parts/form.ts';

/** The signs with which somebody says that there is nothing to divide by. */
const NONE: ReadonlySet<string> = new Set(['-', '–', '—']);

/** Decimals that are kept: per cent have three, amounts and ratios two. */
const decimalsOf = (metric: Metric): number => (UNITS[metric] === 'share' ? 3 : 2);

/** A metric as it was typed, in its unit; null: there is none. Undefined: it cannot be read. Further decimals are rounded. */
export function parseMetric(text: string, metric: Metric): number | null | undefined {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/^(TWD|NT\$|\$)\s*/i, '')
    .replace(/\s*(%|x|倍|元)$/i, '');
  if (NONE.has(typed)) return null;
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replaceAll(',', '') : typed.replace(',', '.');
  const found = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(plain);
  if (found === null) return undefined;
  const decimals = decimalsOf(metric);
  const kept = (found[2] ?? '').padEnd(decimals + 1, '0');
  return Number(`${found[1]}${kept.slice(0, decimals)}`) + (Number(kept[decimals]) >= 5 ? 1 : 0);
}

/** A metric that was handed in, as its field has it. */
export function typedMetric(metric: Metric, value: number | null): string {
  if (value === null) return '–';
  const decimals = decimalsOf(metric);
  const digits = String(value).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}

/** The unit behind a field's label. */
export const unitWords = (metric: Metric): string => t(`papers:insights.unit.${UNITS[metric]}`);

/** The error of a field for a metric: left empty once the form was sent, or not a number. */
export const notMetric = (form: Form, text: string, metric: Metric): string =>
  text.trim() === '' || parseMetric(text, metric) !== undefined ? missing(form, text) : t('papers:insights.notMetric');

/** A metric in words, for tables. */
export const metricWords = (metric: Metric, value: number | null): string => metricText(metric, value);
