import type { TraineeView } from '../host/index.ts';
import type { FloorRoom, Furniture } from './floor-room.ts';
import { clipTo, type Ink } from './ink.ts';
import type { Layout } from './layout.ts';
import type { ParcelModel } from './parcel-model.ts';
import type { Stage } from './stage.ts';
import type { Part } from './things.ts';

/** The rooms that stand on a floor, with their things in them: what is done to one of them is done to each. */
export class FurnishedRooms {
  readonly #rooms: readonly Furniture[];

  constructor(rooms: readonly FloorRoom[], stage: Stage) {
    this.#rooms = rooms.map((room) => room.furnish(stage));
  }

  /** In the order in which the keyboard finds them. */
  get parts(): readonly Part[] {
    return this.#rooms.flatMap(({ parts }) => parts);
  }

  lay({ grounds }: Layout): void {
    this.#rooms.forEach((room, i) => {
      const ground = grounds[i];
      if (ground !== undefined) room.lay(ground);
    });
  }

  /** Paints what stands still. Among several, what a room throws on its neighbour's ground is cut off. */
  paint(ink: Ink, { grounds }: Layout): void {
    this.#rooms.forEach((room, i) => {
      const ground = grounds[i];
      if (ground === undefined) return;
      room.hang?.(ink);
      if (grounds.length === 1) room.paint(ink);
      else clipTo(ink, { ...ground, y: ground.y + 1 }, 0, () => room.paint(ink));
    });
  }

  sync(view: TraineeView): void {
    for (const room of this.#rooms) room.sync(view);
  }

  update(now: number, elapsed: number): void {
    for (const room of this.#rooms) room.update?.(now, elapsed);
  }

  /** The content of the rooms in words, as of the last sync. */
  say(): string {
    return this.#rooms
      .map((room) => room.say())
      .filter((words) => words !== '')
      .join(' ');
  }

  /** The parcels for the world map: those of the first room that knows of any. Two rooms would show the same parcels twice. */
  parcels(): readonly ParcelModel[] {
    for (const room of this.#rooms) {
      const parcels = room.parcels();
      if (parcels !== null) return parcels;
    }
    return [];
  }
}
