import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/operations/market/form.ts';
import { adFigure, returnOf } from '../../../src/operations/store/meetings/ad-figure.ts';
import { freeOf } from '../../../src/operations/store/meetings/house.ts';
import { calledProposal } from '../../../src/operations/store/meetings/proposal.ts';
import { formFor } from '../../support/world.ts';

function tableOf({ catalogue, store }: Form) {
  if (catalogue.store === undefined || store === undefined) throw new Error('this form has no store');
  return { ads: store.meetings.ads, house: catalogue.store.meetings, rules: catalogue.store.rules };
}

describe.each([1, 2, 3])('the advertising table of seed %i', (seed) => {
  const table = tableOf(formFor(seed, 'store-room'));
  const { ads, house, rules } = table;

  test('has eight weeks of every channel', () => {
    expect(ads).toHaveLength(8 * house.channels.length);
  });

  test('has one clear way to move money, inside what is free', () => {
    const { from, to } = calledProposal(table, 'shift');
    const [giver, taker] = [from, to].map((id) => house.channels.find((each) => each.id === id));
    expect(returnOf(ads, to)).toBeGreaterThan(returnOf(ads, from) * 1.5);
    expect(giver === undefined ? 0 : freeOf(giver)).toBeGreaterThanOrEqual(rules.leastShift);
    expect(taker?.room).toBeGreaterThanOrEqual(rules.leastShift);
  });

  test('has a better channel without room and a worse one that is tied, so that ranks alone do not do', () => {
    const ranked = [...house.channels].sort((a, b) => returnOf(ads, b.id) - returnOf(ads, a.id));
    expect(ranked[0]?.room).toBe(0);
    const last = ranked.at(-1);
    expect(last === undefined ? 0 : freeOf(last)).toBe(0);
  });

  test('lets one channel fall, by one of its rates alone', () => {
    const { to } = calledProposal(table, 'mend');
    const share = (name: 'roas' | 'click-rate' | 'conversion' | 'order-value', channel: string): number =>
      (adFigure(ads, { name, channel, period: 'last-four' }) ?? 0) /
      (adFigure(ads, { name, channel, period: 'first-four' }) ?? 1);
    const fallen = (['click-rate', 'conversion', 'order-value'] as const).filter((name) => share(name, to) < 0.8);
    expect(fallen).toHaveLength(1);
    const others = house.channels.filter(({ id }) => id !== to);
    expect(others.filter(({ id }) => share('roas', id) < 0.9)).toEqual([]);
  });
});

test('as much is objected in every form', () => {
  const counts = [1, 2, 3].map((seed) =>
    Object.values(formFor(seed, 'store-room').truth.store?.meetings.objections ?? {}).map(({ length }) => length),
  );
  expect(new Set(counts.map((each) => each.join()))).toEqual(new Set(['5,5']));
});
