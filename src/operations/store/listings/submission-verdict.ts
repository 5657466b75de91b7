import type { ListingFault } from './listing.ts';

/** How a listing stands by the handbook when it is sent in: each part with what it should have been. */
export interface SubmissionVerdict {
  readonly categoryRight: boolean;
  readonly rightCategory: string;
  /** Fields that are asked, the category among them. */
  readonly fields: number;
  readonly fieldFaults: readonly ListingFault[];
  readonly titleFaults: readonly ListingFault[];
  readonly imageFaults: readonly ListingFault[];
  readonly hs: string;
  readonly rightHs: string;
  readonly origin: string;
  readonly rightOrigin: string;
  readonly price: number;
  readonly priceRight: boolean;
  /** The band of the day; zero where no price leaves the margin. */
  readonly low: number;
  readonly high: number;
  readonly quantity: number;
  readonly showable: number;
}
