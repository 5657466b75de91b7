import type { Currency } from '../shop/money.ts';

export const DOCUMENT_FORMS = ['cn22', 'cn23', 'commercial-invoice'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

export const CONTENT_CATEGORIES = [
  'sale-of-goods',
  'gift',
  'commercial-sample',
  'documents',
  'returned-goods',
] as const;
export type ContentCategory = (typeof CONTENT_CATEGORIES)[number];

export const INCOTERMS = ['EXW', 'FCA', 'DAP', 'DDP', 'FOB', 'CIF'] as const;
export type Incoterm = (typeof INCOTERMS)[number];

export interface DocumentLine {
  readonly product: string;
  readonly description: string;
  /** Harmonised System code, six digits. */
  readonly hs: string;
  readonly origin: string;
  readonly quantity: number;
  /** Net weight of the line, grams: the goods in their own packing, without the parcel's. */
  readonly netGrams: number;
  /** Value of the line, minor units of the document's currency. */
  readonly value: number;
  /** The seller's identifier of the product (SKU), where the country of destination asks for it. */
  readonly identifier?: string;
}

/** A CN22, CN23 or commercial invoice. Fields after UPU CN22/CN23 and common invoice practice (domain facts 4.4). */
export interface CustomsDocument {
  readonly form: DocumentForm;
  readonly category: ContentCategory;
  readonly incoterm: Incoterm;
  /** Id of the tax number on the paper, or null for none. */
  readonly taxNumber: string | null;
  readonly currency: Currency;
  readonly lines: readonly DocumentLine[];
}
