import { expect, test } from 'vitest';
import { Blind } from '../../src/game/blind.ts';
import { windowOf } from '../../src/game/orders/stall-window.ts';
import { readCounter } from '../../src/game/service/counter-model.ts';
import type { Calendars, PeriodKind, ServiceDesk, TraineeView } from '../../src/host/index.ts';
import { stillStage } from '../support/still-stage.ts';

/** A moment of Thursday 5 November 2026 in Taipei. */
const at = (hour: number, minute = 0): number => Date.UTC(2026, 10, 5, hour - 8, minute);
const day = { index: 3, date: '2026-11-05', open: at(9), close: at(18) };
const friday = { index: 4, date: '2026-11-06', open: at(33), close: at(42) };
const channel = {
  checkIns: [
    { from: '09:00', to: '10:00' },
    { from: '14:00', to: '15:00' },
  ],
};

test.each([
  ['before the house opens', at(8, 59), day, 'shut', ''],
  ['in its first check-in window', at(9), day, 'open', '10:00'],
  ['between two windows', at(10), day, 'between', '14:00'],
  ['in its second window', at(14, 59), day, 'open', '15:00'],
  ['after its last window', at(15), day, 'done', ''],
  ['when the house has closed, and the next day is shown', at(18), friday, 'shut', ''],
  ['when the house has closed for the last time', at(18), day, 'shut', ''],
])('a stall stands %s', (_when, now, shown, state, until) => {
  expect(windowOf(channel, { now, day: shown })).toEqual({ state, at: until });
});

const HOURS: readonly (readonly [number, PeriodKind])[] = [
  [at(0), 'night'],
  [at(9), 'open'],
  [at(12), 'break'],
  [at(13), 'open'],
  [at(20), 'night'],
];
const CALENDARS: Calendars = new Map([
  ['tokyo', { id: 'tokyo', zone: 'Asia/Tokyo', periods: HOURS.map(([from, kind]) => ({ from, kind })), until: at(48) }],
]);

test.each([
  [at(11), undefined],
  [at(12, 30), 'break'],
  [at(13), undefined],
  [at(18), 'night'],
  [at(21), 'night'],
])('a window of the counter shuts with the hours of its desk, and with the house', (now, why) => {
  const service = { tickets: [], cases: [], news: [], faq: [], sales: [] };
  const view = { now, day, service } as unknown as TraineeView;
  const desks = [{ channel: 'rakuno', calendar: 'tokyo' }] as unknown as readonly ServiceDesk[];
  expect(readCounter(view, CALENDARS, desks)?.shut.get('rakuno')).toBe(why);
});

test('a blind that is laid out anew stays where it was', () => {
  const { stage } = stillStage();
  const blind = new Blind(stage);
  blind.lay({ x: 0, y: 0, w: 80, h: 40 });
  blind.roll(1);
  blind.lay({ x: 0, y: 0, w: 120, h: 60 });
  expect(blind.down).toBe(1);
  blind.roll(0.3);
  expect(blind.down).toBe(0.3);
});
