import { box, type Ink, line, shadow } from '../ink.ts';
import { fitAlike } from '../label.ts';
import { PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import type { Stage } from '../stage.ts';
import type { Carry, Part, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { Lane } from './lane.ts';
import type { OrdersPlan } from './orders-layout.ts';
import type { OrdersModel } from './orders-model.ts';

/** Paints a lane's yard: asphalt behind a dock with a striped edge, on which its truck stands. */
function paintYard(ink: Ink, { x, y, w, h }: Rect): void {
  box(ink, { x, y, w, h }, '#8d979b');
  box(ink, { x, y, w, h: h * 0.4 }, '#99a3a6');
  ink.setLineDash([7, 6]);
  line(ink, 'rgba(255, 253, 248, .5)', 1.2, x + 10, y + h - 2.4, x + w, y + h - 2.4);
  ink.setLineDash([]);
  box(ink, { x, y: y - 1, w: 4, h: h + 2 }, PALETTE.harbourDark);
  for (let at = y + 1; at < y + h - 3; at += 7) box(ink, { x, y: at, w: 4, h: 3.4 }, PALETTE.now);
}

/** Paints the belts, and behind the gate of each the yard for its truck. */
export function paintLanes(ink: Ink, { lanes }: OrdersPlan): void {
  for (const { belt } of lanes) shadow(ink, belt, 7, 0.12);
  for (const { belt, yard } of lanes) {
    box(ink, { x: belt.x - 3, y: belt.y - 2, w: belt.w + 3, h: belt.h + 5 }, PALETTE.metalDark, 3);
    box(ink, { x: belt.x - 3, y: belt.y - 2, w: belt.w + 3, h: belt.h + 3 }, PALETTE.metal, 3);
    paintYard(ink, yard);
  }
}

/** The carriers' lanes: a belt for each mode, with a gate that closes at its cut-off, and a truck that leaves then. */
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
    for (const gate of model.gates) this.#lanes.get(gate.mode)?.gate(gate, model.loads.get(gate.mode) ?? 0);
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
