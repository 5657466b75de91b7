import type * as Phaser from 'phaser';
import { drawWorld, projectOn } from './globe.ts';
import { box, edge, type Ink, line, shadow } from './ink.ts';
import type { Layout } from './layout.ts';
import { number, PALETTE } from './palette.ts';
import { HOME, placeOf } from './places.ts';
import { contains, inset, type Rect } from './rect.ts';
import { drawRoute, Routes, SAMPLES } from './routes.ts';
import { DEPTH, type Stage, sign } from './stage.ts';
import { nameOf } from './words.ts';

const FRAME = 7;

interface Port {
  readonly market: string;
  readonly zone: string;
  readonly pin: Phaser.GameObjects.Image;
  readonly label: Phaser.GameObjects.Text;
  /** Its market's name, or where there is no room for that, its code. */
  name: string;
  text: string;
}

/** The map inside its frame. */
const chartOf = ({ map }: Layout): Rect => inset(map, FRAME);

/** A compass in the lower corner of the map, where there is only ocean. */
function drawCompass(ink: Ink, x: number, y: number, r: number): void {
  for (let i = 0; i < 8; i += 1) {
    const angle = (i * Math.PI) / 4;
    const long = i % 2 === 0 ? r : r * 0.6;
    line(ink, 'rgba(31, 86, 115, .35)', 1.2, x, y, x + Math.sin(angle) * long, y - Math.cos(angle) * long);
  }
  line(ink, PALETTE.now, 2, x, y, x, y - r);
}

/** The world map on the wall, with routes, and ports with their names and local time. */
export class WorldMap {
  readonly #stage: Stage;
  readonly #home: Phaser.GameObjects.Image;
  readonly #ports: readonly Port[];
  readonly #ties: Phaser.GameObjects.Graphics;
  routes: Routes;
  #minute = -1;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.routes = new Routes(projectOn({ x: 0, y: 0, w: 100, h: 50 }));
    this.#home = stage.atlas.image('home').setDepth(DEPTH.map + 1);
    this.#ties = stage.scene.add.graphics().setDepth(DEPTH.map);
    this.#ports = stage.host.catalogue.markets.map(({ id, zone }) => ({
      ...{ market: id, zone, name: id, text: '' },
      pin: stage.atlas.image('pin').setDepth(DEPTH.map),
      label: sign(stage, 11, PALETTE.harbourDark).setDepth(DEPTH.map + 4.5),
    }));
  }

  /** Paints the map, its frame and its routes. */
  paint(ink: Ink, layout: Layout): void {
    const { map } = layout;
    shadow(ink, map, 12, 0.2);
    box(ink, map, PALETTE.woodDark, 5);
    box(ink, { ...map, h: map.h - 2, w: map.w - 2 }, PALETTE.wood, 5);
    edge(ink, inset(map, 3), PALETTE.woodLight, 1.4, 3);
    const chart = chartOf(layout);
    const projection = projectOn(chart);
    this.routes = new Routes(projection);
    drawWorld(ink, chart, projection);
    const [x, y] = projection([-128, -33]) ?? [chart.x, chart.y];
    drawCompass(ink, x, y, chart.h * 0.07);
    const { markets, modes } = this.#stage.host.catalogue;
    for (const way of ['road', 'sea', 'air'] as const) {
      for (const { id } of markets) {
        if (modes.some(({ route, lanes }) => route === way && lanes[id] !== undefined))
          drawRoute(ink, this.routes.of(way, id));
      }
    }
  }

  lay(layout: Layout): void {
    const chart = chartOf(layout);
    const projection = projectOn(chart);
    const [hx, hy] = projection([...HOME]) ?? [0, 0];
    const unit = 1 / this.#stage.atlas.density;
    this.#home.setPosition(hx, hy).setScale(unit * (chart.w > 420 ? 0.9 : 0.7));
    this.#ties.clear().lineStyle(1, number(PALETTE.harbour), 0.7);
    const taken: Rect[] = [{ x: hx - 10, y: hy - 10, w: 20, h: 20 }];
    const spots = this.#ports.map((port) => ({ port, at: projection([...placeOf(port.market)]) ?? ([0, 0] as const) }));
    for (const { port } of spots) {
      if (
        !this.#stage.host.catalogue.modes.some(
          ({ route, lanes }) => route === 'road' && lanes[port.market] !== undefined,
        )
      )
        continue;
      const { xs, ys } = this.routes.of('road', port.market);
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      taken.push({ x: left - 4, y: top - 4, w: Math.max(...xs) - left + 8, h: Math.max(...ys) - top + 8 });
    }
    for (const { port } of spots) taken.push(this.#customs(port.market));
    for (const { at } of spots) taken.push({ x: at[0] - 5, y: at[1] - 5, w: 10, h: 10 });
    const size = Math.max(10, Math.min(layout.text - 2, chart.w / 52));
    for (const { port, at } of spots) {
      port.pin.setPosition(at[0], at[1]).setScale(unit * (chart.w > 420 ? 0.8 : 0.62));
      port.label.setFontSize(size);
      this.#seat(port, at, chart, taken);
    }
  }

  /** Where stop signs are drawn when parcels are held at a port. Labels must not cover it. */
  #customs(market: string): Rect {
    const { xs, ys } = this.routes.of('air', market);
    const i = Math.round(SAMPLES * 0.88);
    return { x: (xs[i] ?? 0) - 14, y: (ys[i] ?? 0) - 12, w: 28, h: 24 };
  }

  /**
   * Finds a side of the pin where its label is inside the map and covers nothing else. Where there is none for the market's
   * name, its code is written; where there is none for that either, nothing: the bar has the same clock.
   */
  #seat(port: Port, at: readonly [number, number], chart: Rect, taken: Rect[]): void {
    for (const name of [nameOf(this.#stage.host, 'market', port.market), port.market]) {
      port.name = name;
      this.#write(port, this.#stage.host.clock());
      const spot = freeSpot(port.label, at, chart, taken);
      if (spot === undefined) continue;
      taken.push(spot);
      port.label.setVisible(true).setPosition(spot.x + spot.w / 2, spot.y + spot.h / 2);
      if (spot.far) this.#tie(at[0], at[1], spot);
      return;
    }
    port.label.setVisible(false);
  }

  /** Draws a thin line from a pin to a label that is not beside it. */
  #tie(x: number, y: number, spot: Rect): void {
    const endX = Math.max(spot.x, Math.min(spot.x + spot.w, x));
    const endY = spot.y + spot.h / 2;
    this.#ties.lineBetween(x, y, endX, endY);
  }

  #write(port: Port, now: number): void {
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: port.zone, hour: '2-digit', minute: '2-digit' }).format(
      now,
    );
    const text = `${port.name} ${time}`;
    if (text === port.text) return;
    port.text = text;
    port.label.setText(text).setStroke('rgba(246, 239, 226, .9)', 3);
  }

  /** Updates the clocks of the ports every minute, as the bar does. */
  update(now: number): void {
    const minute = Math.floor(now / 60_000);
    if (minute === this.#minute) return;
    this.#minute = minute;
    for (const port of this.#ports) this.#write(port, minute * 60_000);
  }
}

/** The places of a label around its pin: beside it, then further away with a line to it. */
function freeSpot(
  { width, height: h }: Phaser.GameObjects.Text,
  [x, y]: readonly [number, number],
  chart: Rect,
  taken: readonly Rect[],
): (Rect & { readonly far: boolean }) | undefined {
  const w = width + 2;
  const sides = [
    [7, -h / 2],
    [-7 - w, -h / 2],
    [-w / 2, 6],
    [-w / 2, -6 - h],
    [5, 4],
    [5, -4 - h],
    [-5 - w, 4],
    [-5 - w, -4 - h],
  ] as const;
  const far = [-1, 1, -1.8, 1.8].flatMap(
    (up) =>
      [
        [7, -h / 2 + up * h],
        [-7 - w, -h / 2 + up * h],
      ] as const,
  );
  return [...sides, ...far]
    .map(([dx, dy], i) => ({ x: x + dx, y: y + dy, w, h, far: i >= sides.length }))
    .find((spot) => {
      const inside = contains(chart, spot.x, spot.y) && contains(chart, spot.x + w, spot.y + h);
      return inside && !taken.some((other) => overlap(spot, other));
    });
}

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
