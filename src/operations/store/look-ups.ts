import type { RecordReader, WorldReader } from '../../kernel/step.ts';
import type { StoreHouse, StoreItem, StoreTruth, SubjectName } from './parts.ts';

/** The handbook of the store. Throws in a form that does not train it. */
export function storeHouseOf(reader: RecordReader): StoreHouse {
  const house = (reader.known as { readonly catalogue: { readonly store?: StoreHouse } }).catalogue.store;
  if (house === undefined) throw new Error('this form has no store');
  return house;
}

/** Whether the form trains the store. */
export const hasStore = (reader: RecordReader): boolean =>
  (reader.known as { readonly catalogue: { readonly store?: StoreHouse } }).catalogue.store !== undefined;

/** What is true of a subject and nobody in the store can know. Throws in a form that does not train it. */
export function storeTruthOf<Name extends SubjectName>(
  world: WorldReader,
  name: Name,
): Required<StoreTruth>['store'][Name] {
  const { store } = (world.sealed as { readonly truth: StoreTruth }).truth;
  if (store === undefined) throw new Error('this form has no store');
  return store[name];
}

/** A product as the store knows it; undefined where it does not keep it. */
export const storeItemOf = ({ items }: Pick<StoreHouse, 'items'>, product: string): StoreItem | undefined =>
  items.find(({ id }) => id === product);
