import { cards } from 'virtual:pack-cards';
import type { PackCard } from './pack-card.ts';

export async function listPacks(): Promise<readonly PackCard[]> {
  return cards;
}
