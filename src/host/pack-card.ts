import type { Language } from './port.ts';

/** The data of a pack that the home screen shows. It is made at build time, so that no pack is read before one is played. */
export interface PackCard {
  readonly id: string;
  readonly version: string;
  readonly duties: readonly string[];
  readonly indicators: readonly string[];
  readonly minutes: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  /** A colleague leads through it while the clock stands: it is practice alone. */
  readonly guided: boolean;
  /** Errors that its check found. A pack with any cannot be started. */
  readonly errors: number;
}
