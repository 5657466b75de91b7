import type { AnyStateMachine } from 'xstate';
import type { ActionDefinition } from '../kernel/domain.ts';
import type { Ref } from '../kernel/happening.ts';
import type { Changes, RecordBase, RecordIndex, RecordKind } from '../kernel/records.ts';
import type { RecordReader, Step } from '../kernel/step.ts';
import type { DutyCode } from '../standard/index.ts';
import type { HappeningTable } from './shop/happening-table.ts';
import type { Money } from './shop/money.ts';
import { fillName, type Name } from './shop/name.ts';
import { STOCK } from './shop/stock.ts';

/** The types of a duty's parts, for code that does not ask which duty it is. Each line of `parts.ts` is one of these. */
export interface Part {
  readonly house: unknown;
  readonly form: object;
  readonly truth: object;
  readonly view: object;
  readonly happens: object;
}

/** The reader that a view maker gets: records, and the public part of the form. It cannot reach the sealed part. */
export interface ViewReader extends RecordReader {
  /** Counts every change of a record. A view maker that remembers this number knows whether anything has changed. */
  readonly version: number;
  /** How many records an index finds under a key. */
  howMany<T extends RecordBase>(index: RecordIndex<T>, key: string): number;
  /** What has changed in the records of a kind; `read` is what was given back the last time, 0 the first time. */
  changes<T extends RecordBase>(kind: RecordKind<T>, read: number): Changes<T>;
}

/** The settings of a sitting that decide what its view shows. */
export interface ViewFrame {
  /** Whether the trainee is told at once what a rule found wrong with an answer: in practice. */
  readonly feedback: boolean;
  /** Whether this sitting's trainee opens order lists and looks parcels up. Otherwise colleagues do, and the trainee knows what they know. */
  readonly looksUp: boolean;
}

/** A thing or a code of a kind, where the column alone does not say of which: read as a cell of a column with the name of the kind. */
export interface OutputName {
  readonly of: string;
  readonly id: string;
}

/** A cell of a work output: a text (names and codes too), a number, an amount, or a day as `2026-11-23`. */
export type OutputCell = string | number | Money | { readonly day: string } | OutputName;

/** A table a work output is made of: headers are text keys (`@key`), cells are values by their type. */
export interface OutputTable {
  /** Output code of the standard, `O3.1.1`. */
  readonly code: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly OutputCell[])[];
}

/** A figure by which one sees what came of a sitting. */
export interface Consequence {
  readonly key: string;
  /** A count, or an amount in minor units of TWD, or hundredths of a star. */
  readonly value: number;
  readonly unit: 'count' | 'money' | 'stars';
  /** Whether more or less of it is better; `depends`: both can be right. */
  readonly good: 'more' | 'less' | 'depends';
}

/** The names that people give to the records of a kind. */
export interface Naming {
  readonly kind: string;
  /** The record's name; undefined where there is no such record. */
  nameOf(reader: RecordReader, id: string, looksUp: boolean): Name | undefined;
  /** Whether the trainee knows of the record yet; left out: as soon as it is there. Nothing is said of one that is not known. */
  isKnown?(reader: RecordReader, id: string, looksUp: boolean): boolean;
  /** The name of everything of that kind, where it follows from the id alone; its `*` stands for the id. */
  readonly ofAll?: Name;
  /** The number that a notice about the record tells; undefined where it has none. */
  numberOf?(reader: RecordReader, id: string): string | undefined;
  /** The record in whose history this one is told: a question is told in its order’s. */
  belongsTo?(reader: RecordReader, id: string): Ref | undefined;
}

interface RecordWords<T> {
  readonly name: (record: T, reader: RecordReader, looksUp: boolean) => Name | undefined;
  readonly known?: (record: T, looksUp: boolean) => boolean;
  readonly number?: (record: T, reader: RecordReader) => string | undefined;
  readonly belongsTo?: (record: T) => Ref;
}

/** Gives names to the records of a kind. */
export function named<T extends { readonly id: string }>(kind: RecordKind<T>, words: RecordWords<T>): Naming {
  const { name, known, number, belongsTo } = words;
  const ask = <Answer>(reader: RecordReader, id: string, answer: (record: T) => Answer): Answer | undefined => {
    const record = reader.get(kind, id);
    return record === undefined ? undefined : answer(record);
  };
  return {
    kind,
    nameOf: (reader, id, looksUp) => ask(reader, id, (record) => name(record, reader, looksUp)),
    ...(known === undefined
      ? {}
      : { isKnown: (reader, id, looksUp) => ask(reader, id, (record) => known(record, looksUp)) ?? false }),
    ...(number === undefined ? {} : { numberOf: (reader, id) => ask(reader, id, (record) => number(record, reader)) }),
    ...(belongsTo === undefined ? {} : { belongsTo: (reader, id) => ask(reader, id, belongsTo) }),
  };
}

/** Gives names to things by their id alone; the `*` in the name stands for it. */
export const namedById = (kind: string, name: Name): Naming => ({
  kind,
  nameOf: (_, id) => fillName(name, id),
  ofAll: name,
});

/** The names of the things that all duties speak of. */
export const SHOP_NAMES: readonly Naming[] = [
  namedById('channel', { text: 'channels.*.name' }),
  namedById('market', { text: 'markets.*.name' }),
  namedById('mode', { text: 'modes.*.name' }),
  namedById('carton', { text: 'cartons.*.name' }),
  namedById('product', { text: 'products.*.name' }),
  namedById(STOCK, { text: 'products.*.name' }),
  namedById('day', { date: '*' }),
];

/** A duty of the standard as the engine runs it. */
export interface Duty<P extends Part = Part> {
  readonly code: DutyCode;
  /** Every action of its trainee. */
  readonly actions: readonly ActionDefinition[];
  /** Its lifecycles, by the kind of record that has one. */
  readonly lifecycles: Readonly<Record<string, AnyStateMachine>>;
  /** The names of its records, and of anything else that its happenings are about. */
  readonly names: readonly Naming[];
  /** The lists of its view in which records stand, with their kind: a record has a name for the trainee once it stands in one. */
  readonly shows: Readonly<Partial<Record<keyof P['view'], string>>>;
  readonly happenings: HappeningTable<P['happens']>;
  /** Its trainee opens the order lists and looks parcels up. */
  readonly looksUp: boolean;
  /** Puts the records it begins with; `own` is its part of the form, where the form has one. */
  begin(step: Step, own: P['form'] | undefined): void;
  /** Makes the function that shows the duty: the same object as long as nothing shown has changed. */
  look(reader: ViewReader, frame: ViewFrame): () => P['view'];
  /** The work outputs of the standard that a sitting leaves behind. */
  outputs(reader: RecordReader): readonly OutputTable[];
  /** The figures by which one compares two courses of a sitting. */
  consequences(reader: RecordReader): readonly Consequence[];
}

/** Any duties, by name. */
export type Duties = Readonly<Record<string, Duty>>;
