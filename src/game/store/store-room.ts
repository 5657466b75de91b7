import type { FloorRoom, Furniture } from '../floor-room.ts';
import type { Stage } from '../stage.ts';
import { STORE_ART } from './art-store.ts';
import { paintStore } from './paint-store.ts';
import { Racks } from './racks.ts';
import { StoreFixtures } from './store-fixtures.ts';
import { layStore, type StorePlan } from './store-layout.ts';
import { readStoreRoom, type StoreModel } from './store-model.ts';
import { summariseStore } from './store-summary.ts';

/** Places on the papers of which somebody in this room speaks, by the beginning of their names. */
const PLACES = ['count', 'variance', 'ledger', 'supply', 'listing'];

function furnish(stage: Stage): Furniture {
  const { catalogue } = stage.host;
  const [fixtures, racks] = [new StoreFixtures(stage), new Racks(stage)];
  let plan: StorePlan | undefined;
  let model: StoreModel | null = null;
  return {
    parts: [fixtures, racks],
    lay: (ground) => {
      plan = layStore(ground, catalogue);
      for (const part of [fixtures, racks]) part.lay(plan);
    },
    paint: (ink) => {
      if (plan !== undefined) paintStore(ink, plan);
    },
    sync: (view) => {
      model = readStoreRoom(view, catalogue);
      if (model !== null) for (const part of [fixtures, racks]) part.sync(model);
    },
    spot: (place) =>
      plan === undefined || !PLACES.some((each) => place.startsWith(each))
        ? null
        : { x: plan.trolley.x - 10, y: plan.trolley.y + plan.trolley.h - 12 },
    // On the racks at the back, and on the desk.
    perches: () => {
      if (plan === undefined) return [];
      const [rack] = plan.racks;
      const { desk } = plan;
      return [
        ...(rack === undefined ? [] : [{ x: rack.x + rack.w - 26, y: rack.y - 2 }]),
        { x: desk.x + desk.w * 0.4, y: desk.y + desk.h - 8 },
      ];
    },
    say: () => (model === null ? '' : summariseStore(model, stage.t)),
    parcels: () => null,
  };
}

/** The room of the store: racks with bins, a trolley of count sheets, shop windows, and the desk with the week's chart. */
export const STORE_ROOM: FloorRoom = {
  name: 'floor:room.store',
  wide: 44,
  hangs: 0,
  art: STORE_ART,
  lay: layStore,
  furnish,
};
