import type * as Phaser from 'phaser';
import { fitAlike, fitLabel } from '../label.ts';
import { PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { layShelf } from '../shelf.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Part, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { Buyer, type Place } from './buyer.ts';
import { type CounterPlan, DOOR, QUEUE, queuePlaces, SIGN, STEP, standOn } from './counter-layout.ts';
import type { BuyerModel, CounterModel } from './counter-model.ts';
import { Stall } from './stall.ts';

/** The places of buyers who are no longer in a queue. */
const ASIDE = ['desk', 'bench', 'door'] as const;
type Aside = (typeof ASIDE)[number];

/** The largest scale at these places, relative to a queue. */
const SIZES: Readonly<Record<Aside, number>> = { desk: 1.35, bench: 1, door: 1.1 };

/** The part of a place that buyers can take. */
function groundOf({ seats, bench, door }: CounterPlan, aside: Aside): Rect {
  if (aside === 'desk') return seats;
  const { x, y, w, h } = aside === 'bench' ? bench : door;
  const left = aside === 'door' ? w * DOOR : 4;
  return { x: x + left, y: y + SIGN, w: w - left - 4, h: h - SIGN - (aside === 'bench' ? 10 : 2) };
}

/** The buyers in the service room: they queue at the windows of their channels. Dragging a buyer to the desk takes the ticket; how urgent it is, is said on its paper. */
export class Counter implements Part {
  readonly #stage: Stage;
  readonly #stalls: readonly Stall[];
  readonly #buyers = new Map<string, Buyer>();
  readonly #signs: Readonly<Record<Aside, Phaser.GameObjects.Text>>;
  readonly #more: Readonly<Record<Aside, Phaser.GameObjects.BitmapText>>;
  #plan: CounterPlan | undefined;
  targets: readonly Target[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#stalls = stage.host.catalogue.channels.map(({ id }) => new Stall(stage, id));
    const label = (): Phaser.GameObjects.Text => sign(stage, 12, PALETTE.harbourDark);
    this.#signs = { desk: label(), bench: label(), door: label() };
    const digits = (): Phaser.GameObjects.BitmapText => stage.atlas.digits('', 20).setDepth(DEPTH.piece);
    this.#more = { desk: digits(), bench: digits(), door: digits() };
  }

  *things(): Iterable<Thing> {
    yield* this.#buyers.values();
    yield* this.#stalls;
  }

  lay(counter: CounterPlan): void {
    const { text } = counter;
    this.#plan = counter;
    const [first] = counter.stalls;
    if (first !== undefined)
      fitAlike(
        this.#stalls.map((each) => each.name(first)),
        text,
        2,
      );
    this.#stalls.forEach((stall, i) => {
      const [rect, queue] = [counter.stalls[i], counter.queues[i]];
      if (rect !== undefined && queue !== undefined) stall.lay(rect, queue);
    });
    for (const aside of ['bench', 'door'] as const) {
      const { x, y, w } = counter[aside];
      fitLabel(this.#signs[aside], this.#stage.t(`floor:sign.${aside}`), w - 8, text - 1, 1);
      this.#signs[aside].setOrigin(0, 0.5).setPosition(x + 4, y + SIGN / 2);
    }
    const { x, y, w, h } = counter.seats;
    fitLabel(this.#signs.desk, this.#stage.t('floor:sign.hand'), w - 12, text - 1, 1);
    this.#signs.desk.setAlpha(0.75).setPosition(x + w / 2, y + h / 2);
    const takes: Target['takes'] = ({ what }) => what === 'buyer';
    this.targets = [
      { rect: counter.desk, takes, drop: this.#take },
      { rect: counter.bench, takes, drop: this.#opens('ask') },
      { rect: counter.door, takes, drop: this.#opens('escalate') },
    ];
  }

  readonly #take: Target['drop'] = async ({ ids }, x, y) => {
    const [id = ''] = ids;
    const paper = { kind: 'ticket', id };
    const { host, t } = this.#stage;
    const done = t('floor:drop.taken', { number: nameOf(host, 'ticket', id) });
    const taken = await this.#stage.perform('ticket/take', { tickets: [id] }, { x, y, paper, done });
    if (taken) this.#stage.open(paper);
    return taken;
  };

  /** What asking and escalating need is said on the paper: a drop opens it there, and says so. */
  #opens(part: 'ask' | 'escalate'): Target['drop'] {
    return async ({ ids }, x, y) => {
      this.#stage.open({ kind: 'ticket', id: ids[0] ?? '', part });
      this.#stage.tell(this.#stage.t(`floor:drop.${part}`), { x, y });
      return false;
    };
  }

  sync(model: CounterModel): void {
    const plan = this.#plan;
    if (plan === undefined) return;
    const here = new Set<string>();
    this.#stalls.forEach((stall, i) => {
      const queue = plan.queues[i];
      const waiting = model.queues[stall.channel] ?? [];
      if (queue === undefined) return;
      const places = queuePlaces(queue, plan.unit, Math.min(waiting.length, QUEUE));
      const end = { x: queue.x + queue.w / 2, y: queue.y + queue.h };
      places.forEach((place, n) => {
        this.#show(waiting[n], { ...place, scale: plan.unit }, end, here);
      });
      stall.show(waiting.length, places.length, model.shut.get(stall.channel));
    });
    for (const aside of ASIDE) this.#seat(aside, model[aside], plan, here);
    this.#dismiss(here, model, plan);
  }

  #seat(aside: Aside, models: readonly BuyerModel[], plan: CounterPlan, here: Set<string>): void {
    const ground = groundOf(plan, aside);
    const { places, scale, columns, x, y } = layShelf(ground, models.length, STEP.w, STEP.h, plan.unit * SIZES[aside]);
    const shown = Math.min(places, models.length);
    const low = aside === 'bench' ? standOn(ground.h, shown, columns, STEP.h * scale) : 0;
    const end = { x: ground.x + ground.w, y: ground.y + ground.h };
    for (let i = 0; i < shown; i += 1) this.#show(models[i], { x: x(i), y: y(i) + low, scale }, end, here);
    const more = models.length - shown;
    this.#more[aside].setText(more > 0 ? `+${more}` : '').setPosition(x(shown), y(shown) + low);
    if (aside === 'desk') this.#signs.desk.setVisible(models.length === 0);
  }

  #show(model: BuyerModel | undefined, place: Place, from: { x: number; y: number }, here: Set<string>): void {
    if (model === undefined) return;
    const { id } = model.ticket;
    here.add(id);
    const buyer = this.#buyers.get(id) ?? new Buyer(this.#stage, model, from, place);
    this.#buyers.set(id, buyer);
    buyer.show(model, place);
  }

  /** Removes buyers: solved ones leave to the right, merged ones move to the other ticket; those behind the eighth are only counted. */
  #dismiss(here: ReadonlySet<string>, { gone }: CounterModel, { desk }: CounterPlan): void {
    for (const [id, buyer] of this.#buyers) {
      if (here.has(id)) continue;
      this.#buyers.delete(id);
      const into = this.#buyers.get(gone.get(id) ?? '');
      buyer.leave(into ?? { x: gone.has(id) ? desk.x + desk.w + 40 : buyer.x, y: buyer.y + (gone.has(id) ? 0 : 12) });
    }
  }
}
