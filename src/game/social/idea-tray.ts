import type * as Phaser from 'phaser';
import { type PieceModel, Pieces } from '../piece.ts';
import { inset } from '../rect.ts';
import { layShelf } from '../shelf.ts';
import { DEPTH, type Stage } from '../stage.ts';
import type { Part, Place, Target, Thing } from '../things.ts';
import { nameOf } from '../words.ts';
import { IDEA } from './art-cards.ts';
import { PAPERS } from './papers.ts';
import { IDEA_LOAD } from './pin-board.ts';
import type { StudioPlan } from './studio-layout.ts';
import type { StudioModel } from './studio-model.ts';

/** The tray of ideas that no post has been made of. One brought to a day of the board is pinned there. */
export class IdeaTray implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #ideas: Pieces;
  readonly #more: Phaser.GameObjects.BitmapText;
  #plan: StudioPlan | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    const act = (id: string): void => stage.open({ kind: PAPERS.calendar, id: '', part: id });
    this.#ideas = new Pieces(stage, { ...IDEA, tailX: 0, tailY: 0, tailSize: 10, tilt: 0.12, act });
    this.#more = stage.atlas.digits('', 12).setDepth(DEPTH.piece);
  }

  things(): Iterable<Thing> {
    return this.#ideas.all();
  }

  lay(plan: StudioPlan): void {
    this.#plan = plan;
    this.closed = [{ rect: plan.tray, wants: this.#stage.t('floor:social.wants.tray') }];
  }

  sync({ ideas }: StudioModel): void {
    const plan = this.#plan;
    if (plan === undefined) return;
    const ground = inset(plan.tray, 6);
    const shelf = layShelf(ground, ideas.length, IDEA.w + 3, IDEA.h + 3, 1.1);
    const shown = ideas.slice(0, Math.max(0, Math.min(shelf.places, ideas.length)));
    const more = ideas.length - shown.length;
    this.#more.setText(more > 0 ? `+${more}` : '').setPosition(shelf.x(shown.length), shelf.y(shown.length));
    const { host, t } = this.#stage;
    const models = shown.map(({ id, look }, i): PieceModel => {
      const frame = `idea-${look}`;
      const label = t('floor:social.thing.idea', { card: nameOf(host, 'postCard', id) });
      const carry = { what: IDEA_LOAD, ids: [id], frame };
      return { id, frame, mark: null, tail: '', label, x: shelf.x(i), y: shelf.y(i), scale: shelf.scale, carry };
    });
    this.#ideas.sync(models, () => ({ x: ground.x + ground.w / 2, y: ground.y + ground.h }));
  }
}
