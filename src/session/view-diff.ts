import { isRows, pagesOf, type Rows } from '../kernel/rows.ts';
import type { ViewPatch } from './view-wire.ts';

/** A record in a list of the view. */
interface Row {
  readonly id: string;
}
type Plain = Readonly<Record<string, unknown>>;

interface Draft {
  set: Record<string, unknown>;
  gone: string[];
  put: Record<string, readonly unknown[]>;
  del: Record<string, readonly string[]>;
  sorted: Record<string, readonly string[]>;
  add: Record<string, readonly unknown[]>;
}

const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !isRows(value);

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => isSame(each, b[i]));

/** Whether two plain values are equal. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isRows(a) && isRows(b)) return isSameList([...a], [...b]);
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

/** What differs between two stretches of a list, and whether records that are new stand elsewhere than at the end. */
interface RowsChange {
  readonly put: readonly Row[];
  readonly del: readonly string[];
  readonly came: number;
  readonly moved: boolean;
}

function changeOf(before: ReadonlyMap<string, Row>, now: ReadonlyMap<string, Row>): RowsChange {
  const put = [...now.values()].filter((row) => !isSame(before.get(row.id), row));
  const del = [...before.keys()].filter((id) => !now.has(id));
  const left = [...before.keys()].filter((id) => now.has(id));
  const came = put.flatMap(({ id }) => (before.has(id) ? [] : [id]));
  const sorted = [...now.keys()];
  return { put, del, came: came.length, moved: [...left, ...came].some((id, i) => id !== sorted[i]) };
}

type Pages = readonly (readonly unknown[])[];

/** The stretches of a list between the pages that it shares with another; as many as there are shared pages, and one. */
function stretches(pages: Pages, shared: ReadonlySet<readonly unknown[]>): unknown[][] {
  const found: unknown[][] = [[]];
  for (const page of pages) shared.has(page) ? found.push([]) : found.at(-1)?.push(...page);
  return found;
}

/** The differences of two lists of records, stretch by stretch; null where something in them is no record. */
function changesOf(before: Rows<unknown>, now: Rows<unknown>): readonly RowsChange[] | null {
  const [pagesBefore, pagesNow]: readonly [Pages, Pages] = [pagesOf(before), pagesOf(now)];
  const known = new Set(pagesBefore);
  const sharedNow = pagesNow.filter((page) => known.has(page));
  const shared = new Set(sharedNow);
  const isInTurn = pagesBefore.filter((page) => shared.has(page)).every((page, i) => page === sharedNow[i]);
  const kept = isInTurn ? shared : new Set<readonly unknown[]>();
  const stretchesNow = stretches(pagesNow, kept);
  const changes: RowsChange[] = [];
  for (const [i, stretch] of stretches(pagesBefore, kept).entries()) {
    const [rowsBefore, rowsNow] = [byId(stretch), byId(stretchesNow[i] ?? [])];
    if (rowsBefore === null || rowsNow === null) return null;
    changes.push(changeOf(rowsBefore, rowsNow));
  }
  return changes;
}

function diffLists(path: string, before: Rows<unknown>, now: Rows<unknown>, draft: Draft): void {
  if (before === now) return;
  const changes = changesOf(before, now);
  if (changes === null) {
    diffItems(path, [...before], [...now], draft);
    return;
  }
  const put = changes.flatMap((change) => change.put);
  const del = changes.flatMap((change) => change.del);
  if (put.length > 0) draft.put[path] = put;
  if (del.length > 0) draft.del[path] = del;
  const moved = changes.some((change, i) => change.moved || (change.came > 0 && i < changes.length - 1));
  if (moved) draft.sorted[path] = (now as Rows<Row>).map(({ id }) => id);
}

/** The difference of two lists whose items have no ids. */
function diffItems(path: string, before: readonly unknown[], now: readonly unknown[], draft: Draft): void {
  if (before.length > now.length || !isSameList(before, now.slice(0, before.length))) draft.set[path] = now;
  else if (now.length > before.length) draft.add[path] = now.slice(before.length);
}

function diffValues(at: string, before: Plain, now: Plain, draft: Draft): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(now, key)) draft.gone.push(at + key);
  for (const key of Object.keys(now)) {
    const [old, value] = [before[key], now[key]];
    if (old === value) continue;
    const path = at + key;
    if (isRows(old) && isRows(value)) diffLists(path, old, value, draft);
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
