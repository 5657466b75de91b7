import type { RandomStream } from '../kernel/random.ts';
import type { TraineeView } from '../operations/trainee-view.ts';
import type { WholeCatalogue } from '../operations/whole-catalogue.ts';
import type { Intent, Policy, Read } from './bot.ts';

export type Input = Readonly<Record<string, unknown>>;

/** An act of one kind as it goes when it goes wrong. */
export type Slip = (input: Input, random: RandomStream) => Intent;

/**
 * What bots know of one duty. A policy of a duty wants nothing where the view has no desk of that duty, so that every bot
 * can ask all duties whatever the sitting trains.
 */
export interface BotDuty {
  /** What has to be looked up before any desk answers: done alone, and everything else in the light of it; left out: nothing. */
  readonly looksUp?: Policy;
  /** All that the handbook asks for at this moment, in the order in which it is done. */
  readonly expert: Policy;
  /** How each act goes wrong in practice, by its kind; acts that hardly can go wrong are not there. */
  readonly slips: Readonly<Record<string, Slip>>;
  /**
   * What an act is about, by its kind, where its input also holds what was worked out or said. Who forgets such an act forgets it
   * whatever the answer is. Left out: an act is about all of its input.
   */
  readonly about?: Readonly<Record<string, readonly string[]>>;
  /**
   * Kinds of acts whose luck is drawn by their turn, the third count that somebody comes to, whichever bin it is: so one luck does
   * as much on every form, and forms can be compared. Left out: by what the act is about.
   */
  readonly inTurn?: readonly string[];
  /** Kinds of acts that come round again with every day: who forgets one today may think of it tomorrow. */
  readonly routine: readonly string[];
  /** What somebody does who clicks everything and reads nothing. */
  readonly blind: Policy;
  /** Bots that only this duty gives something to do, by their names: each does one thing again and again. */
  readonly tricks: Readonly<Record<string, Policy>>;
}

/** Duties by name: the registry, or a test's own. */
export type BotDuties = Readonly<Record<string, BotDuty>>;

/** Looks at the desk of a duty once and does every part there; nothing where the view has no such desk. */
export const atDesk =
  <Desk>(
    deskOf: (view: TraineeView, catalogue: WholeCatalogue, read: Read) => Desk | null,
    parts: readonly ((desk: Desk) => readonly Intent[])[],
  ): Policy =>
  (view, catalogue, read) => {
    const desk = deskOf(view, catalogue, read);
    return desk === null ? [] : parts.flatMap((part) => part(desk));
  };
