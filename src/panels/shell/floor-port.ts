import type { PerformResult, SittingHost } from '../../host/index.ts';
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

/** What a dropped thing's action still needs to know, with what can be chosen. */
export interface Question {
  readonly words: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
}

/** What came of a drop: it was done, a rule refused it, or nothing was asked for and the floor says why. */
export type FloorAnswer =
  | { readonly kind: 'done' | 'told'; readonly words: string }
  | { readonly kind: 'refused'; readonly refusal: NonNullable<PerformResult['refusal']> };

/** A point over the floor, in pixels from its top left. */
export interface FloorPoint {
  readonly x: number;
  readonly y: number;
}

/** What is read and chosen over the floor, where it happened. */
export interface Overlay {
  /** Resolves to the value that was chosen, or to null where the question was left. */
  choose(question: Question, at: FloorPoint): Promise<string | null>;
  answer(answer: FloorAnswer, at: FloorPoint): void;
  /** Shows what a record is like inside, large, until it is closed; `takesFocus`: somebody asked for it on the floor. */
  lookInto(paper: PaperRef, at: FloorPoint, takesFocus: boolean): void;
}

export interface FloorOptions {
  open(paper: PaperRef): void;
  readonly overlay: Overlay;
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
