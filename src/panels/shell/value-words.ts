import { type SittingHost, VALUE_GROUPS } from '../../host/index.ts';
import { formatMoment, formatNumber, formatRegion } from '../format.ts';
import { hasWords, t } from '../i18n.ts';

type Values = Readonly<Record<string, string | number>>;

/** Later than 2001: such a number is a moment, not an amount. */
const FIRST_MOMENT = 1e12;

function codeWords(name: string, code: string): string {
  const key = `terms:${VALUE_GROUPS[name] ?? name}.${code}`;
  return hasWords(key) ? t(key) : code;
}

/** Names of things in the catalogue or on the desk, by the name of the value. */
function thingWords(host: SittingHost, key: string, id: string): string | null {
  const { orders: desk, service } = host.view();
  const { orders, inquiries, reviews } = desk;
  const numberOf = (order: string | undefined): string =>
    [...orders, ...(service?.sales ?? [])].find((each) => each.id === order)?.number ?? id;
  if (key === 'channel') return host.text(`channels.${id}.name`);
  if (key === 'mode') return host.text(`modes.${id}.name`);
  if (key === 'product') return host.text(`products.${id}.name`);
  if (key === 'market') return formatRegion(id);
  if (key === 'order') return numberOf(id);
  if (key === 'ticket') return service?.tickets.find((each) => each.id === id)?.number ?? null;
  if (key === 'case') return service?.cases.find((each) => each.id === id)?.number ?? null;
  if (key === 'basis') return host.text(`afterSales.${id}.name`);
  if (key === 'inquiry') return inquiries.find((each) => each.id === id)?.buyer.name ?? id;
  return key === 'review' ? numberOf(reviews.find((each) => each.id === id)?.order) : null;
}

function numberWords(value: number): string {
  return value >= FIRST_MOMENT ? formatMoment(value) : formatNumber(value);
}

/** The engine speaks keys and plain values; these are the values as people say them. */
export function valueWords(host: SittingHost, values: Values): Readonly<Record<string, string>> {
  const words = (key: string, value: string | number): string => {
    if (typeof value === 'number') return numberWords(value);
    return (
      thingWords(host, key, value) ??
      value
        .split(', ')
        .map((code) => codeWords(key, code))
        .join(t('app:common.comma'))
    );
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, words(key, value)]));
}
