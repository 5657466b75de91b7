import { expect, test } from 'vitest';
import { stockOutputs } from '../../../../src/operations/store/stock/outputs.ts';
import { stockDesk } from '../../../support/store/stock.ts';
import { hours } from '../../../support/world.ts';

test('the count list says book, count, difference, cause, account and approval of each bin, and leaves open what was not done', () => {
  const desk = stockDesk();
  const { bin, product } = desk.planted('sample');
  desk.count(bin).askAll(bin);
  const [paper] = desk
    .papers(bin)
    .filter((id) => desk.view.dockets.some((one) => one.id === id && one.kind === 'sample-slip'));
  desk.do('variance/explain', { count: bin, cause: 'sample', evidence: [paper] });
  const [line] = desk.lines(bin, 'samples');
  desk.do('adjustment/post', { count: bin, lines: [line] });
  desk.wait(hours(1));
  const [list] = stockOutputs(desk.sitting.world);
  const row = (of: string): Record<string, unknown> => {
    const cells = list?.rows.find(([first]) => first === of) ?? [];
    return Object.fromEntries((list?.columns ?? []).map((column, i) => [column.slice(1), cells[i]]));
  };
  const { book = 0, pieces = 0 } = desk.seenCount(bin).variances?.[0] ?? {};
  expect(list?.code).toBe('O2.2.1');
  expect(row(bin)).toMatchObject({
    ...{ product, book, counted: pieces, 'count-difference': pieces - book },
    ...{ 'variance-cause': 'sample', account: 'samples', 'count-state': desk.seenCount(bin).stage },
  });
  const open = desk.view.counts.find(({ stage }) => stage === 'overdue' || stage === 'scheduled');
  expect(row(open?.id ?? '')).toMatchObject({
    book: '',
    counted: '',
    'count-difference': '',
    'variance-cause': '',
    account: '',
  });
});
