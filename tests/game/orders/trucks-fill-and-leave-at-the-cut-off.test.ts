import { expect, test } from 'vitest';
import { readOrders } from '../../../src/game/orders/orders-model.ts';
import { Truck } from '../../../src/game/orders/truck.ts';
import type { TraineeView } from '../../../src/host/index.ts';
import { stillStage } from '../../support/still-stage.ts';

const HOUR = 3_600_000;
/** Thursday 5 November 2026, 16:40 in Taipei; the post's gate closed ten minutes ago. */
const NOW = Date.UTC(2026, 10, 5, 8, 40);
const CLOSE = Date.UTC(2026, 10, 5, 10);
const gates = [
  { mode: 'post', closesAt: NOW - HOUR / 6, open: false },
  { mode: 'courier', closesAt: NOW + HOUR / 3, open: true },
];

const shipment = (id: string, mode: string, handedOverAt?: number): object => ({
  ...{ id, orders: [id], mode, market: 'JP', events: [] },
  ...(handedOverAt === undefined ? {} : { handedOverAt }),
});

/** An order whose parcel is ready to be handed over. */
const ready = (id: string, shipBy: number): object => ({
  ...{ id, shipment: id, shipBy, document: {} },
  stage: { review: 'confirmed', fulfilment: 'documented', closing: 'open', acceptance: 'none', money: 'none' },
});

function view(orders: readonly object[], shipments: readonly object[]): TraineeView {
  const lists = { unseen: {}, inquiries: [], reviews: [], payouts: [], stock: [], desks: [] };
  const day = { index: 3, date: '2026-11-05', open: NOW - 8 * HOUR, close: CLOSE };
  return { now: NOW, day, orders: { ...lists, orders, shipments, gates } } as unknown as TraineeView;
}

test('a truck holds what its carrier was given on the same day, and nothing from the day before', () => {
  const { loads } = readOrders(
    view(
      [],
      [
        shipment('a', 'post', NOW - HOUR),
        shipment('b', 'post', NOW - 2 * HOUR),
        shipment('c', 'post', NOW - 24 * HOUR),
        shipment('d', 'courier', NOW - HOUR),
        shipment('e', 'courier'),
      ],
    ),
  );
  expect([...loads]).toEqual([
    ['post', 2],
    ['courier', 1],
  ]);
});

test('a parcel that had to leave today and whose truck is gone stays, and is marked', () => {
  const { ready: stays } = readOrders(
    view(
      [
        ready('missed', CLOSE),
        ready('tomorrow', CLOSE + 24 * HOUR),
        ready('in-time', CLOSE),
        ready('late', NOW - HOUR),
      ],
      [
        shipment('missed', 'post'),
        shipment('tomorrow', 'post'),
        shipment('in-time', 'courier'),
        shipment('late', 'post'),
      ],
    ),
  );
  expect(stays.map(({ order, mark }) => [order.id, mark])).toEqual([
    ['missed', 'missed'],
    ['tomorrow', 'none'],
    ['in-time', 'now'],
    ['late', 'late'],
  ]);
});

/** A truck at a gate of a still floor, and its picture. */
function truckAtGate() {
  const { stage, pictures } = stillStage();
  const truck = new Truck(stage);
  const rect = { x: 0, y: 0, w: 80, h: 30 };
  truck.lay({ ...rect, belt: rect, gateX: 60, yard: { x: 74, y: 0, w: 80, h: 30 } });
  return { truck, picture: () => pictures.at(0)?.shown() };
}

test('a truck gets fuller until it is full, leaves when the gate closes, and is back the next day', () => {
  const { truck, picture } = truckAtGate();
  truck.show(true, 3);
  expect(picture()).toMatchObject({ visible: true, frame: 'truck-3' });
  const box = truck.expect();
  expect(picture()).toMatchObject({ frame: 'truck-2' });
  box.arrived();
  truck.show(true, 40);
  expect(picture()).toMatchObject({ visible: true, frame: 'truck-8' });
  truck.show(false, 40);
  expect(picture()).toMatchObject({ visible: false, frame: 'truck-shut' });
  truck.show(true, 0);
  expect(picture()).toMatchObject({ visible: true, frame: 'truck-0', alpha: 1 });
});
