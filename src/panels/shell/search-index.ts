import type { SittingHost } from '../../host/index.ts';
import type { Found } from '../panel-duty.ts';
import { productName } from '../parts/words.ts';
import { paperOf } from './subject-paper.ts';
import { type TrainedDuty, trained } from './trained.ts';

const MOST_FOUND = 24;

/** Removes case, width, spaces and hyphens for comparing, so that `111-2223` finds `1112223`. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐–_#]/g, '');

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
  const wanted = plain(typed);
  if (wanted === '') return [];
  const rank = ({ words }: Found): number => {
    const places = words.map((word) => plain(word).indexOf(wanted)).filter((place) => place >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  };
  return [...duties.flatMap(({ wing }) => wing.finds(host)), ...products(host, duties), ...pages(host)]
    .map((found) => ({ found, place: rank(found) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => Math.sign(a.place) - Math.sign(b.place))
    .slice(0, MOST_FOUND)
    .map(({ found }) => found);
}
