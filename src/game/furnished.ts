import type { TraineeView } from '../host/index.ts';
import type { FloorRoom, Furniture, Perch } from './floor-room.ts';
import { clipTo, type Ink } from './ink.ts';
import type { Layout } from './layout.ts';
import type { ParcelModel } from './parcel-model.ts';
import type { Stage } from './stage.ts';
import type { Part } from './things.ts';

/** All rooms of a floor. Each call is passed to every room. */
export class FurnishedRooms {
  readonly #rooms: readonly Furniture[];

  constructor(rooms: readonly FloorRoom[], stage: Stage) {
    this.#rooms = rooms.map((room) => room.furnish(stage));
  }

  /** Each room's furniture. */
  get all(): readonly Furniture[] {
    return this.#rooms;
  }

  /** In the sequence in which the keyboard reaches them. */
  get parts(): readonly Part[] {
    return this.#rooms.flatMap(({ parts }) => parts);
  }

  lay({ grounds }: Layout): void {
    this.#rooms.forEach((room, i) => {
      const ground = grounds[i];
      if (ground !== undefined) room.lay(ground);
    });
  }

  /** Paints the things that do not move. Shadows are cut off at the border to the next room. */
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

  /** The places for a cat. */
  perches(): readonly Perch[] {
    return this.#rooms.flatMap((room) => room.perches?.() ?? []);
  }

  /** The content of the rooms in words at the last sync. */
  say(): string {
    return this.#rooms
      .map((room) => room.say())
      .filter((words) => words !== '')
      .join(' ');
  }

  /** The parcels for the world map, from the first room that has any: another room would give the same parcels again. */
  parcels(): readonly ParcelModel[] {
    for (const room of this.#rooms) {
      const parcels = room.parcels();
      if (parcels !== null) return parcels;
    }
    return [];
  }
}
