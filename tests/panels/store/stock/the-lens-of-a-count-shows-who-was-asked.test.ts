import { expect, test } from 'vitest';
import { standingOfCount } from '../../../../src/panels/store/stock/lifecycles.ts';
import { stockDesk } from '../../../support/store/stock.ts';

test('the lens of a count shows its four regions as they stand in the record, from the list to the last answer', () => {
  const desk = stockDesk();
  const { bin } = desk.planted('unexplained');
  const stands = () => standingOfCount(desk.sitting.view(), bin);
  const seen: unknown[] = [];
  const look = (): void => {
    expect(stands()).toEqual(desk.record(bin).state.value);
    seen.push(stands());
  };
  desk.do('count/plan', { day: 0, bins: [bin] });
  look();
  desk.do('count/open', { count: bin });
  desk.write(bin);
  if (desk.sitting.perform('party/ask', { count: bin, parties: ['supplier'] }).refusal !== null) {
    desk.do('count/recount', { count: bin });
    desk.write(bin).do('party/ask', { count: bin, parties: ['supplier'] });
  }
  look();
  desk.askAll(bin, ['warehouse', 'marketing']);
  look();
  expect(seen).toEqual([
    { count: 'scheduled', warehouse: 'not-asked', supplier: 'not-asked', marketing: 'not-asked' },
    { count: 'investigating', warehouse: 'not-asked', supplier: 'asked', marketing: 'not-asked' },
    { count: 'investigating', warehouse: 'answered', supplier: 'answered', marketing: 'answered' },
  ]);
});

test('a count that nobody has listed stands nowhere', () => {
  expect(standingOfCount(stockDesk().sitting.view(), 'nowhere')).toBeUndefined();
});
