import type { FloorRoom, Furniture, Ground, Perch, Spot } from '../floor-room.ts';
import type { Stage } from '../stage.ts';
import { BOX_ART } from './art-boxes.ts';
import { CABINET_ART } from './art-cabinet.ts';
import { LANE_ART } from './art-lanes.ts';
import { SLIP_ART } from './art-slips.ts';
import { TRUCK_ART } from './art-truck.ts';
import { Awnings, paintAwnings } from './awnings.ts';
import { Cabinet } from './cabinet.ts';
import { Desk, paintDesk } from './desk.ts';
import { Lanes, paintLanes } from './lanes.ts';
import { layOrders, type OrdersPlan } from './orders-layout.ts';
import { type OrdersModel, readOrders } from './orders-model.ts';
import { summarise } from './orders-summary.ts';
import { PackingBench, paintBench } from './packing-bench.ts';
import { paintCabinet } from './paint-cabinet.ts';

const AT_BENCH: readonly string[] = ['order/pack', 'order/book', 'order/document'];
const AT_LANES: readonly string[] = ['order/hand-over', 'order/tracking', 'order/way'];

/** The corner of the furniture at which that part of the papers is worked on. */
function spotOf({ desk, bench, lanes }: OrdersPlan, place: string): Spot | null {
  if (!place.startsWith('order')) return null;
  const lane = lanes.at(-1) ?? bench;
  if (AT_LANES.includes(place)) return { x: lane.x + lane.w * 0.3, y: lane.y + lane.h + 58 };
  const { x, y, w } = AT_BENCH.includes(place) ? bench : desk;
  return { x: x + w - 22, y: y + 30 };
}

/** On the cabinet, and in a carton at the upper edge of the bench. */
const perchesOf = ({ board, bench }: OrdersPlan): readonly Perch[] => [
  { x: board.x + board.w * 0.55, y: board.y + 1 },
  { x: bench.x + bench.w - 22, y: bench.y + 4, box: true },
];

function furnish(stage: Stage): Furniture {
  const awnings = new Awnings(stage);
  const [desk, bench, lanes] = [new Desk(stage, awnings), new PackingBench(stage), new Lanes(stage)];
  const cabinet = new Cabinet(stage);
  const all = [awnings, desk, bench, lanes, cabinet];
  let plan: OrdersPlan | undefined;
  let model: OrdersModel | undefined;
  return {
    parts: [desk, bench, awnings, lanes, cabinet],
    lay: (ground: Ground) => {
      plan = layOrders(ground, stage.host.catalogue);
      for (const part of all) part.lay(plan);
    },
    paint: (ink) => {
      if (plan === undefined) return;
      for (const paint of [paintLanes, paintDesk, paintBench, paintAwnings]) paint(ink, plan);
    },
    hang: (ink) => {
      if (plan !== undefined) paintCabinet(ink, plan, cabinet.isNamed);
    },
    sync: (view) => {
      model = readOrders(view);
      for (const part of all) part.sync(model);
    },
    update: (now, elapsed) => lanes.update(now, elapsed),
    spot: (place) => (plan === undefined ? null : spotOf(plan, place)),
    perches: () => (plan === undefined ? [] : perchesOf(plan)),
    say: () => (model === undefined ? '' : summarise(model, stage.t)),
    parcels: () => model?.parcels ?? null,
  };
}

/** The room of the orders duty: channel stalls and desk, packing bench, the carriers' lanes, and the cabinet. */
export const ORDERS_ROOM: FloorRoom = {
  name: 'floor:room.orders',
  wide: 56,
  hangs: 0.6,
  art: { ...SLIP_ART, ...BOX_ART, ...LANE_ART, ...CABINET_ART, ...TRUCK_ART },
  lay: layOrders,
  furnish,
};
