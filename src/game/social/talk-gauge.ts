import type * as Phaser from 'phaser';
import { mix } from '../daylight.ts';
import { Fixture } from '../fixture.ts';
import { fitLabel } from '../label.ts';
import { number, PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import type { Part, Place, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { faceOf, sweepOf } from './paint-studio.ts';
import { PAPERS } from './papers.ts';
import type { StudioPlan } from './studio-layout.ts';
import type { StudioModel } from './studio-model.ts';
import { loudest, type MarketTalk, type Mood } from './talk-model.ts';

/** Cold, even and warm talk: blue, grey and gold; what they mean is also in the face beside the needle. */
const COLOURS: Readonly<Record<Mood, string>> = { cold: '#3b86ab', even: '#8c99a0', warm: '#c5962f' };
/** Share of the way to where it belongs that the needle goes in a second. */
const HASTE = 1.6;

/** The instrument for the talk: a needle for the market in which most is spoken, and a small meter for each. */
export class TalkGauge implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #thing: Fixture;
  readonly #needle: Phaser.GameObjects.Graphics;
  readonly #bars: Phaser.GameObjects.Graphics;
  readonly #face: Phaser.GameObjects.Image;
  readonly #sign: Phaser.GameObjects.Text;
  readonly #names: Phaser.GameObjects.Text[] = [];
  #plan: StudioPlan | undefined;
  #talk: readonly MarketTalk[] = [];
  #at = 0;
  #drawn = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#thing = new Fixture(stage, { kind: PAPERS.figures, id: '' });
    this.#bars = stage.scene.add.graphics().setDepth(DEPTH.piece);
    this.#needle = stage.scene.add.graphics().setDepth(DEPTH.piece + 1);
    this.#face = stage.atlas.image('mood-even').setDepth(DEPTH.piece);
    this.#sign = sign(stage, 11, PALETTE.harbourDark);
  }

  *things(): Iterable<Thing> {
    yield this.#thing;
  }

  lay(plan: StudioPlan): void {
    this.#plan = plan;
    this.#drawn = '';
    const { gauge, dial, meters, text } = plan;
    this.#thing.lay(gauge, { x: gauge.x + gauge.w - 8, y: gauge.y + 6 });
    const face = faceOf(dial);
    this.#face.setPosition(face.x, face.y).setScale(face.w / 20 / this.#stage.atlas.density);
    meters.forEach(({ market, x, y, w, h }, i) => {
      const name = this.#names[i] ?? sign(this.#stage, 9, PALETTE.harbourDark);
      this.#names[i] = name;
      fitLabel(name, market, w, Math.max(8.5, text - 3.5), 1);
      name.setPosition(x + w / 2, y + h + text * 0.42 + 1);
    });
    this.closed = [{ rect: gauge, wants: this.#stage.t('floor:social.wants.talk') }];
    this.#draw();
  }

  sync({ talk }: StudioModel): void {
    this.#talk = talk;
    const most = loudest(talk);
    const { t, host } = this.#stage;
    this.#thing.show(0, () => t('floor:social.thing.talk', { markets: talkWords(talk, this.#stage) }));
    if (most !== undefined) this.#face.setFrame(`mood-${most.mood}`);
    const { dial, text } = this.#plan ?? {};
    if (dial !== undefined && most !== undefined) {
      fitLabel(this.#sign, nameOf(host, 'market', most.market), dial.w * 0.5, (text ?? 11) - 1, 1);
      this.#sign.setPosition(dial.x + dial.w / 2, dial.y + dial.h * 0.91);
    }
    if (this.#stage.motion.calm) this.#at = most?.share ?? 0;
    this.#draw();
  }

  update(elapsed: number): void {
    const wanted = loudest(this.#talk)?.share ?? 0;
    if (this.#stage.motion.calm || Math.abs(wanted - this.#at) < 0.001) return;
    this.#at += (wanted - this.#at) * Math.min(1, (elapsed / 1000) * HASTE);
    this.#draw();
  }

  #draw(): void {
    const plan = this.#plan;
    if (plan === undefined) return;
    const state = JSON.stringify([this.#talk, Math.round(this.#at * 500)]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    this.#drawNeedle(plan.dial);
    this.#bars.clear();
    plan.meters.forEach((rect, i) => {
      const talk = this.#talk[i];
      if (talk !== undefined) this.#drawBar(rect, talk);
    });
  }

  #drawNeedle(dial: Rect): void {
    const { x, y, radius, angle } = sweepOf(dial, this.#at);
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const colour = COLOURS[loudest(this.#talk)?.mood ?? 'even'];
    const [tip, tail] = [radius * 0.86, radius * 0.16];
    this.#needle
      .clear()
      .lineStyle(3.4, number(PALETTE.ink), 0.16)
      .lineBetween(x - dx * tail + 1.4, y - dy * tail + 2, x + dx * tip + 1.4, y + dy * tip + 2)
      .lineStyle(3, number(mix(colour, PALETTE.ink, 0.25)), 1)
      .lineBetween(x - dx * tail, y - dy * tail, x + dx * tip, y + dy * tip)
      .fillStyle(number(PALETTE.harbourDark), 1)
      .fillCircle(x, y, Math.max(3, radius * 0.09));
  }

  /** A bar as high as the talk; its upper end is pointed where talk is warm, and hollow where it is cold. */
  #drawBar({ x, y, w, h }: Rect, { share, mood }: MarketTalk): void {
    const [wide, high] = [Math.max(4, w * 0.46), Math.max(2, (h - 4) * share)];
    const [left, foot] = [x + (w - wide) / 2, y + h - 2];
    const colour = number(COLOURS[mood]);
    const bars = this.#bars;
    bars.fillStyle(colour, mood === 'cold' ? 0.35 : 1).fillRect(left, foot - high, wide, high);
    if (mood === 'cold') bars.lineStyle(1.2, colour, 1).strokeRect(left, foot - high, wide, high);
    if (mood === 'warm')
      bars.fillTriangle(left - 1, foot - high, left + wide + 1, foot - high, left + wide / 2, foot - high - 4);
  }
}

/** How much is said and how it is meant, in words: markets in which it is the same are told together. */
export function talkWords(talk: readonly MarketTalk[], { host, t }: Pick<Stage, 'host' | 't'>): string {
  const alike = new Map<string, string[]>();
  for (const { market, loudness, mood } of talk) {
    const how = t('floor:social.how', {
      loudness: t(`floor:social.loudness.${loudness}`),
      mood: t(`floor:social.mood.${mood}`),
    });
    alike.set(how, [...(alike.get(how) ?? []), nameOf(host, 'market', market)]);
  }
  const told = [...alike].map(([how, markets]) =>
    t('floor:social.talk', { markets: markets.join(t('floor:social.between')), how }),
  );
  return told.join(t('floor:social.apart'));
}
