import type { TraineeView, WholeCatalogue } from '../host/index.ts';
import type { Art, Ink } from './ink.ts';
import type { ParcelModel } from './parcel-model.ts';
import type { Rect } from './rect.ts';
import type { Stage } from './stage.ts';
import type { Part } from './things.ts';

/** A position of the camera. */
export interface CameraPlace {
  /** Key of its name in `locales/`. */
  readonly name: string;
  readonly rect: Rect;
}

/** The part of the floor that belongs to one room. */
export interface Ground extends Rect {
  /** Size of a label, pixels. */
  readonly text: number;
  /** Scale of things on a floor of this size, relative to their pictures. */
  readonly unit: number;
  /** Pixels kept free between pieces of furniture. */
  readonly gap: number;
  /** Its place on the wall, for a room with a board (`hangs`). */
  readonly board?: Rect;
}

/** The layout of a room. */
export interface RoomPlan {
  /** The camera positions inside the room, used when it is the only room. */
  readonly places: readonly CameraPlace[];
}

/** A point of the floor. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A place where a cat can be; `box`: there is a carton for it. */
export interface Perch extends Spot {
  readonly box?: boolean;
}

/** A room with its things. `lay` is called first, then `paint` and `sync` as often as needed. */
export interface Furniture {
  /** In the sequence in which the keyboard reaches them. */
  readonly parts: readonly Part[];
  lay(ground: Ground): void;
  /** Paints the things that do not move. */
  paint(ink: Ink): void;
  /** Paints the board it hangs on the wall. */
  hang?(ink: Ink): void;
  sync(view: TraineeView): void;
  /** Moves what follows the clock. `now` is simulated time, `elapsed` real time since the last frame, both ms. */
  update?(now: number, elapsed: number): void;
  /** The room's content in numbers, for screen readers. */
  say(): string;
  /** Where somebody stands who speaks of a place on the papers; null where it is not this room's. */
  spot?(place: string): Spot | null;
  /** Where there is room for a cat. */
  perches?(): readonly Perch[];
  /** The parcels for the world map, as far as the duty sees them; null where it has none. */
  parcels(): readonly ParcelModel[] | null;
}

/** A duty's room on the floor. */
export interface FloorRoom {
  /** Key of its name in `locales/`, shown when there are several rooms. */
  readonly name: string;
  /** Its width relative to the other rooms. */
  readonly wide: number;
  /** The share of the window's part of the wall that its board takes; 0 where it has none. */
  readonly hangs: number;
  /** Its small pictures, by name. */
  readonly art: Readonly<Record<string, Art>>;
  lay(ground: Ground, catalogue: WholeCatalogue): RoomPlan;
  furnish(stage: Stage): Furniture;
}
