import type { SittingHost } from '../../host/index.ts';
import type { Found } from '../panel-duty.ts';
import { placeIn, plain } from '../parts/search-text.ts';
import { productName } from '../parts/words.ts';
import { paperOf } from './subject-paper.ts';
import { type TrainedDuty, trained } from './trained.ts';

export { plain };

const MOST_FOUND = 24;

/** Products, where a trained duty has a paper that shows them. */
function products(host: SittingHost, duties: readonly TrainedDuty[]): readonly Found[] {
  return host.catalogue.products.flatMap(({ id, sku, hs }): Found[] => {
    const paper = paperOf(host, { kind: 'product', id }, duties);
    const title = productName(host, id);
    return paper === null
      ? []
      : [{ kind: 'product', icon: 'stock', title, note: sku, paper, words: [title, sku, hs, id] }];
  });
}

function pages(host: SittingHost): readonly Found[] {
  return host.catalogue.handbook.map((page) => {
    const title = host.text(`handbook.${page}.title`);
    const words = [title, host.text(`handbook.${page}.body`)];
    return { kind: 'handbook', icon: 'book', title, note: '', paper: { kind: 'handbook', id: page }, words };
  });
}

/** The records of the sitting that match. Whole matches and matches at the start come first. */
export function searchSitting(host: SittingHost, typed: string, duties = trained()): readonly Found[] {
  if (plain(typed) === '') return [];
  const rank = ({ words }: Found): number => {
    const places = words.map((word) => placeIn(word, typed)).filter((place) => place >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  };
  return [...duties.flatMap(({ wing }) => wing.finds(host)), ...products(host, duties), ...pages(host)]
    .map((found) => ({ found, place: rank(found) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => Math.sign(a.place) - Math.sign(b.place))
    .slice(0, MOST_FOUND)
    .map(({ found }) => found);
}
