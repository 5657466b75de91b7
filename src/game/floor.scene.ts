import * as Phaser from 'phaser';
import {
  holdOrRefuse,
  type PerformResult,
  performOrRefuse,
  type SittingHost,
  type TraineeView,
} from '../host/index.ts';
import { Atlas } from './atlas.ts';
import { FloorCamera } from './camera.ts';
import { Cat } from './cat.ts';
import { monthOf } from './daylight.ts';
import { Drag } from './drag.ts';
import { DropSpots } from './drop-spots.ts';
import type { FloorRoom, Spot } from './floor-room.ts';
import { Focus } from './focus.ts';
import { FurnishedRooms } from './furnished.ts';
import { paintHall } from './hall.ts';
import { layOut } from './layout.ts';
import { Motion } from './motion.ts';
import type { Answer, Overlay } from './overlay.ts';
import { PALETTE } from './palette.ts';
import { Parcels } from './parcels.ts';
import { makePlate, type Plate } from './plate.ts';
import { Pointer } from './pointer.ts';
import { Sky } from './sky.ts';
import { Speaker } from './speaker.ts';
import { DEPTH, type Drop, type DropSpot, type Stage } from './stage.ts';
import { Summary } from './summary.ts';
import { Tag } from './tag.ts';
import { type Paper, Things } from './things.ts';
import type { Translate } from './words.ts';
import { WorldMap } from './world-map.ts';

/** Real ms between two updates of the marks that depend on the clock. */
const LOOKS_AGAIN = 2000;

export interface FloorWorld {
  readonly host: SittingHost;
  readonly t: Translate;
  readonly overlay: Overlay;
  /** The rooms that stand on it, four at most. */
  readonly rooms: readonly FloorRoom[];
  /** Device pixels of one pixel of the page. */
  readonly pixels: number;
  calm: boolean;
  open(paper: Paper): void;
  say(words: string): void;
}

interface Parts {
  readonly sky: Sky;
  readonly map: WorldMap;
  readonly parcels: Parcels;
  readonly rooms: FurnishedRooms;
  readonly speaker: Speaker;
  readonly cat: Cat;
}

/** The scene of the floor: creates the parts and passes them the view and the time. */
export class FloorScene extends Phaser.Scene {
  readonly #world: FloorWorld;
  #stage: Stage | undefined;
  #parts: Parts | undefined;
  #motion: Motion | undefined;
  #camera: FloorCamera | undefined;
  #focus: Focus | undefined;
  #hint: Tag | undefined;
  #summary: Summary | undefined;
  #hall: Plate | undefined;
  readonly #dropped = new DropSpots();
  #shown: TraineeView | null = null;
  #startRoom = 0;
  #stale = true;
  #age = 0;

  constructor(world: FloorWorld) {
    super('floor');
    this.#world = world;
  }

  create(): void {
    const { host, t, rooms, pixels, open, say } = this.#world;
    const density = Math.min(4, pixels * 2);
    this.#motion = new Motion(this, this.#world.calm);
    const stage: Stage = {
      ...{ scene: this, host, t, open, say, density, motion: this.#motion, lastSeen: new Map() },
      atlas: new Atlas(this, density, Object.fromEntries(rooms.flatMap(({ art }) => Object.entries(art)))),
      isReplay: () => this.#isReplay,
      perform: (action, input, at) => this.#await(at, performOrRefuse(host, action, input)),
      later: (action, input, at) => this.#later(action, input, at),
      tell: (words, at) => this.#answer({ kind: 'told', words }, at),
      lookInto: (paper, at, takesFocus) => this.#world.overlay.lookInto(paper, this.#pageAt(at), takesFocus),
      choose: (question, at) => this.#world.overlay.choose(question, this.#pageAt(at)),
    };
    this.#stage = stage;
    const parts = {
      ...{ sky: new Sky(stage), map: new WorldMap(stage), parcels: new Parcels(stage) },
      rooms: new FurnishedRooms(rooms, stage),
      ...{ speaker: new Speaker(stage), cat: new Cat(stage) },
    };
    this.#parts = parts;
    this.#camera = new FloorCamera(this.cameras.main, this.#motion);
    this.#hint = new Tag(stage, PALETTE.harbour);
    this.#summary = new Summary(this.game.canvas);
    this.#touch(stage, new Things([...parts.rooms.parts, parts.parcels]));
    const stop = host.subscribe(({ type }) => {
      if (type === 'world' || type === 'over') this.#stale = true;
    });
    this.events.once(Phaser.Scenes.Events.DESTROY, stop);
    this.layOut();
    this.#camera.look(this.#startRoom);
  }

  /** Connects pointer and keyboard to the things. */
  #touch(stage: Stage, things: Things): void {
    if (this.#camera === undefined || this.#hint === undefined) return;
    const pointer = new Pointer(stage, things, new Drag(stage, things), this.#camera, this.#hint);
    const focus = new Focus(stage, things, this.#camera, this.#hint);
    this.#focus = focus;
    this.events.once(Phaser.Scenes.Events.DESTROY, () => {
      pointer.destroy();
      focus.destroy();
      this.#camera = undefined;
    });
  }

  /** Lays everything out for the size of the canvas; also called when the language has changed. */
  layOut(): void {
    const [stage, parts, camera] = [this.#stage, this.#parts, this.#camera];
    if (stage === undefined || parts === undefined || camera === undefined) return;
    const { pixels, host, rooms } = this.#world;
    const { width, height } = this.scale.gameSize;
    const view = { w: width / pixels, h: height / pixels };
    const layout = layOut(view, rooms, host.catalogue);
    parts.rooms.lay(layout);
    this.#hall?.remove();
    this.#hall = makePlate(stage, 'floor-hall', layout, DEPTH.room, pixels * 1.6);
    this.#hall.paint((ink) => {
      paintHall(ink, layout, parts.map, monthOf(host.clock()));
      parts.rooms.paint(ink, layout);
    });
    for (const part of [parts.sky, parts.map, parts.parcels]) part.lay(layout);
    parts.cat.lay(layout, parts.rooms.perches());
    camera.lay(layout, view, pixels);
    this.#sync();
  }

  override update(_time: number, elapsed: number): void {
    const parts = this.#parts;
    if (parts === undefined) return;
    this.#age += elapsed;
    if (this.#stale || this.#age > LOOKS_AGAIN) this.#sync();
    const now = this.#shown?.now ?? this.#world.host.clock();
    parts.sky.update(now, elapsed);
    parts.map.update(now);
    parts.parcels.update(now, elapsed);
    parts.rooms.update(now, elapsed);
    parts.cat.update(now);
    this.#camera?.update();
    this.#focus?.update();
    this.#summary?.update(elapsed);
  }

  #sync(): void {
    const [stage, parts] = [this.#stage, this.#parts];
    if (stage === undefined || parts === undefined) return;
    this.#stale = false;
    this.#age = 0;
    this.#dropped.tell(stage.lastSeen);
    parts.rooms.sync(this.#view());
    parts.speaker.sync(this.#view(), parts.rooms.all);
    parts.parcels.sync(parts.rooms.parcels(), parts.map.routes);
    stage.lastSeen.clear();
    this.#focus?.sync();
    this.#summary?.say(parts.rooms.say());
  }

  #view(): TraineeView {
    const { host } = this.#world;
    return this.#shown ?? { ...host.view(), now: host.clock() };
  }

  get #isReplay(): boolean {
    return this.#shown !== null || this.#world.host.later === null;
  }

  /** Holds an act back until it is too late to think again: at the end of the day at the latest. */
  async #later(action: string, input: unknown, at: Drop): Promise<boolean> {
    const { host, say, t } = this.#world;
    const { paper, words, limit = Number.POSITIVE_INFINITY } = at;
    const limits = [limit, host.view().day.close];
    const isDone = await this.#await(at, holdOrRefuse(host, { action, input, words, about: paper, limits }));
    if (isDone) say(t('floor:sent', { act: words }));
    return isDone;
  }

  /** Waits for what comes of a drop and says it; a refused act opens the paper. Null: it was taken back. */
  async #await(at: DropSpot, answering: Promise<PerformResult | null>): Promise<boolean> {
    const { paper } = at;
    if (paper !== undefined) this.#dropped.add(paper.id, at);
    let done = false;
    try {
      const answer = await answering;
      const refusal = answer?.refusal ?? null;
      done = answer !== null && refusal === null;
      if (refusal !== null) this.#answer({ kind: 'refused', refusal }, at);
      else if (done && at.done !== undefined) this.#answer({ kind: 'done', words: at.done }, at);
      if (refusal !== null && paper !== undefined) this.#world.open(paper);
    } finally {
      if (paper !== undefined) this.#dropped.settle(paper.id, done);
      this.#stale = true;
    }
    return done;
  }

  #pageAt(at: Spot): Spot {
    return this.#camera?.toPage(at) ?? at;
  }

  /** Shows and says what came of a drop. */
  #answer(answer: Answer, at: Spot): void {
    if (this.#camera !== undefined) this.#world.overlay.answer(answer, this.#pageAt(at));
  }

  look(room: number): void {
    this.#startRoom = room;
    this.#hint?.hide();
    this.#camera?.look(room);
  }

  setCalm(calm: boolean): void {
    this.#world.calm = calm;
    if (this.#motion !== undefined) this.#motion.calm = calm;
  }

  /** Draws a past view instead of the live one; with null the live one again. */
  show(view: TraineeView | null): void {
    this.#shown = view;
    this.#stale = true;
  }
}
