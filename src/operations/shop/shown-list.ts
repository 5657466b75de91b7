import { placeOf } from '../../kernel/place-of.ts';
import type { Changes, RecordBase, RecordKind } from '../../kernel/records.ts';
import { PagedRows } from '../../kernel/rows.ts';

/** What a list is made of: the records of a kind, and what has changed in them. */
interface Source {
  get<T extends RecordBase>(kind: RecordKind<T>, id: string): T | undefined;
  changes<T extends RecordBase>(kind: RecordKind<T>, read: number): Changes<T>;
}

/** What a shown list tells of a row that is new, has changed, or is shown no more. */
export interface RowChange<View> {
  readonly before: View | undefined;
  readonly after: View | undefined;
}

/**
 * The records of a kind as they are shown, in their order: the same list as long as nothing shown has changed, and the same rows
 * but for those that have. It costs by what has changed, not by how many there are.
 */
export class ShownList<T extends RecordBase, View> {
  readonly #source: Source;
  readonly #kind: RecordKind<T>;
  readonly #show: (record: T) => View | null;
  readonly #onChange: (change: RowChange<View>) => void;
  readonly #placeById = new Map<string, number>();
  /** The places of the records that are shown, sorted; each row stands where its place does. */
  readonly #places: number[] = [];
  #rows = new PagedRows<View>();
  #read = 0;

  /** `show` gives null for a record that is not shown. */
  constructor(
    source: Source,
    kind: RecordKind<T>,
    show: (record: T) => View | null,
    onChange: (change: RowChange<View>) => void = () => undefined,
  ) {
    this.#source = source;
    this.#kind = kind;
    this.#show = show;
    this.#onChange = onChange;
  }

  /** The list now. `touched` are ids of records that may show otherwise although they have not changed. */
  rows(touched: Iterable<string> = []): PagedRows<View> {
    const { records, read } = this.#source.changes(this.#kind, this.#read);
    this.#read = read;
    const changed = new Map(records);
    for (const [place, { id }] of records) this.#placeById.set(id, place);
    for (const id of touched) {
      const place = this.#placeById.get(id);
      const record = place === undefined ? undefined : this.#source.get(this.#kind, id);
      if (place !== undefined && record !== undefined) changed.set(place, record);
    }
    if (changed.size === 0) return this.#rows;
    const rows = this.#rows.edit();
    for (const [place, record] of changed) {
      const at = placeOf(this.#places, place);
      const before = this.#places[at] === place ? rows.at(at) : undefined;
      const after = this.#show(record) ?? undefined;
      if (before === after) continue;
      if (before === undefined) {
        this.#places.splice(at, 0, place);
        rows.insert(at, after as View);
      } else if (after === undefined) {
        this.#places.splice(at, 1);
        rows.remove(at);
      } else rows.set(at, after);
      this.#onChange({ before, after });
    }
    this.#rows = rows.done();
    return this.#rows;
  }
}

/** Makes the function that gives what has changed in the records of a kind since it was last called. */
export function changedSince<T extends RecordBase>(source: Source, kind: RecordKind<T>): () => readonly T[] {
  let before = 0;
  return () => {
    const { records, read } = source.changes(kind, before);
    before = read;
    return [...records.values()];
  };
}
