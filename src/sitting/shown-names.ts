import { pagesOf, type Rows } from '../kernel/rows.ts';
import type { Name, Names } from '../operations/shop/name.ts';
import type { DutyViews } from '../operations/trainee-view.ts';
import type { Sitting } from './sitting.ts';

interface Row {
  readonly id: string;
}

/** Names the records that stand in a trainee's view, and no others: the name of a record must not tell that there is one. */
export class ShownNames {
  readonly #sitting: Sitting;
  readonly #names: Record<string, Name>;

  /** `names`: those that were sent before; left out: those that follow from an id alone. */
  constructor(sitting: Sitting, names: Names = sitting.telling.namesOfAll()) {
    this.#sitting = sitting;
    this.#names = { ...names };
  }

  /** All names so far, with those that follow from an id alone. */
  get all(): Names {
    return this.#names;
  }

  /** The names that a view brings, or what is new in one; undefined where it brings none that is new. */
  take(view: DutyViews): Names | undefined {
    const fresh: Record<string, Name> = {};
    for (const [duty, { shows }] of Object.entries(this.#sitting.trained)) {
      const lists = (view as Readonly<Record<string, object | undefined>>)[duty] ?? {};
      for (const [list, kind] of Object.entries(shows as Readonly<Record<string, string>>))
        for (const page of pagesOf((lists as Readonly<Record<string, Rows<Row>>>)[list] ?? []))
          for (const row of page) this.#name(kind, row, fresh);
    }
    if (Object.keys(fresh).length === 0) return undefined;
    Object.assign(this.#names, fresh);
    return fresh;
  }

  #name(kind: string, row: Row, fresh: Record<string, Name>): void {
    const { world, telling, looksUp } = this.#sitting;
    const [key, name] = [`${kind}/${row.id}`, telling.naming(kind)?.nameOf(world, row.id, looksUp)];
    if (name !== undefined && JSON.stringify(name) !== JSON.stringify(this.#names[key])) fresh[key] = name;
  }
}
