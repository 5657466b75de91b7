import type { ServiceHouse } from './service/house.ts';
import type { Catalogue } from './shop/catalogue.ts';

/** The catalogue of a form with what single duties add to it. */
export interface WholeCatalogue extends Catalogue {
  /** The service desk, in packs that train it. */
  readonly service?: ServiceHouse;
}
