import { scatter } from './scatter.ts';

/** Simulated ms: how long the cat stays at a place, and how long it walks to the next one. */
const [STAYS, WALKS] = [24 * 60_000, 150_000];

export type Pose = 'sleep' | 'loaf' | 'sit';

/** What the cat does. `part` of its way from one place to the other is behind it, 0 to 1; places are counted from 0. */
export interface CatPlan {
  readonly from: number;
  readonly to: number;
  readonly part: number;
  readonly pose: Pose;
}

/** What the cat does at a simulated time, by the time alone: the same moment looks the same, however one comes to it. */
export function catAt(now: number, places: number): CatPlan {
  const turn = Math.floor(now / STAYS);
  const placeOf = (n: number): number => Math.floor(scatter(n) * places);
  const [from, to] = [placeOf(turn - 1), placeOf(turn)];
  const tired = scatter(turn + 77_777);
  return {
    ...{ from, to, part: from === to ? 1 : Math.min(1, (now - turn * STAYS) / WALKS) },
    pose: tired < 0.5 ? 'sleep' : tired < 0.75 ? 'loaf' : 'sit',
  };
}
