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

/** Of what is more or less than usual, and of warmth, so much goes in an hour, per-mille; at least one. */
const FADES = { volume: 40, warmth: 30 } as const;
export const USUAL_VOLUME = 100;

const towards = (value: number, rest: number, permille: number): number => {
  const far = Math.abs(value - rest);
  const less = Math.min(far, Math.max(1, Math.floor((far * permille) / 1000)));
  return value > rest ? value - less : value + less;
};

/** The talk of a market an hour later, where nothing stirs it. */
export const faded = ({ volume, warmth }: Pick<BrandTalk, 'volume' | 'warmth'>) => ({
  volume: towards(volume, USUAL_VOLUME, FADES.volume),
  warmth: towards(warmth, 0, FADES.warmth),
});

/** Lets the talk of all markets fade by an hour. */
export function fadeTalk(step: Step): void {
  for (const { id, volume, warmth } of step.all(BRAND_TALK)) {
    const later = faded({ volume, warmth });
    if (later.volume !== volume || later.warmth !== warmth)
      step.update(BRAND_TALK, id, (talk) => {
        talk.volume = later.volume;
        talk.warmth = later.warmth;
      });
  }
}
