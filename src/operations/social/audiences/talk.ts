import { recordKind } from '../../../kernel/records.ts';
import type { Step } from '../../../kernel/step.ts';

export const BRAND_TALK = recordKind<BrandTalk>('brand-talk');

/** What a market says of the brand at the moment: how much, and how warmly. The needle on the wall shows it. */
export interface BrandTalk {
  /** The market. */
  readonly id: string;
  /** 0–1000; what is usual is 100. It fades by itself towards that. */
  readonly volume: number;
  /** −1000 (everybody is angry) to 1000. It cools by itself towards 0. */
  readonly warmth: number;
}

const within = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));

/**
 * Stirs the talk of a market: `more` people speak of the brand, `warmer` of it (negative: colder). Does nothing where the brand is not
 * spoken of.
 */
export function stirTalk(step: Step, market: string, by: { readonly more: number; readonly warmer: number }): void {
  if (step.get(BRAND_TALK, market) === undefined) return;
  step.update(BRAND_TALK, market, (talk) => {
    talk.volume = within(0, talk.volume + by.more, 1000);
    talk.warmth = within(-1000, talk.warmth + by.warmer, 1000);
  });
}
