import type { Currency } from '../../shop/money.ts';
import type { TargetLanguage } from './languages.ts';

/** A row of the glossary: a term of the source, and the words for it that the house allows. */
export interface GlossaryTerm {
  readonly id: string;
  /** As it stands in the source. */
  readonly source: string;
  /** By language: any of `allowed` is right; one of `never` is wrong even beside a right one. Left out: the language has no rule for it. */
  readonly targets: Readonly<
    Partial<
      Record<TargetLanguage, { readonly allowed: readonly string[]; readonly never?: readonly string[] | undefined }>
    >
  >;
}

/** Claims that the law of a market forbids: dated training data, said as such in the handbook. Words: `claims.<id>`. */
export interface ForbiddenClaim {
  readonly id: string;
  readonly language: TargetLanguage;
  /** Products it concerns. */
  readonly products: readonly string[];
  /** Wordings by which it is known. */
  readonly phrases: readonly string[];
  /** Where the rule comes from, for the curious. */
  readonly source: string;
}

/** The part of the store's handbook that translations go by. */
export interface TranslationsHouse {
  readonly glossary: readonly GlossaryTerm[];
  readonly claims: readonly ForbiddenClaim[];
  /** TWD × 1,000 for one major unit of a currency: the rates of the week. */
  readonly rates: Readonly<Partial<Record<Currency, number>>>;
}

/** The numbers of the procedure for translations. The handbook says each of them in words. */
export interface TranslationRules {
  /** Office hours in which a native reviewer answers a flag. */
  readonly reviewerHours: number;
  /** Office hours in which a translation is to be signed off anew after its source has changed. */
  readonly renewHours: number;
}
