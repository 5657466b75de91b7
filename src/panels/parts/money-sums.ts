import type { Currency, Money } from '../../host/index.ts';
import { formatMoney } from '../format.ts';
import { words } from './words.ts';

/** Amounts added up by currency, as a text; a dash where there are none. */
export function moneySums(amounts: readonly Money[]): string {
  const sums = new Map<Currency, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  const texts = [...sums].map(([currency, amount]) => formatMoney({ amount, currency }));
  return texts.length === 0 ? '—' : texts.join(words('papers:listSign'));
}
