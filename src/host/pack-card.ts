import type { Difficulty } from '../operations/market/difficulty.ts';
import type { Language } from './port.ts';

/** The data of a pack that the home screen shows. It is made at build time, so that no pack is read before one is played. */
export interface PackCard {
  readonly id: string;
  readonly version: string;
  readonly duties: readonly string[];
  readonly indicators: readonly string[];
  /** Real minutes that the clock gives at ×1. */
  readonly minutes: number;
  /** Minutes that people need for all there is to do, by how well they know it; null where no form could be tried. */
  readonly needs: { readonly practised: number; readonly newcomer: number } | null;
  /** The difficulties to choose from; one where there is no choice. */
  readonly difficulties: readonly Difficulty[];
  readonly title: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  /** A colleague leads through it while the clock stands: it is practice alone. */
  readonly guided: boolean;
  /** Errors that its check found. A pack with any cannot be started. */
  readonly errors: number;
}
