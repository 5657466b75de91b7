import { box, type Ink, line, shadow, shape } from '../ink.ts';
import { fitAlike } from '../label.ts';
import { PALETTE } from '../palette.ts';
import type { Stage } from '../stage.ts';
import type { Carry, Part, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { Lane } from './lane.ts';
import type { OrdersPlan } from './orders-layout.ts';
import type { OrdersModel } from './orders-model.ts';

/** Paints the belts, and the wall on the right with a doorway for each of them. */
export function paintLanes(ink: Ink, { lanes, ground }: OrdersPlan): void {
  const first = lanes[0];
  if (first === undefined) return;
  const wall = first.gateX + 14;
  const [right, foot] = [ground.x + ground.w, ground.y + ground.h];
  for (const { belt } of lanes) shadow(ink, { ...belt, w: wall - belt.x }, 7, 0.12);
  for (const { belt } of lanes) {
    box(ink, { x: belt.x - 3, y: belt.y - 2, w: belt.w + 3, h: belt.h + 5 }, PALETTE.metalDark, 3);
    box(ink, { x: belt.x - 3, y: belt.y - 2, w: belt.w + 3, h: belt.h + 3 }, PALETTE.metal, 3);
  }
  const top = first.y - 4;
  box(ink, { x: wall, y: top, w: right - wall, h: foot - top }, '#c9d3d2');
  line(ink, '#e6ecea', 2, wall + 1, top, wall + 1, foot);
  for (const { belt } of lanes) {
    const door = { x: wall, y: belt.y - 6, w: right - wall, h: belt.h + 9 };
    box(ink, door, PALETTE.harbourDark);
    shape(
      ink,
      '#2c6b88',
      door.x + 4,
      door.y + door.h,
      door.x + 10,
      door.y + 5,
      right,
      door.y + 5,
      right,
      door.y + door.h,
    );
    box(ink, { x: door.x, y: door.y - 3, w: door.w, h: 3 }, PALETTE.now);
  }
}

/** The carriers' lanes: a belt for each mode, with a gate that closes at its cut-off. */
export class Lanes implements Part {
  readonly #stage: Stage;
  readonly #lanes = new Map<string, Lane>();
  #left: ReadonlyMap<string, string> | undefined;
  targets: readonly Target[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    for (const mode of stage.host.catalogue.modes) this.#lanes.set(mode.id, new Lane(stage, mode));
  }

  things(): Iterable<Thing> {
    return this.#lanes.values();
  }

  lay(plan: OrdersPlan): void {
    const [first] = plan.lanes;
    if (first === undefined) return;
    const names = [...this.#lanes.values()].map((lane) => lane.name(first, plan));
    fitAlike(names, plan.text - 0.5, 1);
    const { t } = this.#stage;
    const why = ({ what }: Carry): string | undefined => (what === 'slip' ? t('floor:drop.unpacked') : undefined);
    const targets: Target[] = [];
    let i = 0;
    for (const [mode, lane] of this.#lanes) {
      const rect = plan.lanes[i];
      i += 1;
      if (rect === undefined) continue;
      lane.lay(rect, plan);
      const drop = (carry: Carry, x: number, y: number): Promise<boolean> => this.#handOver(mode, carry, x, y);
      targets.push({ rect, wants: t('floor:wants.lane'), why, takes: ({ what }) => what === 'parcel', drop });
    }
    this.targets = targets;
  }

  #handOver(mode: string, { ids }: Carry, x: number, y: number): Promise<boolean> {
    const { host, t, later } = this.#stage;
    const paper = { kind: 'order', id: ids[0] ?? '' };
    const limit = this.#lanes.get(mode)?.closesAt;
    const words = t('floor:done.hand-over', { mode: nameOf(host, 'mode', mode), boxes: ids.length });
    return later('batch/hand-over', { mode, orders: ids }, { x, y, paper, words, limit });
  }

  sync(model: OrdersModel): void {
    for (const gate of model.gates) this.#lanes.get(gate.mode)?.gate(gate);
    if (this.#left !== undefined && !this.#stage.isReplay()) {
      for (const [order, mode] of model.left) {
        const from = this.#stage.lastSeen.get(order);
        if (from !== undefined && !this.#left.has(order)) this.#lanes.get(mode)?.ride(from);
      }
    }
    this.#left = model.left;
  }

  /** Moves the belts and counts the time down. */
  update(now: number, elapsed: number): void {
    for (const lane of this.#lanes.values()) lane.update(now, elapsed);
  }
}
