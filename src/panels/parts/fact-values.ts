import { type Address, type BuyerLanguage, type Currency, letterLanguage, makeAmountText } from '../../host/index.ts';
import { labelLines, term } from './words.ts';

type Fact =
  | 'order-number'
  | 'ship-by'
  | 'tracking-number'
  | 'last-event'
  | 'deliver-by'
  | 'delivered-on'
  | 'total'
  | 'new-address';

/** The data of a sale from which facts for its buyer are taken. */
export interface FactSource {
  readonly number: string;
  readonly shipBy: number;
  readonly deliverBy: number;
  readonly deliveredAt?: number;
  readonly tracking?: string;
  readonly last?: { readonly at: number; readonly code: string; readonly place: string };
  readonly total: number;
  readonly currency: Currency;
  readonly address: Address;
}

const dated =
  (language: BuyerLanguage, time: boolean) =>
  (at: number): string =>
    new Intl.DateTimeFormat(letterLanguage(language), {
      timeZone: 'Asia/Taipei',
      dateStyle: 'long',
      ...(time ? { timeStyle: 'short' } : {}),
      hourCycle: 'h23',
    }).format(at);

/**
 * The value of a fact of a sale, with dates in the buyer's format; null where the sale has no such fact.
 * `eventWords` gives a carrier's event in the buyer's language; by default it is in the trainee's.
 */
export function factValue(
  source: FactSource,
  fact: Fact,
  language: BuyerLanguage,
  eventWords: (code: string) => string = (code) => term('event', code),
): string | null {
  const day = dated(language, false);
  const moment = dated(language, true);
  const { last, deliveredAt } = source;
  switch (fact) {
    case 'order-number':
      return source.number;
    case 'ship-by':
      return moment(source.shipBy);
    case 'tracking-number':
      return source.tracking ?? null;
    case 'last-event':
      return last === undefined ? null : `${moment(last.at)} ${eventWords(last.code)} (${last.place})`;
    case 'deliver-by':
      return day(source.deliverBy);
    case 'delivered-on':
      return deliveredAt === undefined ? null : day(deliveredAt);
    case 'total':
      return `${source.currency} ${makeAmountText({ amount: source.total, currency: source.currency })}`;
    case 'new-address':
      return labelLines(source.address).join(', ');
  }
}
