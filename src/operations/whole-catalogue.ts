import type { DutyName, Parts } from './parts.ts';
import type { Catalogue } from './shop/catalogue.ts';

/** The catalogue of a form with the handbooks of single duties under their names, as far as those do not stand in the shop's part. */
export type WholeCatalogue = Catalogue & { readonly [Name in DutyName]?: Parts[Name]['house'] };
