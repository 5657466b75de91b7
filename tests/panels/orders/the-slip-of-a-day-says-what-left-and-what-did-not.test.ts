import { expect, test } from 'vitest';
import type { SittingHost } from '../../../src/host/index.ts';
import { orderSlip } from '../../../src/panels/orders/slip.ts';
import { orderWing } from '../../../src/panels/orders/wing.ts';
import { forecastUntil } from '../../../src/panels/shell/forecast.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { hours } from '../../support/world.ts';

const hostOf = ({ sitting }: TestDesk): SittingHost =>
  ({
    view: () => sitting.view(),
    clock: () => sitting.now,
    catalogue: sitting.form.catalogue,
    text: (key: string) => key,
    nameOf: () => undefined,
  }) as unknown as SittingHost;

/** One order handed over, one stopped, one left behind on its last day. */
function day(): TestDesk {
  const desk = deskWith([{}, {}, { placed: -hours(72) }]);
  desk.do('order/confirm', { orders: ['O-1', 'O-3'] });
  desk.do('order/cancel', { orders: ['O-2'], reason: 'restricted' });
  desk.prepare('O-1', 'ems').do('batch/hand-over', { mode: 'ems', orders: ['O-1'] });
  return desk;
}

const value = (desk: TestDesk, span: { index: number; open: number; close: number }, key: string): string =>
  orderSlip(hostOf(desk), span).lines.find((line) => line.key === key)?.value ?? '';

test('the slip counts what left, what was stopped, and what stayed beyond its last day', () => {
  const desk = day();
  const { index, open } = desk.sitting.view().day;
  const span = { index, open, close: Math.max(desk.seen('O-3').shipBy, desk.sitting.view().day.close) };
  expect(value(desk, span, 'shipped')).toBe('1');
  expect(value(desk, span, 'saved')).toBe('1');
  expect(value(desk, span, 'late')).toBe('1');
  expect(value(desk, span, 'goods')).toMatch(/^[A-Z]{3} /);
  expect(value(desk, span, 'freight')).not.toBe('TWD 0');
});

test('another day has nothing of it', () => {
  const desk = day();
  const span = { index: 9, open: desk.now + hours(500), close: desk.now + hours(509) };
  expect(value(desk, span, 'shipped')).toBe('0');
  expect(value(desk, span, 'goods')).toBe('—');
});

test('the forecast counts what is due until then, by kind of paper', () => {
  const desk = day();
  const duties = [{ code: 'T3', wing: orderWing }] as const;
  const until = desk.seen('O-3').shipBy;
  expect(forecastUntil(hostOf(desk), until, duties)).toEqual([{ kind: 'order', due: expect.any(Number) }]);
  expect(forecastUntil(hostOf(desk), desk.open - hours(100), duties)).toEqual([]);
});
