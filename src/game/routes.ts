import { type GeoProjection, geoInterpolate } from 'd3-geo';
import type { FreightMode } from '../host/index.ts';
import { type Ink, line } from './ink.ts';
import { PALETTE } from './palette.ts';
import { HOME, type Place, placeOf, seaWay } from './places.ts';

type Way = FreightMode['route'];

/** Points of a route on the map, evenly spaced; `SAMPLES` steps from its start to its end. */
export interface Route {
  readonly way: Way;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

export const SAMPLES = 96;

/** Where goods from a warehouse abroad start, not far from where they arrive. */
const depotOf = ([longitude, latitude]: Place): Place => [longitude + 7, latitude + (latitude > 40 ? -5 : 4)];

function placesOf(way: Way, market: string): readonly Place[] {
  const end = placeOf(market);
  if (way === 'road') return [depotOf(end), end];
  return way === 'sea' ? [HOME, ...seaWay(end), end] : [HOME, end];
}

/** The great circles between the places, as points of the map. */
function trace(places: readonly Place[], projection: GeoProjection): [number, number][] {
  return places.slice(1).flatMap((to, i): [number, number][] => {
    const between = geoInterpolate([...(places[i] ?? to)], [...to]);
    return Array.from({ length: 25 }, (_, step) => projection(between(step / 24)) ?? [0, 0]);
  });
}

/** Bends a flight upwards, so that short flights can be seen. */
function lift(points: [number, number][]): [number, number][] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return points;
  const long = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const high = Math.max(3, Math.min(12, long * 0.12));
  return points.map(([x, y], i) => [x, y - high * Math.sin((Math.PI * i) / (points.length - 1))]);
}

function spread(points: readonly [number, number][], way: Way): Route {
  const at = [0];
  points.forEach(([x, y], i) => {
    const before = points[i - 1];
    if (before !== undefined) at.push((at.at(-1) ?? 0) + Math.hypot(x - before[0], y - before[1]));
  });
  const total = at.at(-1) ?? 1;
  const route = { way, xs: new Float32Array(SAMPLES + 1), ys: new Float32Array(SAMPLES + 1) };
  let i = 0;
  for (let step = 0; step <= SAMPLES; step += 1) {
    const want = (total * step) / SAMPLES;
    while (i < at.length - 2 && (at[i + 1] ?? 0) < want) i += 1;
    const from = points[i] ?? [0, 0];
    const to = points[i + 1] ?? from;
    const part = Math.min(1, (want - (at[i] ?? 0)) / Math.max((at[i + 1] ?? 0) - (at[i] ?? 0), 0.001));
    route.xs[step] = from[0] + (to[0] - from[0]) * part;
    route.ys[step] = from[1] + (to[1] - from[1]) * part;
  }
  return route;
}

/** All routes of a map; made again when its size changes. */
export class Routes {
  readonly #routes = new Map<string, Route>();
  readonly #projection: GeoProjection;

  constructor(projection: GeoProjection) {
    this.#projection = projection;
  }

  of(way: Way, market: string): Route {
    const key = `${way}/${market}`;
    const known = this.#routes.get(key);
    if (known !== undefined) return known;
    const points = trace(placesOf(way, market), this.#projection);
    const route = spread(way === 'air' ? lift(points) : points, way);
    this.#routes.set(key, route);
    return route;
  }
}

/** Draws a route faintly: flights dashed, ships dotted, roads as a line with a lighter middle. */
export function drawRoute(ink: Ink, { way, xs, ys }: Route): void {
  const points = Array.from(xs, (x, i) => [x, ys[i] ?? 0]).flat();
  ink.save();
  if (way === 'air') {
    ink.setLineDash([5, 5]);
    line(ink, 'rgba(31, 86, 115, .38)', 1.1, ...points);
  } else if (way === 'sea') {
    ink.setLineDash([0.1, 5]);
    line(ink, 'rgba(21, 61, 83, .6)', 1.9, ...points);
  } else {
    line(ink, PALETTE.woodDark, 3.4, ...points);
    line(ink, PALETTE.paper, 1.4, ...points);
  }
  ink.restore();
}
