import type { PriceEnding } from './price.ts';

/** Systems of units in which a market's buyers read sizes. */
export type Units = 'metric' | 'us';

/** What a number on a listing measures; left out: it is a plain number. */
export type Measure = 'mass' | 'volume' | 'length';

/** A field that platforms ask about goods. Its id is the name of the fact on the product sheet that answers it. */
export interface AttributeRule {
  readonly id: string;
  readonly sort: 'choice' | 'number' | 'text';
  /** The choices of a choice, as codes. */
  readonly choices?: readonly string[];
  readonly measure?: Measure;
}

/** A shelf of the platforms' catalogues, with what they ask of goods there. */
export interface ListingCategory {
  readonly id: string;
  /** The kinds of goods that belong there, as product sheets name them. */
  readonly kinds: readonly string[];
  readonly attributes: readonly string[];
}

/** A word that no title may have, unless the product has a certificate for it. */
export interface ForbiddenWord {
  readonly word: string;
  readonly unless?: string;
}

/** What a platform demands of listings. */
export interface ChannelRules {
  readonly channel: string;
  /** Hours by the clock after which its review answers. */
  readonly reviewHours: number;
  /** Most characters of a title. */
  readonly titleMost: number;
  /** A title begins with the brand. */
  readonly brandFirst: boolean;
  readonly words: readonly ForbiddenWord[];
  readonly imagesLeast: number;
  readonly imagesMost: number;
  /** Pixels of the longer side of every image, at least. */
  readonly pixels: number;
  /** Days that food and cosmetics must still keep when they are sold. */
  readonly shelfDays: number;
  /** Fields it asks besides those of the category. */
  readonly attributes: readonly string[];
}

/** What a market demands of listings, whoever sells there. */
export interface MarketRules {
  readonly market: string;
  readonly units: Units;
  readonly words: readonly ForbiddenWord[];
  readonly attributes: readonly string[];
  readonly ending: PriceEnding;
}

/** A dated rule on goods that may not be listed in a market. The pack's own, never taught as law. */
export interface ListingLaw {
  readonly id: string;
  readonly page: string;
  readonly markets: readonly string[];
  /** The goods it concerns: by a trait of the catalogue, or by the kind on the product sheet. */
  readonly traits: readonly string[];
  readonly kinds: readonly string[];
  /** The certificate with which they may be listed; left out: none helps. */
  readonly unless?: string;
  /** First and last moment at which it holds, simulated ms. */
  readonly validFrom: number;
  readonly validTo?: number;
  readonly source: string;
}

/** Freight that the price of a piece has to carry, whole TWD: a part for each parcel and one for each 100 g begun. */
export interface FreightShare {
  readonly channel: string;
  readonly market: string;
  readonly base: number;
  readonly per100g: number;
}

/** A dated share of the price that goes to a state. */
export interface Levy {
  readonly id: string;
  /** Duty is paid by the seller of the price without tax; tax stands in the price. */
  readonly sort: 'duty' | 'tax';
  readonly markets: readonly string[];
  /** Kinds of goods; empty: all that no other rule names. */
  readonly kinds: readonly string[];
  readonly permille: number;
  readonly validFrom: number;
  readonly validTo?: number;
  readonly source: string;
}

/** A picture of a product as the house keeps it. */
export interface SheetImage {
  readonly id: string;
  /** Pixels of its longer side. */
  readonly pixels: number;
  readonly background: 'white' | 'scene';
  /** There are words or badges on it. */
  readonly overlay: boolean;
}

/** What the house knows of a product that is listed. */
export interface ProductSheet {
  readonly product: string;
  readonly kind: string;
  /** By fact: codes, texts, and whole numbers in grams, millilitres or millimetres. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly certificates: readonly string[];
  /** Titles to choose from, in English; other languages are made of them. */
  readonly titles: readonly string[];
  readonly images: readonly SheetImage[];
}

/** The part of the store's handbook that the subject goes by. */
export interface ListingsHouse {
  readonly attributes: readonly AttributeRule[];
  readonly categories: readonly ListingCategory[];
  readonly channels: readonly ChannelRules[];
  readonly markets: readonly MarketRules[];
  readonly laws: readonly ListingLaw[];
  readonly freight: readonly FreightShare[];
  readonly levies: readonly Levy[];
  /** The lines of the tariff that the house uses, six digits, and countries of origin to choose from. */
  readonly tariff: readonly string[];
  readonly origins: readonly string[];
  readonly sheets: readonly ProductSheet[];
}

/** The numbers of the procedure for listings. The handbook says each of them in words. */
export interface ListingRules {
  /** What is to be left of the price without tax, per-mille. */
  readonly listingMarginPermille: number;
  /** How far above the lowest price the house may go, per-mille of it. */
  readonly listingCeilingPermille: number;
  /** Office hours after a change bites in which it still helps to make it. */
  readonly listingGraceHours: number;
  /** Office hours in which suspended listings are to be put back on sale once their goods are there again. */
  readonly resumeHours: number;
}
