import * as Phaser from 'phaser';
import { performOrRefuse, type SittingHost, type TraineeView } from '../host/index.ts';
import { Atlas } from './atlas.ts';
import { Awnings } from './awnings.ts';
import { Eye } from './camera.ts';
import { Counter } from './counter.ts';
import { type CounterModel, readCounter } from './counter-model.ts';
import { Desk } from './desk.ts';
import { Drag } from './drag.ts';
import { type FloorModel, readFloor } from './floor-model.ts';
import { Focus } from './focus.ts';
import { Hand } from './hand.ts';
import { Keepsakes } from './keepsakes.ts';
import { Lanes } from './lanes.ts';
import { layOut, roomsFor } from './layout.ts';
import { Motion } from './motion.ts';
import { PackingBench } from './packing-bench.ts';
import { PALETTE } from './palette.ts';
import { Parcels } from './parcels.ts';
import { makePlate, type Plate } from './plate.ts';
import { paintRoom } from './room.ts';
import { Sky } from './sky.ts';
import { DEPTH, type Stage } from './stage.ts';
import { Summary, summarise, summariseCounter } from './summary.ts';
import { Tag } from './tag.ts';
import { type Paper, Things } from './things.ts';
import type { Translate } from './words.ts';
import { WorldMap } from './world-map.ts';

/** Milliseconds of real time after which marks that depend on the clock are looked at again. */
const REVIEW = 2000;
/** How long a refusal stays to be read, ms. */
const REFUSAL = 6000;

export interface FloorWorld {
  readonly host: SittingHost;
  readonly t: Translate;
  /** Device pixels of one pixel of the page. */
  readonly pixels: number;
  calm: boolean;
  open(paper: Paper): void;
  say(words: string): void;
}

function makeOrderRoom(stage: Stage) {
  const awnings = new Awnings(stage);
  return { lanes: new Lanes(stage), awnings, desk: new Desk(stage, awnings), bench: new PackingBench(stage) };
}

const makeServiceRoom = (stage: Stage) => ({ counter: new Counter(stage), keepsakes: new Keepsakes(stage) });

/** The wall, and the rooms of the duties that the pack trains. */
function makeParts(stage: Stage) {
  const rooms = roomsFor(stage.host.info.duties);
  return {
    ...{ sky: new Sky(stage), map: new WorldMap(stage), parcels: new Parcels(stage) },
    orders: rooms.orders ? makeOrderRoom(stage) : null,
    service: rooms.service ? makeServiceRoom(stage) : null,
  };
}

type Parts = ReturnType<typeof makeParts>;

/** In the order in which the keyboard finds them. */
function roomParts({ orders, service }: Parts) {
  return [
    ...(orders === null ? [] : [orders.desk, orders.bench, orders.awnings, orders.lanes]),
    ...(service === null ? [] : [service.counter, service.keepsakes]),
  ];
}

function syncRooms({ orders, service }: Parts, model: FloorModel, counter: CounterModel | null): void {
  if (orders !== null) for (const part of [orders.awnings, orders.desk, orders.bench, orders.lanes]) part.sync(model);
  if (service === null || counter === null) return;
  service.counter.sync(counter);
  service.keepsakes.sync(counter);
}

/** What the rooms show, for those who do not see them. */
function wordsOf({ orders }: Parts, model: FloorModel, counter: CounterModel | null, t: Translate): string {
  const words = [orders === null ? '' : summarise(model, t), counter === null ? '' : summariseCounter(counter, t)];
  return words.filter((each) => each !== '').join(' ');
}

/** The floor: one scene that puts the parts together, and passes them the view and the time. */
export class FloorScene extends Phaser.Scene {
  readonly #world: FloorWorld;
  #stage: Stage | undefined;
  #parts: Parts | undefined;
  #motion: Motion | undefined;
  #eye: Eye | undefined;
  #focus: Focus | undefined;
  #refusal: Tag | undefined;
  #hint: Tag | undefined;
  #summary: Summary | undefined;
  #room: Plate | undefined;
  #shown: TraineeView | null = null;
  #startRoom = 0;
  #stale = true;
  #age = 0;

  constructor(world: FloorWorld) {
    super('floor');
    this.#world = world;
  }

  create(): void {
    const { host, t, pixels, open, say } = this.#world;
    const density = Math.min(4, pixels * 2);
    this.#motion = new Motion(this, this.#world.calm);
    const stage: Stage = {
      ...{ scene: this, host, t, open, say, density, motion: this.#motion, lastSeen: new Map() },
      atlas: new Atlas(this, density, roomsFor(host.info.duties).service),
      isReplay: () => this.#shown !== null,
      perform: (action, input, at) => this.#perform(action, input, at),
    };
    this.#stage = stage;
    const parts = makeParts(stage);
    this.#parts = parts;
    this.#eye = new Eye(this.cameras.main, this.#motion);
    this.#hint = new Tag(stage, PALETTE.harbour);
    this.#refusal = new Tag(stage, PALETTE.late);
    this.#summary = new Summary(this.game.canvas);
    this.#touch(stage, new Things([...roomParts(parts), parts.parcels]));
    const stop = host.subscribe(({ type }) => {
      if (type === 'world' || type === 'over') this.#stale = true;
    });
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, stop);
    this.layOut();
    this.#eye.look(this.#startRoom);
  }

  /** Lets pointer and keyboard at the things. */
  #touch(stage: Stage, things: Things): void {
    if (this.#eye === undefined || this.#hint === undefined) return;
    const hand = new Hand(stage, things, new Drag(stage, things), this.#eye, this.#hint);
    const focus = new Focus(stage, things, this.#eye, this.#hint);
    this.#focus = focus;
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      hand.destroy();
      focus.destroy();
    });
  }

  /** Lays everything out for the size of the canvas; also when words have changed. */
  layOut(): void {
    const [stage, parts, eye] = [this.#stage, this.#parts, this.#eye];
    if (stage === undefined || parts === undefined || eye === undefined) return;
    const { pixels, host } = this.#world;
    const { channels, modes } = host.catalogue;
    const { width, height } = this.scale.gameSize;
    const view = { w: width / pixels, h: height / pixels };
    const layout = layOut(view.w, view.h, channels.length, modes.length, host.info.duties);
    this.#room?.remove();
    const room = makePlate(stage, 'floor-room', layout, DEPTH.room, pixels * 1.6);
    room.paint((ink) => paintRoom(ink, layout, parts.map));
    this.#room = room;
    for (const part of [parts.sky, parts.map, ...roomParts(parts), parts.parcels]) part.lay(layout);
    eye.lay(layout, view, pixels);
    this.#sync();
  }

  override update(_time: number, elapsed: number): void {
    const parts = this.#parts;
    if (parts === undefined) return;
    this.#age += elapsed;
    if (this.#stale || this.#age > REVIEW) this.#sync();
    const now = this.#shown?.now ?? this.#world.host.clock();
    parts.sky.update(now, elapsed);
    parts.map.update(now);
    parts.parcels.update(now, elapsed);
    parts.orders?.lanes.update(now, elapsed);
    this.#eye?.update();
    this.#focus?.update();
    this.#hint?.update(elapsed);
    this.#refusal?.update(elapsed);
    this.#summary?.update(elapsed);
  }

  #sync(): void {
    const [stage, parts] = [this.#stage, this.#parts];
    if (stage === undefined || parts === undefined) return;
    this.#stale = false;
    this.#age = 0;
    const model = this.#read();
    const counter = parts.service === null ? null : readCounter(model.view);
    syncRooms(parts, model, counter);
    parts.parcels.sync(model, parts.map.routes);
    stage.lastSeen.clear();
    this.#focus?.sync();
    this.#summary?.say(wordsOf(parts, model, counter, stage.t));
  }

  #read(): FloorModel {
    if (this.#shown !== null) return readFloor(this.#shown);
    const { host } = this.#world;
    return readFloor({ ...host.view(), now: host.clock() });
  }

  #perform(action: string, input: unknown, at: { x: number; y: number; paper?: Paper }): boolean {
    const [stage, eye] = [this.#stage, this.#eye];
    if (stage === undefined || eye === undefined || stage.isReplay()) return false;
    if (at.paper !== undefined) stage.lastSeen.set(at.paper.id, { x: at.x, y: at.y });
    void performOrRefuse(this.#world.host, action, input).then(({ refusal }) => {
      this.#stale = true;
      if (refusal === null) return;
      stage.lastSeen.clear();
      const words = stage.t(`rules:${refusal.key}`, { ...refusal.values });
      this.#refusal?.show(words, at.x, at.y - 14, eye.sight, eye.zoom, REFUSAL);
      stage.say(words);
      if (at.paper !== undefined) stage.open(at.paper);
    });
    return true;
  }

  look(room: number): void {
    this.#startRoom = room;
    this.#hint?.hide();
    this.#eye?.look(room);
  }

  setCalm(calm: boolean): void {
    this.#world.calm = calm;
    if (this.#motion !== undefined) this.#motion.calm = calm;
  }

  /** Draws this moment instead of the live one; the live one again with null. */
  show(view: TraineeView | null): void {
    this.#shown = view;
    this.#stale = true;
  }
}
