import type { SittingHost } from '../../host/index.ts';
import type { PaperRef } from './paper.ts';

/** A floor that is mounted in a container. */
export interface Floor {
  destroy(): void;
  /** Keys of the names of the camera positions: the whole floor, the rooms of the duties trained, the world map. */
  readonly rooms: readonly string[];
  /** Moves the camera to an index of `rooms`; 0 is the whole floor. */
  focusRoom(room: number): void;
  setCalm(calm: boolean): void;
}

export interface FloorOptions {
  open(paper: PaperRef): void;
  readonly calm: boolean;
  t(key: string, values?: Readonly<Record<string, unknown>>): string;
}

export type MountFloor = (container: HTMLElement, host: SittingHost, options: FloorOptions) => Floor;

let loader: (() => Promise<MountFloor>) | null = null;

/** Called once by `main.ts`, because panels may not import the game. */
export function setFloorLoader(load: () => Promise<MountFloor>): void {
  loader = load;
}

/** Loads the floor's script on the first call. */
export function loadFloor(): Promise<MountFloor> {
  return loader === null ? Promise.reject(new Error('no floor was given')) : loader();
}
