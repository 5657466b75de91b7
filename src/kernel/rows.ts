/** What can be done with a list of rows that is only read. An array is one, too. */
export interface Rows<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
  map<U>(make: (row: T, index: number) => U): U[];
  flatMap<U>(make: (row: T, index: number) => U | readonly U[]): U[];
  filter(holds: (row: T, index: number) => unknown): T[];
  find(holds: (row: T, index: number) => unknown): T | undefined;
  some(holds: (row: T, index: number) => unknown): boolean;
}

/** Rows of a page before it is cut in two. */
const PAGE = 128;

/**
 * Rows that are never changed in place, kept in pages: a list with one row changed shares all its other pages with the list
 * before, so that making it, and finding out what has changed, costs the same among 100 rows and among 10,000.
 */
export class PagedRows<T> implements Rows<T> {
  readonly pages: readonly (readonly T[])[];
  /** All rows in one array, put together when somebody first wants to go through them. */
  #all: readonly T[] | undefined;

  constructor(pages: readonly (readonly T[])[] = []) {
    this.pages = pages;
  }

  get length(): number {
    return this.pages.reduce((sum, page) => sum + page.length, 0);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.toJSON()[Symbol.iterator]();
  }

  at(index: number): T | undefined {
    return this.toJSON().at(index);
  }

  map<U>(make: (row: T, index: number) => U): U[] {
    return this.toJSON().map(make);
  }

  flatMap<U>(make: (row: T, index: number) => U | readonly U[]): U[] {
    return this.toJSON().flatMap(make);
  }

  filter(holds: (row: T, index: number) => unknown): T[] {
    return this.toJSON().filter(holds);
  }

  find(holds: (row: T, index: number) => unknown): T | undefined {
    return this.toJSON().find(holds);
  }

  some(holds: (row: T, index: number) => unknown): boolean {
    return this.toJSON().some(holds);
  }

  /** All rows, as JSON has them. */
  toJSON(): readonly T[] {
    this.#all ??= this.pages.flat();
    return this.#all;
  }

  /** A list to be changed, which becomes the next one. */
  edit(): RowsDraft<T> {
    return new RowsDraft(this);
  }
}

/** Changes to paged rows, gathered until `done`: only the pages in which something changes are copied. */
export class RowsDraft<T> {
  readonly #before: PagedRows<T>;
  readonly #pages: (readonly T[])[];
  readonly #own = new Set<readonly T[]>();

  constructor(before: PagedRows<T>) {
    this.#before = before;
    this.#pages = [...before.pages];
  }

  at(index: number): T | undefined {
    const [page, place] = this.#find(index);
    return this.#pages[page]?.[place];
  }

  set(index: number, row: T): void {
    const [page, place] = this.#find(index);
    this.#open(page)[place] = row;
  }

  /** Puts a row before the one at `index`; at the end where there is none. */
  insert(index: number, row: T): void {
    const [found, place] = this.#find(index);
    const last = this.#pages.length - 1;
    // At the end: on the last page, as long as it has room.
    const page = found > last && (this.#pages[last]?.length ?? PAGE) < PAGE ? last : found;
    if (page > last) this.#pages.push([]);
    const rows = this.#open(page);
    rows.splice(page === found ? place : rows.length, 0, row);
    if (rows.length > PAGE) this.#cut(page, rows);
  }

  remove(index: number): void {
    const [page, place] = this.#find(index);
    const rows = this.#open(page);
    rows.splice(place, 1);
    if (rows.length === 0) this.#pages.splice(page, 1);
  }

  /** The changed list; the one before where nothing was changed. */
  done(): PagedRows<T> {
    return this.#own.size === 0 ? this.#before : new PagedRows(this.#pages);
  }

  #find(index: number): readonly [page: number, place: number] {
    let [page, place] = [0, index];
    for (; page < this.#pages.length; page += 1) {
      const { length } = this.#pages[page] as readonly T[];
      if (place < length) break;
      place -= length;
    }
    return [page, place];
  }

  #open(page: number): T[] {
    const rows = this.#pages[page] as readonly T[];
    const own = this.#own.has(rows) ? (rows as T[]) : rows.slice();
    this.#own.add(own);
    this.#pages[page] = own;
    return own;
  }

  #cut(page: number, rows: readonly T[]): void {
    const halves = [rows.slice(0, PAGE / 2), rows.slice(PAGE / 2)];
    for (const half of halves) this.#own.add(half);
    this.#pages.splice(page, 1, ...halves);
  }
}

/** The pages of a list; an array is one page. */
export const pagesOf = <T>(rows: Rows<T>): readonly (readonly T[])[] =>
  rows instanceof PagedRows ? rows.pages : [rows as readonly T[]];

/** Whether a value is a list of rows. */
export const isRows = (value: unknown): value is Rows<unknown> => Array.isArray(value) || value instanceof PagedRows;
