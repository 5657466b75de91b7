import type { SittingHost } from '../../../host/index.ts';
import { channelMark, productMark } from '../../parts/marks.ts';
import type { Guide } from '../../shell/paper.ts';
import { channelsShowing, countOf } from './parts/stock-view.ts';
import { say } from './parts/stock-words.ts';

/** The handbook pages of each part of a count, the first one first. */
const COUNT_PAGES: Readonly<Record<string, readonly string[]>> = {
  open: ['counts'],
  sheet: ['counts'],
  compare: ['counts', 'variances'],
  ask: ['variances'],
  movements: ['variances'],
  explain: ['causes', 'variances'],
  adjust: ['causes', 'variances'],
  sync: ['channels'],
};

const PRODUCT_PAGES: Readonly<Record<string, readonly string[]>> = {
  channels: ['channels'],
  bins: ['counts'],
  levels: ['supply'],
  buy: ['supply'],
  entries: ['variances'],
};

export const pagesOf =
  (...pages: readonly string[]) =>
  (): Guide => ({ pages, marks: [] });

/** The pages for a part of a count, marked for its product and for the cause that was given. */
export function countGuide(host: SittingHost, id: string, part: string): Guide {
  const count = countOf(host, id);
  const pages = part === '' ? ['counts', 'variances'] : (COUNT_PAGES[part] ?? []);
  if (count === undefined) return { pages, marks: [] };
  const { explanation, product } = count;
  return {
    pages,
    marks: [
      ...(explanation === undefined ? [] : [{ words: [say('cause', explanation.cause)] }]),
      productMark(host, product),
    ],
  };
}

/** The pages for a part of a product's ledger, marked for the product and the channels that show it. */
export function productGuide(host: SittingHost, id: string, part: string): Guide {
  const pages = part === '' ? ['channels', 'supply'] : (PRODUCT_PAGES[part] ?? []);
  return {
    pages,
    marks: [productMark(host, id), ...channelsShowing(host, id).map((channel) => channelMark(host, channel))],
  };
}
