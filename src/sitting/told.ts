import type { Happening } from '../kernel/happening.ts';
import { type Duties, type Naming, SHOP_NAMES } from '../operations/duty.ts';
import type { AnyHappeningTable, HappeningRow } from '../operations/shop/happening-table.ts';
import type { Names } from '../operations/shop/name.ts';

/** Values as they are told: short codes and numbers. */
export type ToldValues = Readonly<Record<string, string | number>>;

/** The rows of some duties' happenings by kind, and how their records are named. */
export class Telling {
  readonly #rows: ReadonlyMap<string, HappeningRow>;
  readonly #namings: ReadonlyMap<string, Naming>;

  constructor(duties: Duties) {
    const all = Object.values(duties);
    this.#rows = new Map(all.flatMap(({ happenings }) => Object.entries(happenings as AnyHappeningTable)));
    this.#namings = new Map(
      [...SHOP_NAMES, ...all.flatMap(({ names }) => names)].map((naming) => [naming.kind, naming]),
    );
  }

  /** The row of a kind of happening; undefined where none of these duties has it. */
  row(kind: string): HappeningRow | undefined {
    return this.#rows.get(kind);
  }

  /** How records of that kind are named. */
  naming(kind: string): Naming | undefined {
    return this.#namings.get(kind);
  }

  /** The names that follow from an id alone. */
  namesOfAll(): Names {
    return Object.fromEntries(
      [...this.#namings].flatMap(([kind, { ofAll }]) => (ofAll === undefined ? [] : [[`${kind}/*`, ofAll]])),
    );
  }
}

/** The values of a happening that its row allows to be told. */
export function toldValues({ data }: Happening, { tells }: HappeningRow): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const name of tells as readonly string[]) {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
  }
  return values;
}
