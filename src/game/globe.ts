import { type GeoProjection, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json';
import { clipTo, type Ink } from './ink.ts';
import { PALETTE } from './palette.ts';
import type { Rect } from './rect.ts';

type Topology = Parameters<typeof feature>[0];
type Geometry = Parameters<typeof feature>[1];

/** The meridian in the middle of the map: the Pacific, with Taiwan a little to the left. */
const CENTRE = 158;
/** The latitudes that the map shows, from south to north; the rest of the world has no market and no route. */
const [SOUTH, NORTH] = [-46, 73];

const topology = land as unknown as Topology & { readonly objects: { readonly land: Geometry } };
const coast = feature(topology, topology.objects.land);

/** Corners and edges of the part of the world the map is fitted to. */
const frame = {
  type: 'MultiPoint' as const,
  coordinates: [0, 60, 120, 180, 240, 300, 359].flatMap((east) =>
    [SOUTH, 0, NORTH].map((north): [number, number] => [((east + CENTRE + 180.5) % 360) - 180, north]),
  ),
};

/** The map projection for a rectangle, in its pixels. */
export function projectOn({ x, y, w, h }: Rect): GeoProjection {
  const projection = geoNaturalEarth1().rotate([-CENTRE, 0]);
  return projection
    .fitExtent(
      [
        [x + 4, y + 4],
        [x + w - 4, y + h - 4],
      ],
      frame,
    )
    .clipExtent([
      [x - 20, y - 20],
      [x + w + 20, y + h + 20],
    ]);
}

const everyFifteen = Array.from({ length: 24 }, (_, i) => i * 15 - 180);

function drawGrid(ink: Ink, projection: GeoProjection): void {
  const path = geoPath(projection, ink);
  ink.beginPath();
  for (const east of everyFifteen)
    path({ type: 'LineString', coordinates: [-80, -40, 0, 40, 80].map((north) => [east, north]) });
  for (const north of [-60, -30, 0, 30, 60])
    path({ type: 'LineString', coordinates: everyFifteen.map((east) => [east, north]) });
  ink.strokeStyle = 'rgba(255, 255, 255, .38)';
  ink.lineWidth = 0.7;
  ink.stroke();
}

/** Draws sea, shallow water along the coast, and land, without borders. */
export function drawWorld(ink: Ink, rect: Rect, projection: GeoProjection): void {
  clipTo(ink, rect, 3, () => {
    const deep = ink.createLinearGradient(0, rect.y, 0, rect.y + rect.h);
    deep.addColorStop(0, PALETTE.seaDeep);
    deep.addColorStop(0.5, PALETTE.sea);
    deep.addColorStop(1, PALETTE.seaDeep);
    ink.fillStyle = deep;
    ink.fillRect(rect.x, rect.y, rect.w, rect.h);
    drawGrid(ink, projection);
    const path = geoPath(projection, ink);
    ink.beginPath();
    path(coast);
    ink.lineJoin = 'round';
    for (const [width, alpha] of [
      [13, 0.16],
      [8, 0.2],
      [4, 0.28],
    ] as const) {
      ink.strokeStyle = `rgba(232, 244, 243, ${alpha})`;
      ink.lineWidth = width;
      ink.stroke();
    }
    ink.save();
    ink.shadowColor = 'rgba(40, 70, 84, .35)';
    ink.shadowBlur = 3;
    ink.shadowOffsetX = 2;
    ink.shadowOffsetY = 2;
    ink.fillStyle = PALETTE.land;
    ink.fill();
    ink.restore();
    ink.strokeStyle = PALETTE.coast;
    ink.lineWidth = 0.8;
    ink.stroke();
  });
}
