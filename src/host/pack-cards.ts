import { cards } from 'virtual:pack-cards';
import type { Language } from './port.ts';

/** What the home screen shows of a pack: written at build time, so that no pack is read before one is played. */
export interface PackCard {
  readonly id: string;
  readonly version: string;
  readonly duties: readonly string[];
  readonly indicators: readonly string[];
  readonly minutes: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
}

export async function listPacks(): Promise<readonly PackCard[]> {
  return cards;
}
