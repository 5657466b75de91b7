import { expect, test } from 'vitest';
import type { Ground } from '../../../src/game/floor-room.ts';
import { layOut } from '../../../src/game/layout.ts';
import { roomsOf } from '../../../src/game/rooms.ts';
import { layCounter, QUEUE, queuePlaces } from '../../../src/game/service/counter-layout.ts';
import { readCounter } from '../../../src/game/service/counter-model.ts';
import type { Calendars, TicketView, TraineeView } from '../../../src/host/index.ts';
import { catalogueWith } from '../../support/fixture-duty/room.ts';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const LIMIT = 10 * HOUR;
const DAY = { index: 0, date: '1970-02-11', open: NOW - HOUR, close: NOW + HOUR };

/** A desk that never shuts. */
const CALENDARS: Calendars = new Map([
  ['always', { id: 'always', zone: 'UTC', periods: [{ from: 0, kind: 'open' }], until: NOW * 2 }],
]);

/** A ticket with that much time left for its first answer; null: its clocks stand. */
function ticket(id: string, work: TicketView['stage']['work'], left: number | null): TicketView {
  const at = NOW - LIMIT + (left ?? 5 * HOUR);
  const run = { at, to: 'run', why: 'arrived', limit: LIMIT, calendar: 'always' };
  const clock = left === null ? [run, { at: NOW - HOUR, to: 'pause', why: 'waiting-on-buyer' }] : [run];
  return {
    ...{ id, number: `#${id}`, channel: 'amber', group: 'front', at: 0, sort: 'message', messages: [], mood: 3 },
    ...{ buyer: { id: `b-${id}`, name: id, language: 'en' }, merged: [], asked: [] },
    stage: { work, 'first-response': 'due', resolution: left === null ? 'paused' : 'due' },
    clocks: { 'first-response': clock, resolution: [{ ...run, limit: LIMIT * 9 }, ...clock.slice(1)] },
  } as unknown as TicketView;
}

const viewOf = (...tickets: readonly TicketView[]): TraineeView =>
  ({ now: NOW, day: DAY, service: { tickets, cases: [], news: [], faq: [], sales: [] } }) as unknown as TraineeView;

test('buyers queue with the one that is due first in front, and the others are where their tickets are', () => {
  const model = readCounter(
    viewOf(
      ticket('calm', 'new', 8 * HOUR),
      ticket('late', 'new', -HOUR),
      ticket('soon', 'reopened', HOUR),
      ticket('mine', 'open', 6 * HOUR),
      ticket('asked', 'waiting-on-buyer', null),
      ticket('theirs', 'escalated', 6 * HOUR),
      ticket('done', 'solved', null),
    ),
    CALENDARS,
  );
  expect(model?.queues.amber?.map(({ ticket: { id }, tone, mark }) => [id, tone, mark])).toEqual([
    ['late', 'late', 'late'],
    ['soon', 'soon', 'now'],
    ['calm', 'ok', 'none'],
  ]);
  expect(model?.desk.map((each) => each.ticket.id)).toEqual(['mine']);
  expect(model?.bench.map(({ ticket: { id }, tone, mark }) => [id, tone, mark])).toEqual([['asked', 'rest', 'paused']]);
  expect(model?.door.map((each) => each.ticket.id)).toEqual(['theirs']);
  expect([...(model?.gone.keys() ?? [])]).toEqual(['done']);
});

test('a view without the service desk has no counter', () => {
  expect(readCounter({ now: NOW } as unknown as TraineeView, CALENDARS)).toBeNull();
});

function groundOf(w: number, h: number): Ground {
  const [ground] = layOut({ w, h }, roomsOf(['service']), catalogueWith(4, 5)).grounds;
  if (ground === undefined) throw new Error('the room has no ground');
  return ground;
}

test.each([
  [1366 * 0.46, 640],
  [1024 * 0.46, 630],
  [850, 416],
])('on a floor of %d × %d nobody in a queue stands on another', (w, h) => {
  const catalogue = catalogueWith(4, 5);
  const { queues, unit } = layCounter(groundOf(w, h), catalogue);
  expect(queues).toHaveLength(4);
  for (const queue of queues) {
    const places = queuePlaces(queue, unit, QUEUE);
    expect(places.length).toBeGreaterThan(0);
    const size = 42 * unit;
    for (const [i, a] of places.entries()) {
      expect(a.x - size / 2).toBeGreaterThanOrEqual(queue.x - 1);
      expect(a.y + size / 2).toBeLessThanOrEqual(queue.y + queue.h);
      for (const b of places.slice(i + 1))
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(size);
    }
  }
});
