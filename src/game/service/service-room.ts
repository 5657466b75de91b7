import type { FloorRoom, Furniture } from '../floor-room.ts';
import type { ParcelModel } from '../parcel-model.ts';
import type { Stage } from '../stage.ts';
import { BUYER_ART } from './art-buyers.ts';
import { COUNTER_ART } from './art-counter.ts';
import { Counter } from './counter.ts';
import { type CounterPlan, layCounter, SIGN } from './counter-layout.ts';
import { type CounterModel, readCounter } from './counter-model.ts';
import { summariseCounter } from './counter-summary.ts';
import { Fixtures } from './fixtures.ts';
import { paintBoard, paintCounter } from './paint-counter.ts';
import { saleParcels } from './sale-parcels.ts';

function furnish(stage: Stage): Furniture {
  const { catalogue } = stage.host;
  const calendars = new Map((catalogue.service?.calendars ?? []).map((calendar) => [calendar.id, calendar]));
  const [counter, fixtures] = [new Counter(stage), new Fixtures(stage)];
  let plan: CounterPlan | undefined;
  let model: CounterModel | null = null;
  let parcels: readonly ParcelModel[] | null = null;
  return {
    parts: [counter, fixtures],
    lay: (ground) => {
      plan = layCounter(ground, catalogue);
      for (const part of [counter, fixtures]) part.lay(plan);
    },
    paint: (ink) => {
      if (plan !== undefined) paintCounter(ink, plan);
    },
    hang: (ink) => {
      if (plan !== undefined) paintBoard(ink, plan);
    },
    sync: (view) => {
      model = readCounter(view, calendars, catalogue.service?.desks);
      parcels = view.service === undefined ? null : saleParcels(view.service);
      if (model !== null) for (const part of [counter, fixtures]) part.sync(model);
    },
    spot: (place) =>
      plan === undefined || !place.startsWith('ticket') ? null : { x: plan.folder.x - 14, y: plan.desk.y + 22 },
    // On the back of the bench, and on the shelf.
    perches: () =>
      plan === undefined
        ? []
        : [plan.bench, plan.shelf].map(({ x, y, w }, i) => ({ x: x + w - 20, y: y + SIGN + (i === 0 ? 6 : 2) })),
    say: () => (model === null ? '' : summariseCounter(model, stage.t)),
    parcels: () => parcels,
  };
}

/** The room of the service duty: the counter with its queues and the desk, and the fixed things. */
export const SERVICE_ROOM: FloorRoom = {
  name: 'floor:room.service',
  wide: 44,
  hangs: 0.44,
  art: { ...COUNTER_ART, ...BUYER_ART },
  lay: layCounter,
  furnish,
};
