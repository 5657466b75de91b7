import type * as Phaser from 'phaser';
import type { SittingHost } from '../host/index.ts';
import type { Atlas } from './atlas.ts';
import { makeLabel } from './label.ts';
import type { Motion } from './motion.ts';
import type { Question } from './overlay.ts';
import type { Paper } from './things.ts';
import type { Translate } from './words.ts';

/** The layers of the floor, from the back. */
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

/** The last position of things, by the record they show: a thing that changes its place moves from there. */
export type LastSeen = Map<string, { readonly x: number; readonly y: number }>;

/** The point where a thing was dropped, and the paper of the record concerned. */
export interface DropSpot {
  readonly x: number;
  readonly y: number;
  readonly paper?: Paper;
  /** What has been done, in words, shown there once it is. */
  readonly done?: string;
}

/** The point where a thing was dropped, with what people may reconsider. */
export interface Drop extends DropSpot {
  readonly paper: Paper;
  /** What is being done, in words. */
  readonly words: string;
  /** Simulated time by which it must be sent, other than the end of the day. */
  readonly limit?: number | undefined;
}

/** What every part of the floor can use. */
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
  /** Shows what a record is like inside, large, around a point of the floor; `takesFocus`: somebody asked for it. */
  lookInto(paper: Paper, at: { readonly x: number; readonly y: number }, takesFocus: boolean): void;
  /**
   * Performs an action; true when it was performed. A refusal is shown at the point of the drop; the paper is opened.
   * Until the answer is there, the thing stays where it was dropped.
   */
  perform(action: string, input: unknown, at: DropSpot): Promise<boolean>;
  /**
   * Performs an action after some seconds in which it can be taken back; true when it was performed. Meanwhile the thing stays
   * where it was dropped. A refusal comes at once.
   */
  later(action: string, input: unknown, at: Drop): Promise<boolean>;
  /** Asks at a point of the floor what an action still needs; null where the question was left. */
  choose(question: Question, at: { readonly x: number; readonly y: number }): Promise<string | null>;
  /** Shows words at a point of the floor for a while, and announces them to screen readers. */
  tell(words: string, at: { readonly x: number; readonly y: number }): void;
  /** Announces something to screen readers. */
  say(words: string): void;
  /** Whether a past view is shown: then no action is possible. */
  isReplay(): boolean;
}

/** A label of the floor at its usual depth. */
export const sign = (stage: Stage, size: number, colour: string, weight = 600): Phaser.GameObjects.Text =>
  makeLabel(stage.scene, stage.density, size, colour, weight).setDepth(DEPTH.sign);
