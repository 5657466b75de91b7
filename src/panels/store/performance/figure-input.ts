import { type Currency, KPIS, type Kpi } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { parseAmount } from '../../parts/amounts.ts';
import { amountText } from './cell-words.ts';

/** Per cent with two decimals are read like an amount of a currency that has two. */
const TWO_DECIMALS: Currency = 'USD';

/** The signs with which somebody says that there is nothing to divide by. */
const NONE: ReadonlySet<string> = new Set(['-', '–', '—']);

const currencyOf = (kpi: Kpi, currency: Currency): Currency => (KPIS[kpi].unit === 'amount' ? currency : TWO_DECIMALS);

/** A figure as it was typed or pasted: hundredths of a per cent or of a count, or minor units; null: there is none. Undefined: it cannot be read. */
export function parseFigure(text: string, kpi: Kpi, currency: Currency): number | null | undefined {
  const typed = text
    .trim()
    .replace(/[%％]$/, '')
    .trim();
  if (NONE.has(typed)) return null;
  // More decimals than the unit has, as a spreadsheet gives them, are cut.
  const cut = typed.replace(/(\.\d{2})\d+$/, '$1');
  const whole =
    currencyOf(kpi, currency) === 'TWD' || currencyOf(kpi, currency) === 'JPY' ? cut.replace(/\.\d+$/, '') : cut;
  return parseAmount(whole, currencyOf(kpi, currency)) ?? undefined;
}

/** The unit behind a figure's label; a mean count has none. */
export function unitOf(kpi: Kpi, currency: string): string {
  switch (KPIS[kpi].unit) {
    case 'amount':
      return currency;
    case 'basis-points':
      return '%';
    case 'hundredths':
      return '';
  }
}

/** A figure that was handed in, as its field has it. */
export const figureText = (value: number | null, kpi: Kpi, currency: Currency): string =>
  value === null ? '–' : amountText(value, currencyOf(kpi, currency));

/** The error of a field for a figure: left empty once the form was sent, or not a number. */
export function notFigure(text: string, kpi: Kpi, currency: Currency, tried: boolean): string {
  if (text.trim() === '') return tried ? t('papers:field.required') : '';
  return parseFigure(text, kpi, currency) === undefined ? t('papers:performance.notFigure') : '';
}

/** The lines of a pasted column, or the cells of a pasted row; a single value is one line. */
export const pastedValues = (text: string): readonly string[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n|\t/)
    .map((each) => each.trim());
