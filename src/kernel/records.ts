import { enablePatches, type Patch, produceWithPatches } from 'immer';
import type { Ref } from './happening.ts';

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

/** The world's records. They are many and small, so that a step takes as long with 10,000 of them as with 100. */
export class Records {
  readonly #kinds = new Map<string, Map<string, RecordBase>>();
  readonly #lists = new Map<string, readonly RecordBase[]>();
  readonly #updater: Updater;
  /** Counts every change. A reader that remembers this number knows whether anything has changed. */
  version = 0;

  constructor(updater: Updater = updateWithImmer) {
    // Not at the top of this file: a page imports it for the kinds of records and does not need immer.
    enablePatches();
    this.#updater = updater;
  }

  get<T extends RecordBase>(kind: RecordKind<T>, id: string): T | undefined {
    return this.#kinds.get(kind)?.get(id) as T | undefined;
  }

  /** All records of a kind, oldest first. The same list until one of them changes. */
  all<T extends RecordBase>(kind: RecordKind<T>): readonly T[] {
    const listed = this.#lists.get(kind);
    if (listed !== undefined) return listed as readonly T[];
    const list = [...((this.#kinds.get(kind)?.values() ?? []) as Iterable<T>)];
    this.#lists.set(kind, list);
    return list;
  }

  kinds(): string[] {
    return [...this.#kinds.keys()];
  }

  /** Puts a new record; throws when the id is taken. */
  put<T extends RecordBase>(kind: RecordKind<T>, record: T): Change {
    const known = this.#kinds.get(kind) ?? new Map<string, RecordBase>();
    if (known.has(record.id)) throw new Error(`record ${kind}/${record.id} is there already`);
    known.set(record.id, record);
    this.#kinds.set(kind, known);
    this.#lists.delete(kind);
    this.version += 1;
    return { ref: { kind, id: record.id }, patches: null };
  }

  /** Changes one record; throws when there is none. */
  update<T extends RecordBase>(kind: RecordKind<T>, id: string, change: (draft: Mutable<T>) => void): Change {
    const known = this.#kinds.get(kind);
    const record = known?.get(id) as T | undefined;
    if (known === undefined || record === undefined) throw new Error(`no record ${kind}/${id}`);
    const [next, patches] = this.#updater(record, change as (draft: T) => void);
    known.set(id, next);
    this.#lists.delete(kind);
    this.version += 1;
    return { ref: { kind, id }, patches };
  }
}
