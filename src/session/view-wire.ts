/** A record in a list of the view. */
interface Row {
  readonly id: string;
}
type Plain = Readonly<Record<string, unknown>>;

/**
 * The difference between two views. A view has parts, a part has values; a path names a value (`now`) or a value of a part
 * (`orders/shipments`). Empty fields are left out.
 */
export interface ViewPatch {
  /** Values that are replaced. */
  readonly set?: Plain;
  /** Paths of values that were removed. */
  readonly gone?: readonly string[];
  /** Records that are new or have changed, by the path of their list. New records go to the end. */
  readonly put?: Readonly<Record<string, readonly unknown[]>>;
  /** Ids of records that were removed, by the path of their list. */
  readonly del?: Readonly<Record<string, readonly string[]>>;
  /** All ids of a list in their new sequence, where `put` and `del` alone would give another sequence. */
  readonly sorted?: Readonly<Record<string, readonly string[]>>;
  /** Items appended to a list whose items have no ids. */
  readonly add?: Readonly<Record<string, readonly unknown[]>>;
}

export const isEmptyPatch = (patch: ViewPatch): boolean => Object.keys(patch).length === 0;

/** What a patch brings that is new, where the view has it: the lists of each part, with the records alone that are new or have changed. */
export function rowsIn({ set = {}, put = {} }: ViewPatch): object {
  const parts: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of [...Object.entries(set), ...Object.entries(put)]) {
    const [part = '', list] = path.split('/');
    parts[part] = list === undefined ? (value as Record<string, unknown>) : { ...parts[part], [list]: value };
  }
  return parts;
}

function applyRows(list: readonly unknown[], put: readonly unknown[], del: readonly string[]): readonly unknown[] {
  const rows = new Map((list as readonly Row[]).map((row) => [row.id, row]));
  for (const id of del) rows.delete(id);
  for (const row of put as readonly Row[]) rows.set(row.id, row);
  return [...rows.values()];
}

function sort(list: readonly unknown[], ids: readonly string[]): readonly unknown[] {
  const rows = new Map((list as readonly Row[]).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A copy of a view whose values are changed by path. Only the parts that change are copied. */
class Parts {
  readonly view: Record<string, unknown>;
  readonly #own = new Set<string>();

  constructor(view: object) {
    this.view = { ...view };
  }

  change(path: string, to: (value: unknown) => unknown): void {
    const [holder, key] = this.#holder(path);
    holder[key] = to(holder[key]);
  }

  remove(path: string): void {
    const [holder, key] = this.#holder(path);
    delete holder[key];
  }

  #holder(path: string): readonly [Record<string, unknown>, string] {
    const cut = path.indexOf('/');
    if (cut < 0) return [this.view, path];
    const part = path.slice(0, cut);
    if (!this.#own.has(part)) {
      this.#own.add(part);
      this.view[part] = { ...(this.view[part] as object | undefined) };
    }
    return [this.view[part] as Record<string, unknown>, path.slice(cut + 1)];
  }
}

/** Applies a patch to a view. Values that the patch does not name stay the same objects. */
export function applyView<View extends object>(before: View, patch: ViewPatch): View {
  const { set = {}, gone = [], put = {}, del = {}, sorted = {}, add = {} } = patch;
  const parts = new Parts(before);
  for (const [path, value] of Object.entries(set)) parts.change(path, () => value);
  for (const path of gone) parts.remove(path);
  for (const path of new Set([...Object.keys(put), ...Object.keys(del)]))
    parts.change(path, (list) => applyRows(listOf(list), put[path] ?? [], del[path] ?? []));
  for (const [path, ids] of Object.entries(sorted)) parts.change(path, (list) => sort(listOf(list), ids));
  for (const [path, rows] of Object.entries(add)) parts.change(path, (list) => [...listOf(list), ...rows]);
  return parts.view as View;
}
