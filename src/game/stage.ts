import type * as Phaser from 'phaser';
import type { SittingHost } from '../host/index.ts';
import type { Atlas } from './atlas.ts';
import { makeLabel } from './label.ts';
import type { Motion } from './motion.ts';
import type { Paper } from './things.ts';
import type { Translate } from './words.ts';

/** Order in which the floor is drawn, from the back. */
export const DEPTH = {
  sky: 0,
  room: 10,
  map: 20,
  belt: 25,
  sign: 30,
  piece: 40,
  rider: 42,
  badge: 44,
  target: 50,
  ghost: 60,
  ring: 65,
  tag: 70,
} as const;

/** Where things were last seen, by what they are about: a thing that changes its place sets out from there. */
export type LastSeen = Map<string, { readonly x: number; readonly y: number }>;

/** Where an action was asked for, and the paper that is about it. */
export interface DropSpot {
  readonly x: number;
  readonly y: number;
  readonly paper?: Paper;
}

/** What every part of the floor has at hand. */
export interface Stage {
  readonly scene: Phaser.Scene;
  readonly host: SittingHost;
  readonly atlas: Atlas;
  readonly motion: Motion;
  readonly t: Translate;
  readonly lastSeen: LastSeen;
  /** Device pixels of one pixel of the floor, when the camera is nearest. */
  readonly density: number;
  open(paper: Paper): void;
  /**
   * Performs an action, and shows why when it is refused, with the paper that is about it; true when it was done.
   * Until the answer is there, what the paper is about is taken to be where it was let go.
   */
  perform(action: string, input: unknown, at: DropSpot): Promise<boolean>;
  /** Says something to those who do not see the floor. */
  say(words: string): void;
  /** True while an earlier moment is shown: nothing can be done then. */
  isReplay(): boolean;
}

/** A label of the floor at its usual depth. */
export const sign = (stage: Stage, size: number, colour: string, weight = 600): Phaser.GameObjects.Text =>
  makeLabel(stage.scene, stage.density, size, colour, weight).setDepth(DEPTH.sign);
