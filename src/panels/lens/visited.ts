import type { HistoryRow } from '../../host/index.ts';
import type { Region } from './layout.ts';

/** The shortest path from one state to another; the two states alone where there is none. */
function wayBetween(region: Region, from: string, to: string): readonly string[] {
  const came = new Map<string, string>();
  const queue = [from];
  for (const state of queue) {
    if (state === to) break;
    for (const move of region.moves) {
      if (move.from !== state || move.to === from || came.has(move.to)) continue;
      came.set(move.to, state);
      queue.push(move.to);
    }
  }
  if (from !== to && !came.has(to)) return [from, to];
  const way = [to];
  for (let state = to; state !== from; ) {
    state = came.get(state) ?? from;
    way.unshift(state);
  }
  return way;
}

/** The states of a region that a record passed through, the current one last. */
export function visitedStates(region: Region, history: readonly HistoryRow[], current: string): readonly string[] {
  const known = history.flatMap((row) => {
    const state = row.ledTo[region.id];
    return state !== undefined && region.states.includes(state) ? [state] : [];
  });
  const way = [region.initial];
  for (const state of [...known, current]) {
    const last = way.at(-1) ?? region.initial;
    if (state !== last) way.push(...wayBetween(region, last, state).slice(1));
  }
  return way;
}
