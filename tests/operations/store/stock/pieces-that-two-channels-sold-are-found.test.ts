import { describe, expect, test } from 'vitest';
import { PARTIES } from '../../../../src/operations/store/stock/count.ts';
import { stockDesk } from '../../../support/store/stock.ts';
import { hours } from '../../../support/world.ts';

describe.each([1, 2, 3])('in the week of seed %i', (seed) => {
  const desk = stockDesk(seed);
  const { product } = desk.planted('double-sale');
  const reportOf = (of: string) =>
    desk.view.counts.find((count) => count.sort === 'reservations' && count.product === of);
  const item = () => desk.view.items.find(({ id }) => id === product) ?? { promisable: 0 };

  test('the stock book has promised more than there is of it from Monday morning on', () => {
    expect(item().promisable).toBeLessThan(0);
    const kinds = desk.view.ledger.filter((entry) => entry.product === product).slice(-2);
    expect(kinds.map(({ kind, why }) => [kind, why])).toEqual([
      ['reservation', 'order'],
      ['reservation', 'order'],
    ]);
  });

  test('the report is cleared up by the log of the channel that was told too late, and by nothing else that comes', () => {
    desk.wait(hours(40));
    const report = reportOf(product);
    const count = report?.id ?? '';
    expect(report).toMatchObject({ why: 'report', stage: 'varied' });
    desk.askAll(count);
    const papers = desk.view.dockets.filter(({ id }) => desk.papers(count).includes(id));
    expect(papers.map(({ kind }) => kind).sort()).toEqual(['reservation-list', 'sync-log']);
    const log = papers.find(({ kind }) => kind === 'sync-log');
    const [{ variances = [] }] = [desk.seenCount(count)];
    const [{ pieces = 0, book = 0 } = {}] = variances;
    expect(Number(log?.says.free) - Number(log?.says.pieces)).toBe(pieces - book);
    expect(Number(log?.says.shown)).toBeGreaterThanOrEqual(Number(log?.says.pieces));
    desk.do('variance/explain', { count, cause: 'double-sale', evidence: [log?.id] });
    desk.do('adjustment/post', { count, lines: desk.lines(count, 'reservation') });
    expect(desk.told('stock-variance/explained', count)).toMatchObject([
      { rightCause: 'double-sale', shown: true, contradicted: false },
    ]);
    expect(desk.told('stock-adjustment/submitted', count)).toMatchObject([{ right: true, hollow: false }]);
    expect(item().promisable).toBe(0);
  });

  test('of other goods set aside a log comes as well, of an order that did no harm', () => {
    for (const cause of ['reservation-left', 'reservation-missing'] as const) {
      const { answers } = desk.planted(cause);
      expect(PARTIES.flatMap((party) => answers[party].dockets.map(({ kind }) => kind))).toEqual([
        'reservation-list',
        'sync-log',
      ]);
      const log = answers.marketing.dockets[1];
      expect(Number(log?.says.free)).toBeGreaterThanOrEqual(Number(log?.says.pieces));
    }
  });
});
