import { describe, expect, test } from 'vitest';
import type { NoticeView, SittingHost } from '../../../src/host/index.ts';
import { orderCutOffs } from '../../../src/panels/orders/cut-offs.ts';
import { orderWing } from '../../../src/panels/orders/wing.ts';
import { cutOffWarnings } from '../../../src/panels/shell/cut-off-warnings.ts';
import { noticeGroups } from '../../../src/panels/shell/notice-groups.ts';
import { isUrgent } from '../../../src/panels/shell/notice-urgency.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { hours, minutes } from '../../support/world.ts';

const DUTIES = [{ code: 'T3', wing: orderWing }] as const;

const hostOf = ({ sitting }: TestDesk): SittingHost =>
  ({
    view: () => sitting.view(),
    clock: () => sitting.now,
    catalogue: sitting.form.catalogue,
  }) as unknown as SittingHost;

const about = (subject: NoticeView['subject'], key = 'order.hold-answered'): NoticeView => ({
  seq: 0,
  at: 0,
  key,
  values: {},
  subject,
  urgent: true,
});

/** A parcel for EMS that lacks nothing but the hand-over. */
function packed(): TestDesk {
  const desk = deskWith([{}]);
  desk.do('order/confirm', { orders: ['O-1'] });
  return desk.prepare('O-1', 'ems');
}

describe('a notice of an order', () => {
  const urgent = (desk: TestDesk) => isUrgent(hostOf(desk), about({ kind: 'order', id: 'O-1' }), DUTIES);

  test('is urgent from two hours before the limit, whatever it was when it came', () => {
    const desk = deskWith([{ placed: -hours(60) }]);
    const { decideHours } = desk.sitting.form.catalogue.rules;
    expect(urgent(desk)).toBe(false);
    desk.until(hours(decideHours) - minutes(100));
    expect(urgent(desk)).toBe(true);
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(urgent(desk), 'nothing waits for the trainee').toBe(false);
  });
});

describe('a cut-off with parcels', () => {
  const warnings = (desk: TestDesk) =>
    cutOffWarnings(hostOf(desk), DUTIES).map(({ mode, parcels, minutes: before }) => ({ mode, parcels, before }));

  test('is warned of an hour and twenty minutes before, and no more when the last parcel has left', () => {
    const desk = packed();
    const [{ at = 0 } = {}] = orderCutOffs(hostOf(desk), hours(12));
    desk.until(at - desk.open - minutes(70));
    expect(warnings(desk)).toEqual([]);
    desk.until(at - desk.open - minutes(55));
    expect(warnings(desk)).toEqual([{ mode: 'ems', parcels: 1, before: 60 }]);
    desk.until(at - desk.open - minutes(19));
    expect(warnings(desk)).toEqual([{ mode: 'ems', parcels: 1, before: 20 }]);
    desk.do('batch/hand-over', { mode: 'ems', orders: ['O-1'] });
    expect(warnings(desk)).toEqual([]);
  });
});

test('notices stand in groups by the list of their task, the newest first', () => {
  const order = { kind: 'order', id: 'O-1' };
  const notices = ['exception.noticed', 'order.paid', 'exception.over', 'order.closable'].map((key, seq) => ({
    ...about(order, key),
    seq,
  }));
  expect(noticeGroups(notices, DUTIES).map(({ list, notices: of }) => [list, of.map(({ seq }) => seq)])).toEqual([
    ['closing', [3]],
    ['tracking', [2, 0]],
    ['orders', [1]],
  ]);
});
