import type { Form } from '../../src/operations/market/form.ts';
import { storeHouseOf } from '../../src/operations/store/look-ups.ts';
import type { StoreHappenings, StoreHouse } from '../../src/operations/store/parts.ts';
import { TestDesk } from './desk.ts';
import { formFor } from './world.ts';

/** A sitting in the store with the look-ups a test needs. Every act goes through the sitting's own door. */
export class StoreTestDesk extends TestDesk {
  get house(): StoreHouse {
    return storeHouseOf(this.sitting.world);
  }

  /** What happened of that kind in the store, to that subject where one is given: its data. */
  told<K extends keyof StoreHappenings>(kind: K, subject?: string): StoreHappenings[K][] {
    return this.sitting.journal
      .filter((one) => one.kind === kind && (subject === undefined || one.subject.id === subject))
      .map(({ data }) => data as StoreHappenings[K]);
  }

  /** Lets that much time pass from now on. */
  wait(ms: number): this {
    this.sitting.advance(this.now + ms);
    return this;
  }
}

/** The store in the pack's own week for a seed. */
export const storeDesk = (seed: number): StoreTestDesk => new StoreTestDesk(formFor(seed, 'store-room'));

/** The store of a form. */
export const storeDeskOn = (form: Form): StoreTestDesk => new StoreTestDesk(form);
