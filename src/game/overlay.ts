import type { PerformResult } from '../host/index.ts';
import type { Paper } from './things.ts';

/** What can be chosen, and its words. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** A question about a thing that was dropped: what the action still needs to know. */
export interface Question {
  readonly words: string;
  readonly choices: readonly Choice[];
}

/** What came of a drop: it was done, a rule refused it, or nothing was asked for and the floor says why. */
export type Answer =
  | { readonly kind: 'done' | 'told'; readonly words: string }
  | { readonly kind: 'refused'; readonly refusal: NonNullable<PerformResult['refusal']> };

/** A point in pixels of the page, from the top left of the floor. */
interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** What people read and choose at a point of the floor. It lies over the canvas, in which no text is read by everybody. */
export interface Overlay {
  /** Resolves to the value that was chosen, or to null where the question was left. */
  choose(question: Question, at: PagePoint): Promise<string | null>;
  /** Shows an answer for a while and has it read out. */
  answer(answer: Answer, at: PagePoint): void;
  /** Shows what a record is like inside, large, until it is closed; `takesFocus`: somebody asked for it on the floor. */
  lookInto(paper: Paper, at: PagePoint, takesFocus: boolean): void;
}
