import type * as Phaser from 'phaser';
import { PALETTE } from '../palette.ts';
import { type Stage, sign } from '../stage.ts';
import type { Part, Place, Target, Thing } from '../things.ts';
import { Bin } from './bin.ts';
import { RACK_SIGN, type StorePlan } from './store-layout.ts';
import { openBins, type StoreModel } from './store-model.ts';

/** The racks with all their bins. */
export class Racks implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #bins = new Map<string, Bin>();
  readonly #signs: Phaser.GameObjects.Text[] = [];
  /** The counts whose bins were open before; undefined until something was shown. */
  #open: ReadonlySet<string> | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  things(): Iterable<Thing> {
    return this.#bins.values();
  }

  lay({ racks, text }: StorePlan): void {
    const { t } = this.#stage;
    racks.forEach((rack, i) => {
      const label = this.#signs[i] ?? sign(this.#stage, 11, PALETTE.harbourDark).setOrigin(0, 0.5);
      this.#signs[i] = label;
      label
        .setFontSize(text - 1)
        .setText(t('floor:store.aisle', { aisle: rack.aisle }))
        .setPosition(rack.x + 2, rack.y - RACK_SIGN / 2);
      for (const [id, cell] of Object.entries(rack.cells)) {
        const bin = this.#bins.get(id) ?? new Bin(this.#stage, id);
        this.#bins.set(id, bin);
        bin.lay(cell);
      }
    });
    this.closed = racks.map((rect) => ({ rect, wants: t('floor:store.wants.rack') }));
  }

  sync({ bins }: StoreModel): void {
    for (const model of bins) this.#bins.get(model.id)?.show(model);
    const open = openBins(bins);
    for (const [count, bin] of open) if (this.#open?.has(count) === false) this.#lookInto(count, bin);
    this.#open = new Set(open.keys());
  }

  /** A bin that was opened on its paper is seen open on the floor as well. */
  #lookInto(count: string, id: string): void {
    const bin = this.#bins.get(id);
    if (bin !== undefined && !this.#stage.isReplay()) this.#stage.lookInto({ kind: 'count', id: count }, bin, false);
  }
}
