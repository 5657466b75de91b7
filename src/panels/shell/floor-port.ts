import type { SittingHost } from '../../host/index.ts';
import type { PaperRef } from './paper.ts';

/** A floor that is standing in a container. */
export interface Floor {
  destroy(): void;
  /** Keys of the words for what `focusRoom` looks at: the whole floor, its rooms by the duties trained, the world map. */
  readonly rooms: readonly string[];
  /** 0 is the whole floor, then the rooms in their order. */
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

/** Called once by `main.ts`: panels may not know the game. */
export function setFloorLoader(load: () => Promise<MountFloor>): void {
  loader = load;
}

/** The floor's script is loaded when this is first called. */
export function loadFloor(): Promise<MountFloor> {
  return loader === null ? Promise.reject(new Error('no floor was given')) : loader();
}
