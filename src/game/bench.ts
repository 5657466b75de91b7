import * as Phaser from 'phaser';
import { Atlas } from './atlas.ts';
import { boot, pixelRatio } from './boot.ts';
import { drawWorld, projectOn } from './globe.ts';
import { MapParcel } from './parcels.ts';
import { makePlate } from './plate.ts';
import { type Route, Routes } from './routes.ts';

const MARKETS = ['US', 'JP', 'SG', 'MY', 'DE', 'GB', 'AU', 'HK'] as const;
const WAYS = ['air', 'air', 'sea'] as const;
/** Seconds of one journey. */
const JOURNEY = 20;

/** The world map with parcels that never arrive; for comparison, an empty scene when there are no parcels. */
class BenchScene extends Phaser.Scene {
  readonly #count: number;
  readonly #parcels: { readonly parcel: MapParcel; readonly route: Route; readonly ahead: number }[] = [];
  readonly frames: number[] = [];
  #last = 0;
  #time = 0;

  constructor(count: number) {
    super('bench');
    this.#count = count;
  }

  create(): void {
    this.game.events.on(Phaser.Core.Events.POST_STEP, () => this.#measure());
    if (this.#count === 0) return;
    const { width, height } = this.scale.gameSize;
    const rect = { x: 0, y: 0, w: width, h: height };
    const projection = projectOn(rect);
    makePlate({ scene: this }, 'bench-map', rect, 0, 1).paint((ink) => drawWorld(ink, rect, projection));
    const atlas = new Atlas(this, 2);
    const routes = new Routes(projection);
    for (let i = 0; i < this.#count; i += 1) {
      const way = WAYS[i % WAYS.length] ?? 'air';
      const parcel = new MapParcel(atlas.image(way), 1 / atlas.density);
      parcel.fly(((i * 37) % 100) / 100 - 0.5, way);
      this.#parcels.push({
        parcel,
        route: routes.of(way, MARKETS[i % MARKETS.length] ?? 'US'),
        ahead: i / this.#count,
      });
    }
  }

  #measure(): void {
    const now = performance.now();
    if (this.#last > 0) this.frames.push(now - this.#last);
    this.#last = now;
  }

  override update(_time: number, elapsed: number): void {
    this.#time += elapsed / 1000;
    for (const { parcel, route, ahead } of this.#parcels) parcel.place(route, (this.#time / JOURNEY + ahead) % 1);
  }
}

/**
 * Mounts a scene for the benchmark.
 * @param parcels how many move on the map; 0 is an empty Phaser scene
 * @returns `frames`: milliseconds from each frame to the next, since the start
 */
export function mountParcelBench(container: HTMLElement, parcels: number): { frames(): number[]; destroy(): void } {
  const scene = new BenchScene(parcels);
  const booted = boot(container, scene, { pixels: pixelRatio(), isCalm: () => false, resized: () => undefined });
  return { frames: () => [...scene.frames], destroy: booted.destroy };
}
