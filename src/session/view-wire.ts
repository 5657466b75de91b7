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

interface Draft {
  set: Record<string, unknown>;
  gone: string[];
  put: Record<string, readonly unknown[]>;
  del: Record<string, readonly string[]>;
  sorted: Record<string, readonly string[]>;
  add: Record<string, readonly unknown[]>;
}

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two plain values are equal. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => isSame(each, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** The records of a list by id; null where an item has no id, or two share one. */
function byId(list: readonly unknown[]): ReadonlyMap<string, Row> | null {
  const rows = new Map<string, Row>();
  for (const each of list) {
    if (!isObject(each) || typeof each.id !== 'string' || rows.has(each.id)) return null;
    rows.set(each.id, each as unknown as Row);
  }
  return rows;
}

function diffRows(path: string, before: ReadonlyMap<string, Row>, now: ReadonlyMap<string, Row>, draft: Draft): void {
  const put = [...now.values()].filter((row) => !isSame(before.get(row.id), row));
  const del = [...before.keys()].filter((id) => !now.has(id));
  if (put.length > 0) draft.put[path] = put;
  if (del.length > 0) draft.del[path] = del;
  const left = [...before.keys()].filter((id) => now.has(id));
  const came = put.flatMap(({ id }) => (before.has(id) ? [] : [id]));
  const sorted = [...now.keys()];
  if ([...left, ...came].some((id, i) => id !== sorted[i])) draft.sorted[path] = sorted;
}

function diffLists(path: string, before: readonly unknown[], now: readonly unknown[], draft: Draft): void {
  if (before === now) return;
  const [rowsBefore, rowsNow] = [byId(before), byId(now)];
  if (rowsBefore !== null && rowsNow !== null) diffRows(path, rowsBefore, rowsNow, draft);
  else if (before.length > now.length || !before.every((each, i) => isSame(each, now[i]))) draft.set[path] = now;
  else if (now.length > before.length) draft.add[path] = now.slice(before.length);
}

function diffValues(at: string, before: Plain, now: Plain, draft: Draft): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(now, key)) draft.gone.push(at + key);
  for (const key of Object.keys(now)) {
    const [old, value] = [before[key], now[key]];
    if (old === value) continue;
    const path = at + key;
    if (Array.isArray(old) && Array.isArray(value)) diffLists(path, old, value, draft);
    else if (at === '' && isObject(old) && isObject(value)) diffValues(`${path}/`, old, value, draft);
    else if (!isSame(old, value)) draft.set[path] = value;
  }
}

/** The patch that turns one view into another. Objects that are identical in both are not looked into. */
export function diffView(before: object, now: object): ViewPatch {
  const draft: Draft = { set: {}, gone: [], put: {}, del: {}, sorted: {}, add: {} };
  diffValues('', before as Plain, now as Plain, draft);
  return Object.fromEntries(Object.entries(draft).filter(([, part]) => Object.keys(part).length > 0));
}

export const isEmptyPatch = (patch: ViewPatch): boolean => Object.keys(patch).length === 0;

function applyRows(list: readonly unknown[], put: readonly unknown[], del: readonly string[]): readonly unknown[] {
  const rows = new Map((list as readonly Row[]).map((row) => [row.id, row]));
  for (const id of del) rows.delete(id);
  for (const row of put as readonly Row[]) rows.set(row.id, row);
  return [...rows.values()];
}

function sort(list: readonly unknown[], ids: readonly string[]): readonly unknown[] {
  const rows = byId(list);
  return ids.flatMap((id) => rows?.get(id) ?? []);
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
