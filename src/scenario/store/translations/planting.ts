import type { RandomStream } from '../../../kernel/random.ts';
import { SEGMENT_FAULTS, type SegmentFault } from '../../../operations/store/translations/product-translation.ts';
import type { PageData } from './schema.ts';

/** Which segment of a page (its index) can carry which fault, so that no segment carries two. */
export type Places = ReadonlyMap<SegmentFault, number>;

const candidatesOn = ({ segments }: PageData, fault: SegmentFault): number[] =>
  segments.flatMap(({ drafts }, i) => (drafts?.[fault] === undefined ? [] : [i]));

/**
 * Finds a segment of its own for each fault that a page has drafts for, by augmenting paths (Kuhn's method for bipartite matching).
 * Faults for which none is left are not there. `mix` shuffles what is tried first.
 */
export function placesOn(page: PageData, mix: (items: number[]) => number[] = (items) => items): Places {
  const taken = new Map<number, SegmentFault>();
  const seat = (fault: SegmentFault, seen: Set<number>): boolean => {
    for (const at of mix(candidatesOn(page, fault))) {
      if (seen.has(at)) continue;
      seen.add(at);
      const other = taken.get(at);
      if (other !== undefined && !seat(other, seen)) continue;
      taken.set(at, fault);
      return true;
    }
    return false;
  };
  for (const fault of SEGMENT_FAULTS) seat(fault, new Set());
  return new Map([...taken].map(([at, fault]) => [fault, at]));
}

/** For each page, which of its drafts go wrong in which way: of each kind as many, on different pages, and evenly spread over them. */
export function plant(
  pages: readonly PageData[],
  ofAKind: number,
  random: RandomStream,
): readonly ReadonlyMap<number, SegmentFault>[] {
  const places = pages.map((page, i) => placesOn(page, (items) => random.fork(`places/${i}`).shuffle(items)));
  const planted = pages.map(() => new Map<number, SegmentFault>());
  for (const fault of random.fork('kinds').shuffle([...SEGMENT_FAULTS])) {
    const fit = random
      .fork(fault)
      .shuffle(pages.map((_, i) => i))
      .filter((i) => places[i]?.has(fault));
    const emptiest = fit.sort((a, b) => (planted[a]?.size ?? 0) - (planted[b]?.size ?? 0)).slice(0, ofAKind);
    for (const i of emptiest) planted[i]?.set(places[i]?.get(fault) ?? 0, fault);
  }
  return planted;
}
