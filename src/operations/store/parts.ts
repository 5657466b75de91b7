import type { Together } from '../subject.ts';
import type { ListingRules } from './listings/house.ts';
import type { ListingsPart } from './listings/part.ts';
import type { MeetingRules } from './meetings/house.ts';
import type { MeetingsPart } from './meetings/part.ts';
import type { PerformanceRules } from './performance/house.ts';
import type { PerformancePart } from './performance/part.ts';
import type { StockRules } from './stock/house.ts';
import type { StockPart } from './stock/part.ts';
import type { TranslationRules } from './translations/house.ts';
import type { TranslationsPart } from './translations/part.ts';

/** The subjects of the store's work, a line each. */
export interface StoreParts {
  readonly stock: StockPart;
  readonly listings: ListingsPart;
  readonly translations: TranslationsPart;
  readonly performance: PerformancePart;
  readonly meetings: MeetingsPart;
}

export type SubjectName = keyof StoreParts;

type Each<What extends keyof StoreParts[SubjectName]> = { readonly [Name in SubjectName]: StoreParts[Name][What] };

/** Some products as the store knows them, beside what the shop's catalogue says of them. */
export interface StoreItem {
  /** The product. */
  readonly id: string;
  /** What a piece costs in the warehouse, whole TWD. */
  readonly cost: number;
  /** Pieces turned over in the last twelve months. */
  readonly yearly: number;
  /** Pieces in a whole box as the supplier packs it. */
  readonly perBox: number;
}

/** The numbers of the store's handbook, of all subjects. */
export type StoreRules = StockRules & ListingRules & TranslationRules & PerformanceRules & MeetingRules;

/** The store's handbook: what its trainee may know and does not change. */
export type StoreHouse = Each<'house'> & { readonly items: readonly StoreItem[]; readonly rules: StoreRules };

/** What the store begins with, by subject. */
export type StoreForm = Each<'form'>;

/** What nobody in the store can know, by subject; left out in forms that do not train it. */
export interface StoreTruth {
  readonly store?: Each<'truth'>;
}

/** All that is shown of the store. */
export type StoreView = Together<StoreParts[SubjectName]['view']>;

/** Everything that can happen in the store, by kind. */
export type StoreHappenings = Together<StoreParts[SubjectName]['happens']>;
