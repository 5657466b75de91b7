import type { FloorRoom, Ground, RoomPlan } from '../../src/game/floor-room.ts';
import type { Rect } from '../../src/game/rect.ts';
import type { TraineeView, WholeCatalogue } from '../../src/host/index.ts';

/** A catalogue with so many channels and ways to send, which is all that the rooms lay themselves out by. */
export const catalogueWith = (channels: number, modes: number): WholeCatalogue =>
  ({ channels: Array.from({ length: channels }), modes: Array.from({ length: modes }) }) as unknown as WholeCatalogue;

interface FixturePlan extends RoomPlan {
  readonly table: Rect;
}

const layFixture = ({ x, y, w, h, gap }: Ground): FixturePlan => ({
  table: { x: x + gap, y: y + gap, w: w - gap * 2, h: h - gap * 2 },
  places: [{ name: 'floor:room.table', rect: { x, y, w, h } }],
});

/** A room of a duty that lives only in tests: a table. What it was asked to do is in `told`. */
export function fixtureRoom(name: string, wishes: Partial<Pick<FloorRoom, 'wide' | 'hangs'>> = {}) {
  const told: string[] = [];
  let seen: TraineeView | undefined;
  const room: FloorRoom = {
    ...{ name, wide: 50, hangs: false, art: {}, ...wishes },
    lay: layFixture,
    furnish: () => ({
      parts: [],
      lay: (ground) => told.push(`${name} lies at ${layFixture(ground).table.x}`),
      paint: () => told.push(`${name} is painted`),
      sync: (view) => {
        seen = view;
      },
      say: () => (seen === undefined ? '' : `${name} has seen ${seen.days} days.`),
      parcels: () => null,
    }),
  };
  return { room, told };
}
