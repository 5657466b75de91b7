import { expect, test } from 'vitest';
import type { CountView, SittingHost } from '../../../../src/host/index.ts';
import { stockGoals } from '../../../../src/panels/store/stock/goals.ts';
import { blindBins, countSteps, countsInLine, countWait } from '../../../../src/panels/store/stock/parts/count-line.ts';
import { stockOf } from '../../../../src/panels/store/stock/parts/stock-view.ts';
import { storeDesk } from '../../../support/store-desk.ts';

const desk = storeDesk(3);
const host = {
  catalogue: desk.sitting.form.catalogue,
  clock: () => desk.sitting.now,
  view: () => desk.sitting.view(),
  nameOf: () => undefined,
} as unknown as SittingHost;

const planted = desk.sitting.form.truth.store?.stock.planted ?? [];
const BIN = planted.find(({ sort, cause }) => sort === 'bin' && cause === 'damage')?.bin ?? '';

const count = (): CountView => {
  const found = stockOf(host).counts.find(({ bin }) => bin === BIN);
  if (found === undefined) throw new Error(`no count of ${BIN}`);
  return found;
};
const parts = (): readonly string[] => countSteps(count(), desk.sitting.now).map(({ part }) => part);
const perform = (action: string, input: unknown): void => {
  expect(desk.sitting.perform(action, input).refusal, action).toBeNull();
};

test('a count waits from its day on, is blind until it was written down, and then wants its variance cleared up', () => {
  perform('count/plan', { day: 0, bins: [BIN] });
  const { id } = count();
  expect(countWait(count(), desk.sitting.now)).toMatchObject({ id, why: 'count-open', limit: 'count' });
  expect(countsInLine(host).map((each) => each.id)).toContain(id);
  expect(blindBins(host).has(BIN)).toBe(true);
  expect(parts()).toEqual(['open', 'sheet']);

  perform('count/open', { count: id });
  expect(parts()).toEqual(['sheet']);
  expect(count().variances, 'the book is covered').toBeUndefined();
  const found = (count().cutOff?.lies ?? []).map(({ product, boxes, perBox, opened, loose }) => ({
    product,
    pieces: boxes * perBox + opened + loose,
  }));
  perform('count/record', { count: id, found });
  expect(count().stage).toBe('varied');
  expect(blindBins(host).has(BIN)).toBe(false);
  expect(parts()).toEqual(['ask', 'explain', 'adjust']);
});

test('a count of a later day waits for nothing yet', () => {
  const later = planted.find(({ sort, bin }) => sort === 'bin' && bin !== BIN)?.bin ?? '';
  perform('count/plan', { day: 3, bins: [later] });
  const planned = stockOf(host).counts.find(({ bin }) => bin === later);
  expect(planned?.stage).toBe('scheduled');
  expect(planned === undefined ? '' : countWait(planned, desk.sitting.now)).toBeNull();
});

test('while somebody is asked a count waits for the others, and its goal stays open', () => {
  perform('count/recount', { count: count().id });
  const found = (count().cutOff?.lies ?? []).map(({ product, boxes, perBox, opened, loose }) => ({
    product,
    pieces: boxes * perBox + opened + loose,
  }));
  perform('count/record', { count: count().id, found });
  perform('party/ask', { count: count().id, parties: ['warehouse'] });
  expect(countWait(count(), desk.sitting.now)).toBeNull();
  expect(parts()).toEqual([]);
  const goals = stockGoals(desk.sitting.view(), (at) => at !== undefined && at <= desk.sitting.view().day.close);
  expect(goals.find(({ key }) => key === 'variance')?.open).toContain(count().id);
});
