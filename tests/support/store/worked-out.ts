import type { Words } from '../words.ts';
import { formFor } from '../world.ts';
import { numbersIn, sheetsIn } from '../xlsx.ts';

/** A table as it was downloaded: its rows by the titles of its columns, each cell as text. */
export interface FileTable {
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Titles of the columns whose cells are all numbers, days among them. */
  readonly numbers: readonly string[];
}

/** Reads a downloaded workbook with another reader than the one that belongs to its writer. */
export function downloadedTable(path: string): FileTable {
  const [[head = [], ...rows] = []] = sheetsIn(path);
  const isNumber = numbersIn(path);
  return {
    rows: rows.map((cells) => Object.fromEntries(head.map((title, at) => [title, cells[at] ?? '']))),
    numbers: head.filter((_, at) => isNumber(at)),
  };
}

/** The day on which spreadsheets have the number of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

const dateOf = (serial: string): string => new Date((Number(serial) - EPOCH) * DAY).toISOString().slice(0, 10);

export interface FileTables {
  readonly traffic: FileTable;
  readonly lines: FileTable;
  readonly returned: FileTable;
}

/** Works the figures of a brief, and how many rows there are of each kind, out as somebody with a spreadsheet would: from the files and the brief's own words. */
export function workedOut(
  { traffic, lines, returned }: FileTables,
  brief: string,
  wanted: readonly string[],
  t: Words,
): { readonly figures: string[]; readonly rows: Readonly<Record<string, string>> } {
  const [from = '', to = ''] = brief.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const currency = /\b(?:TWD|USD)\b/.exec(brief)?.[0] ?? '';
  const title = (field: string): string => t(`papers:performance.field.${field}`);
  const { catalogue } = formFor(1, 'store-room');
  const rate = (code: string): number =>
    code === 'TWD' ? 1000 : (catalogue.markets.find((market) => market.currency === code)?.rate ?? 0);

  const isIn = (row: Readonly<Record<string, string>>, channel: string): boolean => {
    const day = dateOf(row[title('day')] ?? '');
    return day >= from && day <= to && (channel === '' || row[title('channel')] === channel);
  };
  const seen = new Set<string>();
  const again = new Set(
    lines.rows.filter((row) => {
      const key = `${row[title('order')]} ${row[title('product')]}`;
      const isAgain = seen.has(key);
      seen.add(key);
      return isAgain;
    }),
  );
  type Row = Readonly<Record<string, string>>;
  const kinds: Readonly<Record<string, (row: Row) => boolean>> = {
    test: (row) => row[title('buyer')]?.startsWith('QA') === true,
    duplicate: (row) => again.has(row),
    cancelled: (row) => row[title('status')] === t('terms:lineStatus.cancelled'),
    unpaid: (row) => row[title('status')] === t('terms:lineStatus.unpaid'),
    ...(brief.includes(t('papers:performance.retailOnly'))
      ? { wholesale: (row) => row[title('sort')] === t('terms:lineSort.wholesale') }
      : {}),
  };
  const clean = lines.rows.filter((row) => !Object.values(kinds).some((isOf) => isOf(row)));
  const rows = Object.fromEntries(
    Object.entries(kinds).map(([kind, isOf]) => [
      kind,
      String(lines.rows.filter((row) => isIn(row, '') && isOf(row)).length),
    ]),
  );
  const sum = (rows: readonly Readonly<Record<string, string>>[], field: string): number =>
    rows.reduce((all, row) => all + Number(row[title(field)]), 0);

  const figures = wanted.map((name) => {
    const [, channel = ''] = name.split(' · ');
    const sold = clean.filter((row) => isIn(row, channel));
    const visits = traffic.rows.filter((row) => isIn(row, channel));
    const back = returned.rows.filter((row) => isIn(row, channel));
    const ordersOf = new Map<string, Set<string>>();
    for (const row of sold) {
      const buyer = row[title('buyer')] ?? '';
      ordersOf.set(buyer, (ordersOf.get(buyer) ?? new Set()).add(row[title('order')] ?? ''));
    }
    const orders = new Set(sold.map((row) => row[title('order')])).size;
    const revenue = sold.reduce(
      (all, row) => all + (Number(row[title('amount')]) * rate(row[title('currency')] ?? '')) / rate(currency),
      0,
    );
    const twice = [...ordersOf.values()].filter(({ size }) => size > 1).length;
    const all: Readonly<Record<string, number>> = {
      'conversion-by-sessions': (100 * orders) / sum(visits, 'sessions'),
      'conversion-by-visitors': (100 * orders) / sum(visits, 'visitors'),
      'cart-rate': (100 * sum(visits, 'carts')) / sum(visits, 'sessions'),
      'ad-share': (100 * sum(visits, 'adSessions')) / sum(visits, 'sessions'),
      'units-per-order': sum(sold, 'pieces') / orders,
      'price-per-piece': revenue / sum(sold, 'pieces'),
      'orders-per-buyer': orders / ordersOf.size,
      'order-value': revenue / orders,
      'value-per-buyer': revenue / ordersOf.size,
      'repurchase-rate': (100 * twice) / ordersOf.size,
      'return-rate': (100 * sum(back, 'pieces')) / sum(sold, 'pieces'),
    };
    const kpi = Object.keys(all).find((each) => name.startsWith(t(`terms:kpi.${each}`))) ?? '';
    return (all[kpi] ?? Number.NaN).toFixed(2);
  });
  return { figures, rows };
}
