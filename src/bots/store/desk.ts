import type { StoreHouse, StoreView } from '../../operations/store/parts.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';
import type { WholeCatalogue } from '../../operations/whole-catalogue.ts';
import type { Intent, Read } from '../bot.ts';

/** The store as whoever works there sees it, with its handbook. */
export interface StoreDesk {
  readonly now: number;
  readonly store: StoreView;
  readonly house: StoreHouse;
  readonly catalogue: WholeCatalogue;
  readonly view: TraineeView;
  readonly read: Read;
}

/** A part of the work: what it wants to do now. */
export type StorePolicy = (desk: StoreDesk) => readonly Intent[];

/** The store of a view, or null in packs that train other duties. */
export function storeDeskOf(view: TraineeView, catalogue: WholeCatalogue, read: Read): StoreDesk | null {
  const { store, now } = view;
  const { store: house } = catalogue;
  return store === undefined || house === undefined ? null : { now, store, house, catalogue, view, read };
}
