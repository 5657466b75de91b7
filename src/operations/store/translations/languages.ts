import type { Currency } from '../../shop/money.ts';

/** Languages into which products are translated; the source is always zh-TW. */
export const TARGET_LANGUAGES = ['en-US', 'ja-JP', 'de-DE', 'ms-MY'] as const;
export type TargetLanguage = (typeof TARGET_LANGUAGES)[number];

/** The language of the sources. */
export const SOURCE_LANGUAGE = 'zh-TW';
export type CopyLanguage = TargetLanguage | typeof SOURCE_LANGUAGE;

/** How numbers, units and money are written for the readers of a language. */
export interface LanguageRules {
  readonly decimal: '.' | ',';
  /** The units that readers expect; the other ones may stand beside them. */
  readonly units: 'metric' | 'us-customary';
  readonly currency: Currency;
  /** ISO 3166 code of the market that reads it. */
  readonly market: string;
  /** Least letters of the language for each Chinese character of the source, in tenths: less of them leaves something out. */
  readonly leastTenths: number;
}

export const LANGUAGE_RULES: Readonly<Record<CopyLanguage, LanguageRules>> = {
  'zh-TW': { decimal: '.', units: 'metric', currency: 'TWD', market: 'TW', leastTenths: 5 },
  'en-US': { decimal: '.', units: 'us-customary', currency: 'USD', market: 'US', leastTenths: 10 },
  'ja-JP': { decimal: '.', units: 'metric', currency: 'JPY', market: 'JP', leastTenths: 5 },
  'de-DE': { decimal: ',', units: 'metric', currency: 'EUR', market: 'DE', leastTenths: 10 },
  'ms-MY': { decimal: '.', units: 'metric', currency: 'MYR', market: 'MY', leastTenths: 10 },
};
