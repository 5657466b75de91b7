import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../../../src/operations/shop/calendar.ts';
import { beginSitting, formFor } from '../../../support/world.ts';

/** The form of a seed with another truth about its meetings. */
function withOtherTruth(seed: number) {
  const form = formFor(seed, 'store-room');
  const { store } = form.truth;
  if (store === undefined) throw new Error('this form has no store');
  const meetings = {
    objections: { 'M-1': ['margin', 'stock-cover', 'attribution'], 'M-2': ['learning-phase'] } as const,
    thisWeek: store.meetings.thisWeek.map((row) => ({ ...row, orders: row.orders + 40 })),
    outcomePermille: 300,
  };
  return { ...form, truth: { ...form.truth, store: { ...store, meetings } } };
}

test('two forms that differ only in what is to come of meetings look the same until it comes', () => {
  const [one, other] = [beginSitting(formFor(1, 'store-room')), beginSitting(withOtherTruth(1))];
  for (const sitting of [one, other]) {
    sitting.advance((sitting.form.days[0]?.open ?? 0) + DAY + HOUR);
    sitting.perform('meeting/open', { meeting: 'M-1' });
  }
  expect(JSON.stringify(one.view().store?.meetings)).toBe(JSON.stringify(other.view().store?.meetings));
  expect(JSON.stringify(one.view().store?.ads)).toBe(JSON.stringify(other.view().store?.ads));
  const figure = { name: 'roas', channel: 'social', period: 'last-four' };
  const proposal = { meeting: 'M-1', from: 'search', to: 'social', amount: 1000, change: 'channel', figure };
  for (const sitting of [one, other]) sitting.perform('proposal/put', proposal);
  expect(
    other
      .view()
      .store?.meetings.at(0)
      ?.raised.map(({ objection }) => objection),
  ).toEqual(['margin', 'stock-cover', 'attribution']);
});
