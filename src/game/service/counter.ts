import type * as Phaser from 'phaser';
import { GROUPS, PRIORITIES } from '../../host/index.ts';
import type { Spot } from '../floor-room.ts';
import { fitAlike, fitLabel } from '../label.ts';
import type { Choice } from '../overlay.ts';
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

/** To take a ticket and say later how urgent it is. */
const LATER = 'later';

/** The largest scale at these places, relative to a queue. */
const SIZES: Readonly<Record<Aside, number>> = { desk: 1.35, bench: 1, door: 1.1 };

/** The part of a place that buyers can take. */
function groundOf({ seats, bench, door }: CounterPlan, aside: Aside): Rect {
  if (aside === 'desk') return seats;
  const { x, y, w, h } = aside === 'bench' ? bench : door;
  const left = aside === 'door' ? w * DOOR : 4;
  return { x: x + left, y: y + SIGN, w: w - left - 4, h: h - SIGN - (aside === 'bench' ? 10 : 2) };
}

/** The buyers in the service room: they queue at the windows of their channels. A buyer brought to the desk or to the door is a ticket taken or escalated, once it is said how urgent it is or who gets it. */
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
    const { t } = this.#stage;
    const isNew: Target['takes'] = ({ what }) => what === 'buyer';
    const takes: Target['takes'] = (carry) => isNew(carry) || carry.what === 'in-hand';
    this.targets = [
      { rect: counter.desk, wants: t('floor:wants.desk'), takes: isNew, drop: this.#take },
      { rect: counter.bench, wants: t('floor:wants.waiting'), takes, drop: this.#ask },
      { rect: counter.door, wants: t('floor:wants.door'), takes, drop: this.#escalate },
    ];
  }

  /** Asks how urgent the ticket is. Who wants to read it first takes it without saying; then its paper opens. */
  readonly #take: Target['drop'] = async ({ ids }, x, y) => {
    const [id = ''] = ids;
    const { t } = this.#stage;
    const priorities = PRIORITIES.map((value) => ({ value, words: t(`terms:priority.${value}`) })).reverse();
    const choices = [...priorities, { value: LATER, words: t('floor:ask.take-later') }];
    const chosen = await this.#choose('take', id, choices, { x, y });
    if (chosen === null) return false;
    if (chosen === LATER) return this.#takeToRead(id, { x, y });
    return this.#do('take', id, { tickets: [id], priority: chosen }, { x, y }, t(`terms:priority.${chosen}`));
  };

  async #takeToRead(id: string, at: Spot): Promise<boolean> {
    const { host, open, perform, t } = this.#stage;
    const paper = { kind: 'ticket', id };
    const done = t('floor:drop.taken', { number: nameOf(host, 'ticket', id) });
    const taken = await perform('ticket/take', { tickets: [id] }, { ...at, paper, done });
    if (taken) open(paper);
    return taken;
  }

  readonly #escalate: Target['drop'] = async ({ ids }, x, y) => {
    const [id = ''] = ids;
    const { t } = this.#stage;
    const choices = GROUPS.flatMap((value) => (value === 'front' ? [] : [{ value, words: t(`terms:group.${value}`) }]));
    const to = await this.#choose('escalate', id, choices, { x, y });
    return to !== null && this.#do('escalate', id, { ticket: id, to }, { x, y }, t(`terms:group.${to}`));
  };

  /** A question to the buyer is a letter, in the buyer's language: it is written on the paper. */
  readonly #ask: Target['drop'] = async ({ ids }, x, y) => {
    this.#stage.open({ kind: 'ticket', id: ids[0] ?? '', part: 'ask' });
    this.#stage.tell(this.#stage.t('floor:drop.ask'), { x, y });
    return false;
  };

  #choose(act: 'take' | 'escalate', id: string, choices: readonly Choice[], at: Spot): Promise<string | null> {
    const { host, t, choose } = this.#stage;
    return choose({ words: t(`floor:ask.${act}`, { number: nameOf(host, 'ticket', id) }), choices }, at);
  }

  #do(act: 'take' | 'escalate', id: string, input: unknown, at: Spot, how: string): Promise<boolean> {
    const { host, t, later } = this.#stage;
    const words = t(`floor:done.${act}`, { number: nameOf(host, 'ticket', id), how });
    return later(`ticket/${act}`, input, { ...at, paper: { kind: 'ticket', id }, words });
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
      stall.show(waiting.length, places.length);
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
