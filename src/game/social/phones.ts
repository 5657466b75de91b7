import type { Stage } from '../stage.ts';
import type { Part, Place, Target, Thing } from '../things.ts';
import { Phone } from './phone.ts';
import type { StudioPlan } from './studio-layout.ts';
import type { StudioModel } from './studio-model.ts';

/** The wall of phones, one for each account. */
export class Phones implements Part {
  readonly targets: readonly Target[] = [];
  closed: readonly Place[] = [];
  readonly #stage: Stage;
  readonly #phones: readonly Phone[];

  constructor(stage: Stage) {
    this.#stage = stage;
    const { accounts = [], platforms = [] } = stage.host.catalogue.social ?? {};
    this.#phones = accounts.map(({ id, platform }) => {
      const kind = platforms.find((each) => each.id === platform)?.kind ?? 'photo';
      return new Phone(stage, id, kind);
    });
  }

  things(): Iterable<Thing> {
    return this.#phones;
  }

  lay({ wall, phones, text }: StudioPlan): void {
    const step = wall.w / Math.max(1, phones.length);
    phones.forEach((rect, i) => {
      this.#phones[i]?.lay(rect, text, step);
    });
    this.closed = [{ rect: wall, wants: this.#stage.t('floor:social.wants.phones') }];
  }

  sync({ phones }: StudioModel): void {
    phones.forEach((model, i) => {
      this.#phones[i]?.show(model);
    });
  }

  update(elapsed: number): void {
    for (const phone of this.#phones) phone.update(elapsed);
  }
}
