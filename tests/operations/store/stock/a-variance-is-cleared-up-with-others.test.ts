import { beforeAll, describe, expect, test } from 'vitest';
import { accountOf } from '../../../../src/operations/store/stock/adjusting.ts';
import { PARTIES, type Party, type VarianceCause } from '../../../../src/operations/store/stock/count.ts';
import { wantsRecount } from '../../../../src/operations/store/stock/due-counts.ts';
import { type StockDesk, stockDesk } from '../../../support/store/stock.ts';
import { hours } from '../../../support/world.ts';

/** Causes of which a paper shows one bin that is adjusted by itself. */
const WITH_PAPER = [
  ...(['short-delivery', 'unit-error', 'earlier-miscount', 'damage', 'not-put-back', 'sample', 'mis-pick'] as const),
] as const;

/** Explains a variance with all papers that came from the first who knows of its cause. */
function explain(desk: StockDesk, cause: VarianceCause): string {
  const { bin, answers } = desk.planted(cause);
  const [knower] = desk.house.stock.causes.find((rule) => rule.cause === cause)?.knownTo ?? [];
  const evidence = knower === undefined ? [] : answers[knower].dockets.map(({ id }) => id);
  desk.do('variance/explain', { count: bin, cause, evidence });
  return bin;
}

const post = (desk: StockDesk, count: string, cause: VarianceCause): unknown =>
  desk.do('adjustment/post', { count, lines: desk.lines(count, accountOf(desk.house, cause)) });

/** Moves goods that lie in the wrong bin in the book, out of the bin where the ledger has their return. */
function move(desk: StockDesk, count: string): void {
  const slip = desk.view.dockets.find(({ kind }) => kind === 'return-slip');
  const booked = desk.view.ledger.find(({ of, kind }) => of === slip?.number && kind === 'return')?.bin;
  const [line] = desk.lines(count, 'transfer');
  const lines = [line, { ...line, bin: booked, quantity: -(line?.quantity ?? 0) }];
  desk.do('adjustment/post', { count, lines });
}

/** Tells every channel of every product. */
const syncAll = (desk: StockDesk): unknown =>
  desk.do('channel/sync', {
    channels: desk.sitting.form.catalogue.channels.map(({ id }) => id),
    products: desk.view.items.filter(({ shown }) => Object.keys(shown).length > 0).map(({ id }) => id),
  });

describe('a cause with its paper', () => {
  let desk: StockDesk;

  beforeAll(() => {
    desk = stockDesk();
    const all = [...WITH_PAPER, 'unexplained', 'return-misplaced'] as const;
    const bins = all.map((cause) => desk.planted(cause).bin);
    for (const bin of bins) desk.count(bin).do('party/ask', { count: bin, parties: PARTIES });
    desk.wait(hours(30));
    for (const cause of [...WITH_PAPER, 'unexplained' as const]) post(desk, explain(desk, cause), cause);
    move(desk, explain(desk, 'return-misplaced'));
    desk.wait(hours(24));
    syncAll(desk);
    desk.wait(hours(1));
  });

  test.each(WITH_PAPER)('%s: cause and entry are right, and the count closes when the channels know', (cause) => {
    const { bin } = desk.planted(cause);
    expect(desk.told('stock-variance/explained', bin)).toMatchObject([
      { rightCause: cause, shown: true, contradicted: false },
    ]);
    expect(desk.told('stock-adjustment/submitted', bin)).toMatchObject([{ right: true, hollow: false }]);
    expect(desk.points('P2.2.1', 'stock-variance', bin)).toMatchObject({ 'variance-cause': 6, 'variance-entry': 3 });
    expect(desk.seenCount(bin).stage).toBe('closed');
  });

  test('a return in the wrong bin is moved in the book, out of the one into the other', () => {
    const { bin } = desk.planted('return-misplaced');
    expect(desk.told('stock-adjustment/submitted', bin)).toMatchObject([{ right: true }]);
    expect(desk.seenCount(bin).stage).toBe('closed');
  });

  test('a loss without trace that all were asked about is no critical error', () => {
    const { bin } = desk.planted('unexplained');
    expect(desk.critical()).not.toContain('variance-papered-over');
    expect(desk.points('P2.2.1', 'stock-variance', bin)).toMatchObject({ 'variance-cause': 6, 'variance-entry': 3 });
  });

  test('what is worth more than the handbook says was approved first', () => {
    const { approvalFrom } = desk.house.rules;
    const posted = desk.view.counts.flatMap(({ adjustment }) => adjustment ?? []);
    expect(posted.map(({ approval }) => approval ?? 'none')).toEqual(
      posted.map(({ value }) => (value > approvalFrom ? 'given' : 'none')),
    );
  });
});

describe('a count', () => {
  const desk = stockDesk();
  const bin = desk.rightBin;

  test('is made on its day, and not before', () => {
    const { bin: other } = desk.planted('sample');
    desk.do('count/plan', { day: 3, bins: [other] });
    expect(desk.refused('count/open', { count: other })).toBe('count/not-its-day');
    expect(desk.refused('count/plan', { day: 2, bins: [other] })).toBe('count/already-listed');
  });

  test('that agrees with the book closes by itself, and late after its day', () => {
    desk.do('count/plan', { day: 0, bins: [bin] });
    desk.wait(hours(12));
    expect(desk.seenCount(bin).stage).toBe('overdue');
    desk.do('count/open', { count: bin });
    desk.write(bin);
    expect(desk.seenCount(bin).stage).toBe('closed');
    expect(desk.told('stock-count/recorded', bin)).toMatchObject([{ right: true, varies: false, inTime: false }]);
  });
});

describe('somebody who can know something of a variance', () => {
  test('is asked only about what differs, and only once, before the answer as after it', () => {
    const desk = stockDesk();
    const { bin } = desk.planted('damage');
    const ask = (parties: readonly Party[]) => desk.refused('party/ask', { count: bin, parties });
    desk.openBin(bin);
    expect(ask(['supplier'])).toBe('count/nothing-to-ask');
    desk.write(bin);
    if (wantsRecount(desk.house, desk.seenCount(bin))) {
      desk.do('count/recount', { count: bin });
      desk.write(bin);
    }
    expect(ask(['supplier', 'supplier'])).toBe('count/party-twice');
    desk.do('party/ask', { count: bin, parties: ['supplier'] });
    expect(ask(['warehouse', 'supplier'])).toBe('count/asked-already');
    desk.wait(hours(30));
    expect(desk.told('stock-inquiry/answered', bin)).toEqual([{ party: 'supplier' }]);
    expect(ask(['supplier'])).toBe('count/asked-already');
    desk.askAll(bin, ['warehouse', 'marketing']);
    expect(ask(['marketing'])).toBe('count/asked-already');
    expect(desk.told('stock-inquiry/answered', bin)).toHaveLength(3);
  });

  test('still answers where the count is explained by then, and its stage stays', () => {
    const desk = stockDesk();
    const { bin } = desk.planted('unit-error');
    desk.count(bin).do('party/ask', { count: bin, parties: PARTIES });
    desk.do('variance/explain', { count: bin, cause: 'damage', evidence: [] });
    desk.wait(hours(30));
    expect(desk.told('stock-inquiry/answered', bin)).toHaveLength(3);
    expect(desk.seenCount(bin).stage).toBe('explained');
  });
});

describe('an adjustment without a cause behind it', () => {
  const desk = stockDesk();
  const { bin } = desk.planted('unexplained');
  const { bin: worth, product } = desk.planted('damage');

  test('takes no entry that brings the book of a bin below nothing', () => {
    desk.count(worth).do('variance/explain', { count: worth, cause: 'mis-pick', evidence: [] });
    const lines = [{ account: 'damage', bin: worth, product, quantity: -10_000 }];
    expect(desk.refused('adjustment/post', { count: worth, lines })).toBe('count/below-nothing');
  });

  test('is a critical error where "unexplained" comes before all have answered, and its entry earns nothing', () => {
    desk.count(bin).do('party/ask', { count: bin, parties: ['warehouse'] });
    expect(desk.seenCount(bin).inquiries.warehouse).not.toHaveProperty('says');
    expect(desk.refused('party/ask', { count: bin, parties: ['warehouse'] })).toBe('count/asked-already');
    desk.do('variance/explain', { count: bin, cause: 'unexplained', evidence: [] });
    post(desk, bin, 'unexplained');
    expect(desk.critical()).toContain('variance-papered-over');
    expect(desk.points('P2.2.1', 'stock-variance', bin)).toMatchObject({
      ...{ 'variance-cause': 3, 'variance-entry': 0, 'in-time': 0 },
    });
  });

  test('comes back from the approver where it is worth much', () => {
    const quantity =
      Math.ceil(desk.house.rules.approvalFrom / (desk.house.items.find(({ id }) => id === product)?.cost ?? 1)) + 1;
    desk.do('adjustment/post', { count: worth, lines: [{ account: 'mis-pick', bin: worth, product, quantity }] });
    expect(desk.seenCount(worth).stage).toBe('awaiting-approval');
    desk.wait(hours(30));
    expect(desk.seenCount(worth)).toMatchObject({ stage: 'explained', adjustment: { approval: 'refused' } });
  });

  test('is a false alarm where the book was right', () => {
    const right = desk.rightBin;
    desk.do('count/plan', { day: 1, bins: [right] });
    desk.do('count/open', { count: right });
    desk.write(right, 1);
    if (desk.sitting.perform('party/ask', { count: right, parties: PARTIES }).refusal !== null) {
      desk.do('count/recount', { count: right });
      desk.write(right, 1).do('party/ask', { count: right, parties: PARTIES });
    }
    desk.wait(hours(30));
    desk.do('variance/explain', { count: right, cause: 'unexplained', evidence: [] });
    post(desk, right, 'unexplained');
    expect(desk.opportunities('P2.2.1', 'adjusted-right-book', right)).toHaveLength(1);
    expect(desk.opportunities('P2.2.1', 'stock-variance', right)).toHaveLength(0);
  });
});
