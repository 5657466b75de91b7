import type { TraineeView, WholeCatalogue } from '../host/index.ts';
import type { Art, Ink } from './ink.ts';
import type { ParcelModel } from './parcel-model.ts';
import type { Rect } from './rect.ts';
import type { Stage } from './stage.ts';
import type { Part } from './things.ts';

/** Something the camera can look at. */
export interface CameraPlace {
  /** The words for it: a key of `locales/`. */
  readonly name: string;
  readonly rect: Rect;
}

/** The part of the floor, before the wall, where a room stands. */
export interface Ground extends Rect {
  /** Size of a label, pixels. */
  readonly text: number;
  /** How large things are on a floor of this size, beside their pictures. */
  readonly unit: number;
  /** Pixels kept free between pieces of furniture. */
  readonly gap: number;
  /** Its place on the wall, for a room that hangs something there. */
  readonly board?: Rect;
}

/** Where a room has its things. */
export interface RoomPlan {
  /** The parts of the room the camera can look at when it is the only one, from the first to the last. */
  readonly places: readonly CameraPlace[];
}

/** A room with its things in it. `lay` comes first, then `paint` and `sync` as often as there is a reason. */
export interface Furniture {
  /** In the order in which the keyboard finds them. */
  readonly parts: readonly Part[];
  lay(ground: Ground): void;
  /** Paints what stands still on its ground. */
  paint(ink: Ink): void;
  /** Paints the board it hangs on the wall. */
  hang?(ink: Ink): void;
  sync(view: TraineeView): void;
  /** Moves what follows the clock. `now` is simulated time, `elapsed` real time since the last frame, both ms. */
  update?(now: number, elapsed: number): void;
  /** The room's content in numbers, for people who do not see it. */
  say(): string;
  /** The parcels under way that this desk knows of, for the world map; null where it knows of none. */
  parcels(): readonly ParcelModel[] | null;
}

/** A duty's wing of the floor: one room. */
export interface FloorRoom {
  /** The words for the room where it is one of several: a key of `locales/`. */
  readonly name: string;
  /** How wide it wants to be beside others, measured against theirs. */
  readonly wide: number;
  /** Whether it hangs something on the wall, beside the window. */
  readonly hangs: boolean;
  /** Its small pictures, by the names its parts ask for. */
  readonly art: Readonly<Record<string, Art>>;
  lay(ground: Ground, catalogue: WholeCatalogue): RoomPlan;
  furnish(stage: Stage): Furniture;
}
