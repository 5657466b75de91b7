import type * as Phaser from 'phaser';
import { darkness, lightHourOf, mix, monthOf } from './daylight.ts';
import { box, type Ink, line, shape } from './ink.ts';
import type { Layout } from './layout.ts';
import { number, PALETTE } from './palette.ts';
import { makePlate, type Plate } from './plate.ts';
import type { Rect } from './rect.ts';
import { DEPTH, type Stage } from './stage.ts';
import { skyIn, type Weather, weatherAt } from './weather.ts';

/** Where the horizon is, as a share of the window's height. */
const HORIZON = 0.66;
const QUARTER = 900_000;

/** Light, weather and month outside. */
interface Outside {
  /** The hour by the light: see `lightHourOf`. */
  readonly hour: number;
  readonly weather: Weather;
  readonly month: number;
}

/** The hills across the water, by month: fresh in spring, deep in summer, pale with silvergrass from October on. */
const HILLS = [
  ...['#a3b3ad', '#a2b8a6', '#98bb9c', '#8fba96', '#86b48f', '#7fae8a'],
  ...['#7fae8a', '#84ad8d', '#92b096', '#b3b79c', '#bcb9a4', '#aeb5ab'],
];

/** How much of the picture the weather takes: the sun, its light in the room, and the sheet of grey over everything. */
const WEATHERS: Readonly<Record<Weather, { readonly sun: number; readonly beams: number; readonly veil: number }>> = {
  sun: { sun: 1, beams: 0.2, veil: 0 },
  cloud: { sun: 0.3, beams: 0.05, veil: 0.1 },
  rain: { sun: 0, beams: 0, veil: 0.24 },
};

function paintSky(ink: Ink, { w, h }: Rect, { hour, weather }: Outside): void {
  const [top, low] = skyIn(weather, hour);
  const air = ink.createLinearGradient(0, 0, 0, h * HORIZON);
  air.addColorStop(0, top);
  air.addColorStop(1, low);
  ink.fillStyle = air;
  ink.fillRect(0, 0, w, h);
}

/** A crane of the container terminal: two legs, a portal, and a long boom over the water on its left. */
function paintCrane(ink: Ink, x: number, foot: number, h: number, colour: string): void {
  const [boom, top, wide] = [foot - h * 0.66, foot - h, h * 0.26];
  for (const leg of [x, x + wide]) box(ink, { x: leg - h * 0.018, y: boom, w: h * 0.036, h: foot - boom }, colour);
  box(ink, { x: x - h * 0.03, y: foot - h * 0.26, w: wide + h * 0.06, h: h * 0.04 }, colour);
  box(ink, { x: x - h * 0.52, y: boom - h * 0.02, w: h * 0.52 + wide + h * 0.16, h: h * 0.045 }, colour);
  shape(ink, colour, x + wide * 0.3, boom, x + wide * 0.46, top, x + wide * 0.56, top, x + wide * 0.8, boom);
  line(ink, colour, Math.max(0.8, h * 0.008), x - h * 0.48, boom, x + wide * 0.5, top, x + wide + h * 0.13, boom);
  box(ink, { x: x + wide + h * 0.02, y: boom + h * 0.02, w: h * 0.1, h: h * 0.07 }, PALETTE.now, 1);
}

function paintHarbour(ink: Ink, { w, h }: Rect, { hour, weather, month }: Outside): void {
  const dark = darkness(hour);
  const level = h * HORIZON;
  ink.globalAlpha = 1;
  shape(
    ink,
    mix(HILLS[month] ?? '#9db9b4', '#27465a', dark),
    0,
    level,
    0,
    level - h * 0.06,
    w * 0.22,
    level - h * 0.13,
    w * 0.4,
    level - h * 0.05,
    w * 0.62,
    level - h * 0.09,
    w * 0.8,
    level - h * 0.03,
    w,
    level - h * 0.07,
    w,
    level,
  );
  const water = ink.createLinearGradient(0, level, 0, h);
  water.addColorStop(0, dark > 0.5 ? '#2c536a' : '#7fb3c4');
  water.addColorStop(1, dark > 0.5 ? '#173a50' : '#3f8ba8');
  ink.fillStyle = water;
  ink.fillRect(0, level, w, h - level);
  for (let i = 0; i < 9; i += 1) {
    const y = level + 6 + ((i * 37) % (h - level - 10));
    const x = (i * 61) % w;
    line(ink, 'rgba(255, 255, 255, .26)', 1, x, y, x + 14 + (i % 3) * 6, y);
  }
  const { veil } = WEATHERS[weather];
  if (veil > 0) box(ink, { x: 0, y: level - h * 0.14, w, h }, `rgba(139, 152, 159, ${veil * (1 - dark * 0.6)})`);
  const colour = dark > 0.5 ? '#16313f' : '#355f73';
  paintCrane(ink, w * 0.88, h * 0.9, h * 0.38, dark > 0.5 ? '#1d3d4f' : '#5d8598');
  paintCrane(ink, w * 0.66, h * 0.9, h * 0.56, colour);
  box(ink, { x: w * 0.56, y: h * 0.9, w: w * 0.46, h: h * 0.1 }, '#8b8d84');
  box(ink, { x: w * 0.56, y: h * 0.9, w: w * 0.46, h: 2 }, '#b8b9ae');
  const stack = [PALETTE.now, PALETTE.harbourMid, PALETTE.leaf, '#c5962f'];
  stack.forEach((each, i) => {
    box(ink, { x: w * 0.62 + i * 11, y: h * 0.9 - 6, w: 10, h: 5.4 }, each, 0.6);
  });
}

/** The view from the window: the harbour in the light of the hour, with ships and planes. */
export class Sky {
  readonly #stage: Stage;
  readonly #sun: Phaser.GameObjects.Image;
  readonly #moon: Phaser.GameObjects.Image;
  readonly #clouds: readonly Phaser.GameObjects.Image[];
  readonly #gulls: readonly Phaser.GameObjects.Image[];
  readonly #ship: Phaser.GameObjects.Image;
  readonly #trolley: Phaser.GameObjects.Image;
  readonly #rain: Phaser.GameObjects.TileSprite;
  readonly #beams: Phaser.GameObjects.Graphics;
  #air: Plate | undefined;
  #harbour: Plate | undefined;
  #layout: Layout | undefined;
  #quarter = -1;
  #time = 40_000;

  constructor(stage: Stage) {
    this.#stage = stage;
    const image = (frame: string, depth: number): Phaser.GameObjects.Image =>
      stage.atlas.image(frame).setDepth(DEPTH.sky + depth);
    this.#sun = image('sun', 1);
    this.#moon = image('moon', 1);
    this.#clouds = [0, 1, 2].map(() => image('cloud', 2));
    this.#ship = image('ship', 5);
    this.#trolley = image('trolley', 6);
    this.#gulls = [0, 1, 2].map(() => image('gull-up', 7));
    this.#rain = stage.atlas
      .tile('rain', 0, 0, 24, 32)
      .setDepth(DEPTH.sky + 8)
      .setVisible(false);
    this.#beams = stage.scene.add.graphics().setDepth(DEPTH.room + 1);
  }

  lay(layout: Layout): void {
    this.#layout = layout;
    this.#air?.remove();
    this.#harbour?.remove();
    const { window } = layout;
    this.#air = makePlate(this.#stage, 'floor-sky', window, DEPTH.sky, 1);
    this.#harbour = makePlate(this.#stage, 'floor-harbour', window, DEPTH.sky + 4, this.#stage.density);
    this.#quarter = -1;
    const unit = Math.max(0.5, Math.min(1, window.h / 260)) / this.#stage.atlas.density;
    for (const image of [this.#ship, this.#trolley, this.#sun, this.#moon, ...this.#clouds, ...this.#gulls])
      image.setScale(unit);
    this.#rain.setPosition(window.x, window.y).setSize(window.w, window.h);
    this.#drift();
  }

  /** Sets the light by the simulated time, and moves the traffic. */
  update(now: number, elapsed: number): void {
    const quarter = Math.floor(now / QUARTER);
    if (quarter !== this.#quarter) {
      this.#quarter = quarter;
      this.#light({ hour: lightHourOf(now), weather: weatherAt(now), month: monthOf(now) });
    }
    if (this.#stage.motion.calm) return;
    this.#time += elapsed;
    this.#drift();
  }

  #light(outside: Outside): void {
    const { hour, weather } = outside;
    const layout = this.#layout;
    if (layout === undefined) return;
    const { window } = layout;
    this.#air?.paint((ink) => paintSky(ink, window, outside));
    this.#harbour?.paint((ink) => paintHarbour(ink, window, outside));
    const day = (hour - 6) / 12;
    const arc = Math.sin(Math.PI * Math.max(0, Math.min(1, day)));
    this.#sun
      .setVisible(day > -0.03 && day < 1.03 && weather !== 'rain')
      .setAlpha(WEATHERS[weather].sun)
      .setPosition(window.x + window.w * (0.12 + day * 0.76), window.y + window.h * (HORIZON + 0.04 - arc * 0.52));
    this.#moon
      .setVisible(darkness(hour) > 0.6 && weather === 'sun')
      .setPosition(window.x + window.w * 0.3, window.y + window.h * 0.2);
    const grey = weather === 'rain' ? 0x9aa6ac : weather === 'cloud' ? 0xd5dadb : 0xffffff;
    for (const cloud of this.#clouds) cloud.setAlpha(0.9 - darkness(hour) * 0.65).setTint(grey);
    for (const gull of this.#gulls) gull.setVisible(weather !== 'rain');
    this.#rain.setVisible(weather === 'rain').setAlpha(0.75 - darkness(hour) * 0.4);
    this.#shine(layout, outside, day);
  }

  /** Draws the sunlight on the floor, which moves with the hour; in the evening the room gets dark. */
  #shine({ window, wallFoot, w, h }: Layout, { hour, weather }: Outside, day: number): void {
    const beams = this.#beams.clear();
    const dark = darkness(hour);
    if (dark > 0) beams.fillStyle(number('#1c2f4c'), 0.2 * dark).fillRect(0, 0, w, h);
    const { beams: bright, veil } = WEATHERS[weather];
    if (veil > 0) beams.fillStyle(number('#4d5c68'), veil * 0.3 * (1 - dark)).fillRect(0, 0, w, h);
    if (day < 0.05 || day > 0.95 || bright === 0) return;
    const lean = (0.35 - day) * w * 0.55 - w * 0.12;
    const pane = window.w / 2;
    beams.fillStyle(number('#fff3cf'), bright);
    for (const i of [0, 1]) {
      const x = window.x + i * pane + 5 + lean * 0.12;
      const points = [
        [x, wallFoot + 4],
        [x + pane - 10, wallFoot + 4],
        [x + pane - 10 + lean, h],
        [x - 14 + lean, h],
      ];
      beams.fillPoints(points.map(([px = 0, py = 0]) => ({ x: px, y: py })) as Phaser.Math.Vector2[], true);
    }
  }

  #drift(): void {
    const window = this.#layout?.window;
    if (window === undefined) return;
    const { x, y, w, h } = window;
    const time = this.#time / 1000;
    for (let i = 0; i < this.#clouds.length; i += 1) {
      this.#clouds[i]?.setPosition(x - 50 + ((time * (3 + i) + i * 90) % (w + 100)), y + h * (0.12 + i * 0.12));
    }
    for (let i = 0; i < this.#gulls.length; i += 1) this.#glide(i, time);
    this.#ship.setPosition(x + w + 60 - ((time * 5) % (w + 120)), y + h * (HORIZON + 0.05));
    const swing = Math.sin(time * 0.25);
    const [crane, reach] = [x + w * 0.66, h * 0.56];
    this.#trolley.setPosition(
      crane - reach * (0.24 + 0.2 * swing),
      y + h * 0.9 - reach * 0.66 + this.#trolley.displayHeight * 0.5,
    );
    this.#rain.tilePositionY = -time * 260;
    this.#rain.tilePositionX = time * 60;
  }

  #glide(i: number, time: number): void {
    const { x, y, w, h } = this.#layout?.window ?? { x: 0, y: 0, w: 0, h: 0 };
    const along = (time * (9 + i * 3) + i * 77) % (w + 60);
    const gull = this.#gulls[i];
    gull?.setPosition(x - 30 + along, y + h * (0.3 + i * 0.07) + Math.sin(time * 0.9 + i * 2) * 6);
    gull?.setFrame(Math.sin(time * 5 + i) > 0.1 && Math.sin(time * 0.7 + i) > -0.2 ? 'gull-up' : 'gull-down');
  }
}
