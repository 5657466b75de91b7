import type { FloorRoom, Ground, RoomPlan } from '../../../src/game/floor-room.ts';
import type { Rect } from '../../../src/game/rect.ts';
import type { TraineeView, WholeCatalogue } from '../../../src/host/index.ts';
import { boardsOf } from './pins.ts';

/** A catalogue with so many channels and ways to send, which is all that the rooms lay themselves out by. */
export const catalogueWith = (channels: number, modes: number): WholeCatalogue =>
  ({ channels: Array.from({ length: channels }), modes: Array.from({ length: modes }) }) as unknown as WholeCatalogue;

interface WallPlan extends RoomPlan {
  readonly wall: Rect;
}

const layWall = ({ x, y, w, h, gap }: Ground): WallPlan => ({
  wall: { x: x + gap, y: y + gap, w: w - gap * 2, h: h - gap * 2 },
  places: [{ name: 'floor:room.wall', rect: { x, y, w, h } }],
});

/** A room of the duty that counts pins: a wall of boards. What it was asked to do is in `told`. */
export function pinsRoom(name: string, wishes: Partial<Pick<FloorRoom, 'wide' | 'hangs'>> = {}) {
  const told: string[] = [];
  let seen: TraineeView | undefined;
  const room: FloorRoom = {
    ...{ name, wide: 50, hangs: 0, art: {}, ...wishes },
    lay: layWall,
    furnish: () => ({
      parts: [],
      lay: (ground) => told.push(`${name} lies at ${layWall(ground).wall.x}`),
      paint: () => told.push(`${name} is painted`),
      sync: (view) => {
        seen = view;
      },
      say: () => (seen === undefined ? '' : `${name} has ${boardsOf(seen).length} boards.`),
      parcels: () => null,
    }),
  };
  return { room, told };
}
