import { describe, expect, test } from 'vitest';
import type { LedgerEntryView } from '../../../../src/operations/shop/stock-seen.ts';
import type { Docket, DocketKind } from '../../../../src/operations/store/stock/docket.ts';
import { readPapers } from '../../../../src/operations/store/stock/papers.ts';

const entry = (kind: string, quantity: number, of: string, bin?: string, product = 'tea'): LedgerEntryView => ({
  ...{ id: `${product}/${kind}`, product, at: 1, kind, quantity, of },
  ...(bin === undefined ? {} : { bin }),
});
const docket = (kind: DocketKind, says: Docket['says'], number = 'N-1', product = 'tea'): Docket => ({
  ...{ id: 'DK-1', kind, number, at: 1, product, says },
});
const read = (paper: Docket, difference: number, entries: readonly LedgerEntryView[], bin = 'A', product = 'tea') =>
  readPapers([paper], { product, bin, difference }, entries).map(({ cause }) => cause);

const note = (ordered: number, pieces: number): Docket =>
  docket('delivery-note', { purchase: 'PO-1', ordered, cartons: 4, perCarton: 12, pieces });
const sheet = docket('count-sheet', { bin: 'A', book: 30, counted: 34 }, 'CS-1');
const pick = docket('pick-list', { order: 'O', wanted: 'tea', taken: 'mug', pieces: 3, bin: 'A', from: 'B' });
const slip = docket('return-slip', { pieces: 4, bin: 'A' }, 'RS-1');
const list = (status: string): Docket => docket('reservation-list', { order: 'O', pieces: 5, status });

describe('a difference goes back to the paper that shows it', () => {
  test.each([
    [
      'fewer came than were ordered and booked',
      note(48, 42),
      -6,
      [entry('receipt', 48, 'PO-1', 'A')],
      'short-delivery',
    ],
    ['a carton was booked with too few pieces', note(48, 48), 8, [entry('receipt', 40, 'PO-1', 'A')], 'unit-error'],
    ['everything came as booked', note(48, 48), -6, [entry('receipt', 48, 'PO-1', 'A')], null],
    [
      'a count was entered with another difference',
      sheet,
      5,
      [entry('adjustment', -1, 'CS-1', 'A')],
      'earlier-miscount',
    ],
    ['a count was entered as it was', sheet, 5, [entry('adjustment', 4, 'CS-1', 'A')], null],
    ['another product was taken than was wanted', pick, 3, [entry('pick', -3, 'O', 'A')], 'mis-pick'],
    ['broken pieces were never booked', docket('damage-report', { bin: 'A', pieces: 2 }), -2, [], 'damage'],
    [
      'broken pieces were booked',
      docket('damage-report', { bin: 'A', pieces: 2 }),
      -2,
      [entry('write-off', -2, 'N-1', 'A')],
      null,
    ],
    ['samples were never booked', docket('sample-slip', { bin: 'A', pieces: 4 }), -4, [], 'sample'],
    [
      'a return lies in another bin than the booked one',
      slip,
      4,
      [entry('return', 4, 'RS-1', 'B')],
      'return-misplaced',
    ],
    ['a return lies where it is booked', slip, 4, [entry('return', 4, 'RS-1', 'A')], null],
    [
      'a cancelled order was not booked back',
      docket('cancellation', { order: 'O', pieces: 3, bin: 'A' }),
      3,
      [entry('pick', -3, 'O', 'A')],
      'not-put-back',
    ],
    [
      'a cancelled order was booked back',
      docket('cancellation', { order: 'O', pieces: 3, bin: 'A' }),
      3,
      [entry('pick', -3, 'O', 'A'), entry('put-back', 3, 'O', 'A')],
      null,
    ],
  ] as const)('%s', (_, paper, difference, entries, cause) => {
    expect(read(paper, difference, entries)).toEqual([cause]);
  });

  test('the bin of the goods that were taken instead is short by as many', () => {
    expect(read(pick, -3, [entry('pick', -3, 'O', 'A')], 'B', 'mug')).toEqual(['mis-pick']);
  });

  test.each([
    ['cancelled', -5, [entry('reservation', 5, 'O')], 'reservation-left'],
    ['open', 5, [], 'reservation-missing'],
    ['open', 5, [entry('reservation', 5, 'O')], null],
  ] as const)('goods set aside for an order that is %s', (status, difference, entries, cause) => {
    expect(read(list(status), difference, entries, '')).toEqual([cause]);
  });
});

describe('the log of a channel', () => {
  const log = (free: number) =>
    docket('sync-log', { channel: 'c', synced: 5, shown: 9, order: 'LATE', free, pieces: 7, ran: 30 });
  const aside = (of: string, quantity: number, at: number): LedgerEntryView => ({
    ...entry('reservation', quantity, of),
    ...{ id: `tea/${of}`, at },
  });
  const [late, first, old] = [aside('LATE', 7, 20), aside('FIRST', 4, 10), aside('OLD', 2, 4)];

  test('shows that pieces were sold twice, beside what another channel had set aside since the last sync', () => {
    const doubt = { product: 'tea', bin: '', difference: -3 };
    expect(readPapers([log(4)], doubt, [old, first, late])).toEqual([
      { docket: 'DK-1', kind: 'sync-log', cause: 'double-sale', entries: ['tea/LATE', 'tea/FIRST'] },
    ]);
  });

  test.each([
    ['enough was available when it sold', 9, -3, [first, late], [null]],
    ['nothing was sold elsewhere since', 4, -3, [old, late], []],
    ['another number of pieces is missing', 4, -5, [first, late], []],
    ['the order is not in the ledger', 4, -3, [first], []],
  ] as const)('shows no such thing where %s', (_, free, difference, entries, causes) => {
    expect(read(log(free), difference, entries, '')).toEqual(causes);
  });
});

test('a paper shows nothing about another bin, another product or another number of pieces', () => {
  const report = docket('damage-report', { bin: 'A', pieces: 2 });
  expect(read(report, -2, [], 'B')).toEqual([]);
  expect(read(report, -2, [], 'A', 'mug')).toEqual([]);
  expect(read(report, -3, [])).toEqual([]);
});
