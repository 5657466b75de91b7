import { describe, expect, test } from 'vitest';
import type { SittingHost } from '../../../src/host/index.ts';
import { orderGoals } from '../../../src/panels/orders/goals.ts';
import type { Goal } from '../../../src/panels/panel-duty.ts';
import { dayGoals, keepGoals } from '../../../src/panels/shell/day-goals.ts';
import type { TrainedDuty } from '../../../src/panels/shell/trained.ts';
import { stockGoals } from '../../../src/panels/store/stock/goals.ts';
import { deskWith, TestDesk } from '../../support/desk.ts';
import { stockDesk } from '../../support/store/stock.ts';
import { quietForm } from '../../support/week.ts';
import { hours } from '../../support/world.ts';

const ORDERS = [{ wing: { goals: orderGoals } }] as unknown as readonly TrainedDuty[];

const hostOf = ({ sitting }: TestDesk): SittingHost =>
  ({ view: () => sitting.view(), catalogue: sitting.form.catalogue }) as unknown as SittingHost;

const goal = (host: SittingHost, key: string): Goal | undefined =>
  dayGoals(host, ORDERS).find((each) => each.key === key);

/** Three orders of the weekend, which nobody has decided on. */
const weekend = (): TestDesk => deskWith([{ placed: -hours(60) }, { placed: -hours(50) }, { placed: -hours(40) }]);

describe('a goal of the day', () => {
  test('keeps its total when one of the orders of the weekend is decided on', () => {
    const desk = weekend();
    const host = hostOf(desk);
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 0, total: 3 });
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 1, total: 3 });
    desk.do('order/hold', { orders: ['O-2', 'O-3'], reason: 'address' });
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 3, total: 3 });
  });

  test('carries over to the next day what was left, and says how much that is', () => {
    const desk = weekend();
    const host = hostOf(desk);
    goal(host, 'decide');
    desk.do('order/confirm', { orders: ['O-1'] });
    goal(host, 'decide');
    desk.until(hours(24));
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 0, total: 0, carried: { done: 0, total: 2 } });
    desk.do('order/confirm', { orders: ['O-2'] });
    expect(goal(host, 'decide')?.carried).toEqual({ done: 1, total: 2 });
    expect(goal(host, 'look')?.carried, 'lists that were opened are not left over').toBeUndefined();
  });

  test('counts at the opening what stands in lists that nobody has opened, and opening them changes no total', () => {
    const desk = new TestDesk(quietForm({ orders: [{ placed: -hours(60) }, { placed: -hours(50) }] }));
    const host = hostOf(desk);
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 0, total: 2 });
    desk.openLists();
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 0, total: 2 });
    expect(goal(host, 'look')).toMatchObject({ done: goal(host, 'look')?.total });
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 1, total: 2 });
  });

  test('counts what comes in later on a line of its own', () => {
    const desk = deskWith([{ placed: -hours(60) }, { placed: hours(1) }]);
    const host = hostOf(desk);
    goal(host, 'decide');
    desk.until(hours(2));
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 0, total: 1, later: { done: 0, total: 1 } });
    desk.openLists();
    expect(goal(host, 'decide')).toEqual({ key: 'decide', done: 0, total: 1, later: { done: 0, total: 1 } });
  });

  test('counts what is planned for the day in the morning as if it had stood there from the start', () => {
    const desk = stockDesk();
    const host = hostOf(desk);
    const own = [{ wing: { goals: stockGoals } }] as unknown as readonly TrainedDuty[];
    const of = (key: string) => dayGoals(host, own).find((each) => each.key === key);
    desk.wait(0);
    expect(of('countPlan')).toEqual({ key: 'countPlan', done: 0, total: 1 });
    expect(of('count')).toBeUndefined();
    const [first, second] = desk.house.stock.bins;
    desk.do('count/plan', { day: 0, bins: [first?.id] });
    expect(of('countPlan')).toEqual({ key: 'countPlan', done: 1, total: 1 });
    expect(of('count')).toEqual({ key: 'count', done: 0, total: 1 });
    desk.do('count/plan', { day: 1, bins: [second?.id] });
    desk.do('count/open', { count: first?.id });
    desk.write(first?.id ?? '');
    expect(of('count')).toEqual({ key: 'count', done: 1, total: 1 });
  });

  test('outlasts a reload of the page', () => {
    const desk = weekend();
    const kept = new Map<string, unknown>();
    const drafts = {
      get: <T>(key: string) => kept.get(key) as T | undefined,
      set: (key: string, value: unknown) => void kept.set(key, value),
      clear: (key: string) => void kept.delete(key),
      watch: () => () => undefined,
    };
    const before = hostOf(desk);
    keepGoals(before, drafts);
    goal(before, 'decide');
    desk.do('order/confirm', { orders: ['O-1'] });
    const after = hostOf(desk);
    keepGoals(after, drafts);
    expect(goal(after, 'decide')).toEqual({ key: 'decide', done: 1, total: 3 });
  });
});
