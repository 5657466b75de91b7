import { describe, expect, test } from 'vitest';
import { storeDeskOf } from '../../../../src/bots/store/desk.ts';
import { performanceExpert } from '../../../../src/bots/store/performance.ts';
import { CAUSE_OF, SIGNS, showsSign } from '../../../../src/operations/store/performance/anomaly.ts';
import { SHOP_EVENT } from '../../../../src/operations/store/performance/report.ts';
import { formWithSign, performanceTruthOf, reportDeskOn } from '../../../support/store/performance.ts';
import { formFor } from '../../../support/world.ts';

describe.each(SIGNS)('where the tables show %s', (sign) => {
  const form = formWithSign(3, sign);
  const { anomaly } = performanceTruthOf(form);
  // The log of this form tells of the event that does it, at the same place and on the same day.
  const events = form.store?.performance.events.map((event) =>
    event.id === anomaly.event
      ? { ...event, kind: CAUSE_OF[sign], channel: anomaly.channel, product: anomaly.product }
      : event,
  );
  Object.assign(form.store?.performance ?? {}, { events });

  test('whoever compares before and after finds the event of it and no other', () => {
    const desk = reportDeskOn(form).exportAll();
    const { catalogue } = form;
    const seen = storeDeskOf(desk.sitting.view(), catalogue, () => '');
    if (seen === null) throw new Error('no desk');
    const wanted = performanceExpert
      .flatMap((policy) => policy(seen))
      .find(({ action }) => action === 'finding/submit');
    expect(wanted?.input).toMatchObject({ event: anomaly.event, figure: sign, channel: anomaly.channel });
    expect(desk.sitting.world.get(SHOP_EVENT, anomaly.event)?.kind).toBe(CAUSE_OF[sign]);
  });
});

test('where nothing was sold before, no price has fallen', () => {
  const none = { sessions: 0, adSessions: 0, carts: 0, orders: 0, pieces: 0, amount: 0 };
  const some = { ...none, pieces: 3, amount: 900 };
  expect(SIGNS.filter((sign) => showsSign(sign, none, some, 14, 14))).toEqual([]);
});

test('every form has the event that did it in its log, and one beside it', () => {
  for (const seed of [1, 2, 3, 4]) {
    const form = formFor(seed, 'store-room');
    const { anomaly } = performanceTruthOf(form);
    const events = form.store?.performance.events ?? [];
    const cause = events.find(({ id }) => id === anomaly.event);
    const near = events.filter(
      ({ id, date }) =>
        id !== anomaly.event && Math.abs(Date.parse(date) - Date.parse(cause?.date ?? '')) <= 24 * 3_600_000,
    );
    expect(cause?.kind).toBe(CAUSE_OF[anomaly.sign]);
    expect(near.length).toBeGreaterThan(0);
  }
});
