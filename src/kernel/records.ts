import { enablePatches, type Patch, produceWithPatches } from 'immer';
import type { Ref } from './happening.ts';
import { placeOf } from './place-of.ts';

/** One thing in the world: plain JSON with an id. */
export interface RecordBase {
  readonly id: string;
}

declare const recordOf: unique symbol;

/** The name of a kind of record, typed by its records, so that looking one up gives the right type. */
export type RecordKind<T extends RecordBase> = string & { readonly [recordOf]: T };

/** Names a kind of record. Once for each kind, beside its type. */
export const recordKind = <T extends RecordBase>(name: string): RecordKind<T> => name as RecordKind<T>;

/** A record as it may be written inside an update. */
export type Mutable<T> = T extends (infer U)[]
  ? Mutable<U>[]
  : T extends readonly (infer U)[]
    ? Mutable<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;

/** What one step changed in one record. `patches` is null for a new record. */
export interface Change {
  readonly ref: Ref;
  readonly patches: readonly Patch[] | null;
}

/** Applies an update to a record. Immer does it, except in the benchmark that measures what immer costs. */
export type Updater = <T extends object>(record: T, change: (draft: T) => void) => [T, readonly Patch[]];

const updateWithImmer: Updater = (record, change) => {
  const [next, patches] = produceWithPatches(record, (draft) => {
    change(draft as typeof record);
  });
  return [next, patches];
};

/** A way to find records of a kind by what stands in them, without going through all of them. */
export interface RecordIndex<T extends RecordBase> {
  readonly kind: RecordKind<T>;
  /** The keys under which a record is found. They hang on the record alone. */
  readonly keysOf: (record: T) => readonly string[];
}

/** Names an index. Once for each, beside the kind of record. */
export const recordIndex = <T extends RecordBase>(
  kind: RecordKind<T>,
  keysOf: (record: T) => readonly string[],
): RecordIndex<T> => ({ kind, keysOf });

/** The records of one kind, in the order in which they came. */
class Shelf {
  readonly places: Map<string, number>;
  /** The place of every record that was put or changed, one after another: a reader who remembers how far it has read knows what is new. */
  readonly changed: number[];
  #list: RecordBase[];
  /** Somebody holds the list: it is copied before it changes. */
  #held = false;

  /** An empty shelf, or one with the records of another; what is put there later is not put here. */
  constructor(other?: Shelf) {
    this.places = new Map(other?.places);
    this.changed = [...(other?.changed ?? [])];
    this.#list = [...(other?.all() ?? [])];
  }

  get(id: string): RecordBase | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.#list[place];
  }

  at(place: number): RecordBase {
    return this.#list[place] as RecordBase;
  }

  all(): readonly RecordBase[] {
    this.#held = true;
    return this.#list;
  }

  set(record: RecordBase): void {
    if (this.#held) {
      this.#list = this.#list.slice();
      this.#held = false;
    }
    const place = this.places.get(record.id) ?? this.#list.length;
    this.places.set(record.id, place);
    this.#list[place] = record;
    this.changed.push(place);
  }
}

const NOWHERE: readonly number[] = [];

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);

/** An index as it is kept: brought up to date, by what has changed, when somebody asks. */
class Finder {
  readonly #keysOf: (record: RecordBase) => readonly string[];
  readonly #keys: (readonly string[])[] = [];
  /** By key, sorted. */
  readonly #places = new Map<string, number[]>();
  #read = 0;

  constructor(keysOf: (record: RecordBase) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  /** The places of the records with that key, in their order. */
  find(shelf: Shelf, key: string): readonly number[] {
    for (; this.#read < shelf.changed.length; this.#read += 1) this.#enter(shelf, shelf.changed[this.#read] as number);
    return this.#places.get(key) ?? NOWHERE;
  }

  #enter(shelf: Shelf, place: number): void {
    const before = this.#keys[place] ?? [];
    const keys = this.#keysOf(shelf.at(place));
    if (isSame(before, keys)) return;
    for (const key of before) {
      const places = this.#places.get(key);
      places?.splice(placeOf(places, place), 1);
      if (places?.length === 0) this.#places.delete(key);
    }
    this.#keys[place] = keys;
    for (const key of keys) {
      const places = this.#places.get(key) ?? [];
      places.splice(placeOf(places, place), 0, place);
      this.#places.set(key, places);
    }
  }
}

/** What has changed in the records of a kind since somebody last asked. */
export interface Changes<T extends RecordBase> {
  /** By their places in the order in which they came: those that are new or have changed, as they are now. */
  readonly records: ReadonlyMap<number, T>;
  /** To ask with the next time. */
  readonly read: number;
}

const EMPTY = new Shelf();

/** The world's records. They are many and small, so that a step takes as long with 10,000 of them as with 100. */
export class Records {
  readonly #shelves = new Map<string, Shelf>();
  /** By the functions of their indexes. */
  readonly #finders = new Map<object, Finder>();
  readonly #updater: Updater;
  /** Counts every change. A reader that remembers this number knows whether anything has changed. */
  version = 0;

  constructor(updater: Updater = updateWithImmer) {
    // Not at the top of this file: a page imports it for the kinds of records and does not need immer.
    enablePatches();
    this.#updater = updater;
  }

  /** The same records, to change apart from these. Records are never changed in place, so that both may share them. */
  copy(updater?: Updater): Records {
    const copy = new Records(updater);
    for (const [kind, shelf] of this.#shelves) copy.#shelves.set(kind, new Shelf(shelf));
    copy.version = this.version;
    return copy;
  }

  get<T extends RecordBase>(kind: RecordKind<T>, id: string): T | undefined {
    return this.#shelves.get(kind)?.get(id) as T | undefined;
  }

  /** All records of a kind, oldest first. The same list until one of them changes. */
  all<T extends RecordBase>(kind: RecordKind<T>): readonly T[] {
    return this.#shelf(kind).all() as readonly T[];
  }

  /** The records that an index finds under a key, in the order in which they came. */
  where<T extends RecordBase>(index: RecordIndex<T>, key: string): readonly T[] {
    const shelf = this.#shelf(index.kind);
    return this.#finder(index)
      .find(shelf, key)
      .map((place) => shelf.at(place) as T);
  }

  /** The first of the records that an index finds under a key for which something holds. */
  first<T extends RecordBase>(index: RecordIndex<T>, key: string, holds: (record: T) => boolean): T | undefined {
    const shelf = this.#shelf(index.kind);
    for (const place of this.#finder(index).find(shelf, key)) {
      const record = shelf.at(place) as T;
      if (holds(record)) return record;
    }
    return undefined;
  }

  /** How many records an index finds under a key. */
  howMany<T extends RecordBase>(index: RecordIndex<T>, key: string): number {
    return this.#finder(index).find(this.#shelf(index.kind), key).length;
  }

  /** What has changed in the records of a kind; `read` is what was given back the last time, 0 the first time. */
  changes<T extends RecordBase>(kind: RecordKind<T>, read: number): Changes<T> {
    const shelf = this.#shelf(kind);
    const records = new Map<number, T>();
    for (let i = read; i < shelf.changed.length; i += 1) {
      const place = shelf.changed[i] as number;
      records.set(place, shelf.at(place) as T);
    }
    return { records, read: shelf.changed.length };
  }

  kinds(): string[] {
    return [...this.#shelves.keys()];
  }

  /** Puts a new record; throws when the id is taken. */
  put<T extends RecordBase>(kind: RecordKind<T>, record: T): Change {
    const shelf = this.#shelves.get(kind) ?? new Shelf();
    if (shelf.places.has(record.id)) throw new Error(`record ${kind}/${record.id} is there already`);
    this.#shelves.set(kind, shelf);
    shelf.set(record);
    this.version += 1;
    return { ref: { kind, id: record.id }, patches: null };
  }

  /** Changes one record; throws when there is none. */
  update<T extends RecordBase>(kind: RecordKind<T>, id: string, change: (draft: Mutable<T>) => void): Change {
    const shelf = this.#shelves.get(kind);
    const record = shelf?.get(id) as T | undefined;
    if (shelf === undefined || record === undefined) throw new Error(`no record ${kind}/${id}`);
    const [next, patches] = this.#updater(record, change as (draft: T) => void);
    shelf.set(next);
    this.version += 1;
    return { ref: { kind, id }, patches };
  }

  #finder<T extends RecordBase>({ keysOf }: RecordIndex<T>): Finder {
    let finder = this.#finders.get(keysOf);
    if (finder === undefined) {
      finder = new Finder(keysOf as (record: RecordBase) => readonly string[]);
      this.#finders.set(keysOf, finder);
    }
    return finder;
  }

  #shelf(kind: string): Shelf {
    return this.#shelves.get(kind) ?? EMPTY;
  }
}
