import type { Handbooks } from './parts.ts';
import type { Catalogue } from './shop/catalogue.ts';

/** The catalogue of a form: the shop's, and the handbooks of the duties. */
export type WholeCatalogue = Catalogue & Handbooks;
