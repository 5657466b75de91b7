import type { BotKind } from '../../bots/kinds.ts';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { Language } from '../../standard/index.ts';
import type { Examined } from '../doctor/examine.ts';
import type { Minutes } from '../pace/minutes.ts';

/** The result of one indicator in one sitting. */
export interface IndicatorFigures {
  /** 0–1000, or null when there was not enough evidence. */
  readonly score: number | null;
  readonly chances: number;
  readonly critical: number;
}

/** The result of a bot's sitting. */
export interface Played {
  readonly seed: number;
  readonly bot: BotKind;
  /** What its errors were drawn by, where that is not the form's own number. */
  readonly luck?: number;
  readonly formHash: string;
  readonly acts: number;
  readonly refused: number;
  readonly overall: number | null;
  readonly indicators: Readonly<Record<string, IndicatorFigures>>;
  /** How long people need for what was done; of the expert alone. */
  readonly minutes?: Minutes;
  /** What a close look found; only where one was asked for. */
  readonly examined?: Examined;
}

/** A sitting that ended with an error of ours. */
export interface Crashed {
  readonly seed: number;
  readonly bot: BotKind;
  readonly crashed: string;
}

export type Result = Played | Crashed;

export const isCrash = (result: Result): result is Crashed => 'crashed' in result;

/** One seed of a pack, to be played by those bots one after the other, so that its form is compiled once. */
export interface Task {
  readonly folder: string;
  readonly seed: number;
  readonly bots: readonly BotKind[];
  /** Each bot plays the form once with each of these lucks; left out: once, with the form's number. */
  readonly lucks?: readonly number[];
  readonly difficulty?: Difficulty;
  /** The sittings are looked at closely, in words of that language. */
  readonly examine?: Language;
}
