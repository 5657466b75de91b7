import type { Difficulty } from '../operations/market/difficulty.ts';
import type { Language } from './port.ts';

/** A difficulty of a pack, with how long it takes in real minutes. */
export interface CardDifficulty {
  readonly id: Difficulty;
  /** What the clock gives at ×1; where it stands, about how long the pack says it takes. */
  readonly minutes: number;
  /** What people need for all there is to do, by how well they know it; null where no form could be tried, or a colleague leads. */
  readonly needs: { readonly practised: number; readonly newcomer: number } | null;
}

/** The data of a pack that the home screen shows. It is made at build time, so that no pack is read before one is played. */
export interface PackCard {
  readonly id: string;
  readonly version: string;
  readonly duties: readonly string[];
  readonly indicators: readonly string[];
  /** The difficulties to choose from; one where there is no choice. */
  readonly difficulties: readonly CardDifficulty[];
  readonly title: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  /** A colleague leads through it while the clock stands: it is practice alone. */
  readonly guided: boolean;
  /** Errors that its check found. A pack with any cannot be started. */
  readonly errors: number;
}
