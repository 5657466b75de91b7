import type { Network } from '../../host/remote/ask-hall.ts';

/** How badly a network behaves. */
export interface Faults {
  /** Of a thousand requests, how many get no answer: half of them never arrive, half of them arrive and their answer is lost. */
  readonly lostPermille: number;
  /** Of a thousand requests, after how many the cable is pulled. */
  readonly cutPermille: number;
  /** Real ms for which it stays pulled. */
  readonly cutFor: number;
}

export const NO_FAULTS: Faults = { lostPermille: 0, cutPermille: 0, cutFor: 0 };

/** A network that loses requests, answers and streams by chance. `draw` gives whole numbers from 0 to 999. */
export function badNetwork(faults: Faults, draw: () => number, now: () => number): Network {
  let cutUntil = 0;
  const streams = new Set<AbortController>();
  const pull = (): void => {
    cutUntil = now() + faults.cutFor;
    for (const stream of streams) stream.abort();
    streams.clear();
  };
  return async (asked, init) => {
    if (now() < cutUntil) throw new TypeError('the cable is pulled');
    if (draw() < faults.cutPermille) pull();
    const fate = draw();
    if (fate * 2 < faults.lostPermille) throw new TypeError('the request was lost');
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, ...(init?.signal == null ? [] : [init.signal])]);
    streams.add(stop);
    const response = await fetch(asked, { ...init, signal });
    if (fate < faults.lostPermille || now() < cutUntil) {
      stop.abort();
      throw new TypeError('the answer was lost');
    }
    return response;
  };
}
