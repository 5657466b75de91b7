import type { AccountRow, HallStore, RecordEntry, SeatRow, SessionRow } from '../../../src/server/hall/rows.ts';
import { makeSeatRow } from '../../../src/server/hall/seat-row.ts';
import type { StoreFault } from '../../../src/session/store.ts';
import { expectSame, type Sentence } from '../../session/plain-expect.ts';

/** A store to be tested, and a hand on its disk. */
export interface TestedHall {
  readonly store: HallStore;
  /** Lets every write fail for that reason; null: lets them through again. */
  breakFor(reason: StoreFault['reason'] | null): void;
}

const account = (id: string, name = 'Ana'): AccountRow => ({
  ...{ id, name, roles: ['teacher'], keyHash: `hash of ${id}`, createdAt: 1 },
});

const session = (id: string, openedAt: number): SessionRow => ({
  ...{ id, code: `CODE${id}`, engine: '0.1.0', openedAt },
  plan: {
    ...{ title: '3B 班', kind: 'class', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7, lateMinutes: 15 },
    ...{ quota: { times: 3, seconds: 120 }, places: 60 },
  },
});

const seat = (of: string, place: number): SeatRow => ({
  ...makeSeatRow(of, 1_000, 0, { place }),
  id: `${of}-${place}`,
});

const entry = (of: string, data: unknown = {}) => ({ session: of, at: 5, kind: 'note', data });

/** Why a write was not taken; null when it was. */
async function faultOf(write: Promise<unknown>): Promise<unknown> {
  try {
    await write;
    return null;
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : String(error);
  }
}

const numbers = (entries: readonly RecordEntry[]): readonly number[] => entries.map(({ no }) => no);

/** Every store of the house keeps these. Each runs on a store with nothing in it. */
export const HALL_PROMISES: readonly Sentence<TestedHall>[] = [
  {
    title: 'keeps accounts, and the latest of each',
    async run({ store }) {
      await store.saveAccount(account('a'));
      await store.saveAccount(account('b', 'Ben 陳'));
      await store.saveAccount({ ...account('a'), closedAt: 9 });
      expectSame(await store.accounts(), [{ ...account('a'), closedAt: 9 }, account('b', 'Ben 陳')]);
    },
  },
  {
    title: 'gives sessions from the oldest to the newest, and the latest of each',
    async run({ store }) {
      await store.saveSession(session('late', 2_000_000_000_000));
      await store.saveSession(session('early', 1_000));
      await store.saveSession({ ...session('early', 1_000), closedAt: 3_000 });
      const early = { ...session('early', 1_000), closedAt: 3_000 };
      expectSame(await store.sessions(), [early, session('late', 2_000_000_000_000)]);
    },
  },
  {
    title: 'gives out each place of a session once, whoever asks at the same time',
    async run({ store }) {
      await store.saveSession(session('s', 1));
      const taken = await Promise.all(
        [1, 3, 1, 2].map(async (count) => {
          const first = (await store.takePlaces('s', count)) ?? Number.NaN;
          return Array.from({ length: count }, (_, i) => first + i);
        }),
      );
      expectSame(
        taken.flat().sort((a, b) => a - b),
        [1, 2, 3, 4, 5, 6, 7],
      );
      await store.saveSession({ ...session('s', 1), closedAt: 2 });
      expectSame(await store.takePlaces('s', 1), 8);
      expectSame(await faultOf(store.takePlaces('nobody', 1)), 'gone');
    },
  },
  {
    title: 'gives out no place beyond the most, whoever asks at the same time',
    async run({ store }) {
      await store.saveSession(session('s', 1));
      const taken = await Promise.all(Array.from({ length: 9 }, () => store.takePlaces('s', 2, 7)));
      expectSame(
        taken.filter((first) => first !== null).sort((a, b) => a - b),
        [1, 3, 5],
      );
      expectSame(await store.takePlaces('s', 1, 7), 7);
      expectSame(await store.takePlaces('s', 1, 7), null);
      expectSame(await store.takePlaces('s', 1), 8);
      expectSame(await faultOf(store.takePlaces('nobody', 1, 7)), 'gone');
    },
  },
  {
    title: 'gives seats by place, the latest of each, and those of one session',
    async run({ store }) {
      await store.addSeats([seat('s', 10), seat('s', 9), seat('s', 2)]);
      await store.addSeats([seat('other', 1)]);
      await store.saveSeat({ ...seat('s', 9), seen: 4 });
      expectSame(await store.seats('s'), [seat('s', 2), { ...seat('s', 9), seen: 4 }, seat('s', 10)]);
      expectSame(await store.seats('nobody'), []);
    },
  },
  {
    title: 'adds two thousand seats in one piece',
    async run({ store }) {
      await store.addSeats(Array.from({ length: 2_000 }, (_, i) => seat('s', i + 1)));
      expectSame((await store.seats('s')).length, 2_000);
    },
  },
  {
    title: 'adds all seats or none',
    async run({ store }) {
      await store.addSeats([seat('s', 3)]);
      expectSame(await faultOf(store.addSeats([seat('s', 1), seat('s', 2), seat('s', 3)])), 'failed');
      expectSame(await store.seats('s'), [seat('s', 3)]);
    },
  },
  {
    title: 'takes a seat from the server that plays it, and from no other',
    async run({ store }) {
      await store.addSeats([seat('s', 1)], 'north');
      await store.saveSeat({ ...seat('s', 1), seen: 1 }, { node: 'north', epoch: 1 });
      expectSame(await faultOf(store.saveSeat(seat('s', 1), { node: 'south', epoch: 1 })), 'taken');
      expectSame(await faultOf(store.saveSeat(seat('s', 1), { node: 'north', epoch: 2 })), 'taken');
      expectSame(await store.seats('s'), [{ ...seat('s', 1), seen: 1 }]);
    },
  },
  {
    title: 'keeps what each server said last of its seats',
    async run({ store }) {
      const sign = (id: string, heard: number) => ({ seat: id, heard, shown: { day: 1, clock: heard, acts: 3 } });
      await store.saveSigns('s', 'north', [sign('a', 1), sign('b', 1)]);
      await store.saveSigns('s', 'south', [sign('c', 1)]);
      await store.saveSigns('s', 'north', [sign('a', 2_000_000_000_000)]);
      await store.saveSigns('other', '', [sign('d', 1)]);
      const said = (await store.signs('s')).toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
      expectSame(said, [sign('a', 2_000_000_000_000), sign('c', 1)]);
      expectSame(await store.signs('nobody'), []);
    },
  },
  {
    title: 'numbers the entries of a record without a gap, however many come together',
    async run({ store }) {
      const added = await Promise.all(Array.from({ length: 30 }, (_, i) => store.addEntry(entry('s', { i }))));
      const stored = await store.entries('s');
      expectSame(
        numbers(stored),
        Array.from({ length: 30 }, (_, i) => i + 1),
      );
      for (const each of added) expectSame(stored[each.no - 1], each);
      expectSame((await store.addEntry(entry('other'))).no, 1);
    },
  },
  {
    title: 'gives the entries after a number, as they were written',
    async run({ store }) {
      await store.addEntry({ ...entry('s'), by: 'ana', seat: 'x' });
      await store.addEntry({ session: 's', at: 6, kind: 'bare' });
      await store.addEntry(entry('s', { text: '晚了' }));
      expectSame(await store.entries('s', 1), [
        { session: 's', no: 2, at: 6, kind: 'bare' },
        { ...entry('s', { text: '晚了' }), no: 3 },
      ]);
      expectSame(await store.entries('s', 3), []);
    },
  },
  {
    title: 'adds an entry after a number where the record has not grown meanwhile',
    async run({ store }) {
      expectSame(await faultOf(store.addEntry(entry('s'), 1)), 'taken');
      await store.addEntry(entry('s'), 0);
      expectSame(await faultOf(store.addEntry(entry('s'), 0)), 'taken');
      const both = await Promise.all([1, 1].map((after) => faultOf(store.addEntry(entry('s'), after))));
      expectSame(both.filter((fault) => fault === null).length, 1);
      expectSame(both.filter((fault) => fault === 'taken').length, 1);
      expectSame(numbers(await store.entries('s')), [1, 2]);
    },
  },
  {
    title: 'leaves no gap in a record where a write has failed',
    async run({ store, breakFor }) {
      await store.addEntry(entry('s'));
      breakFor('full');
      expectSame(await faultOf(store.addEntry(entry('s'))), 'full');
      expectSame(await faultOf(store.saveSeat(seat('s', 1))), 'full');
      expectSame(await faultOf(store.saveSigns('s', '', [])), 'full');
      breakFor(null);
      expectSame((await store.addEntry(entry('s'))).no, 2);
      expectSame(numbers(await store.entries('s')), [1, 2]);
      expectSame(await store.seats('s'), []);
    },
  },
  {
    title: 'keeps who sits where apart, under a key that is gone once it was dropped',
    async run({ store }) {
      const identity = (place: number, sealed: string) => ({ session: 's', seat: `s-${place}`, sealed });
      expectSame(await store.identityKey('s'), null);
      await store.saveIdentityKey('s', 'key');
      await store.saveIdentities([identity(1, 'sealed')]);
      await store.saveIdentities([identity(1, 'sealed again')]);
      await store.saveIdentities([]);
      expectSame([await store.identityKey('s'), await store.identities('s')], ['key', [identity(1, 'sealed again')]]);
      await store.dropIdentityKey('s');
      expectSame(await store.identityKey('s'), null);
    },
  },
  {
    title: 'deletes a session with its seats and identities, and leaves its record and the others',
    async run({ store }) {
      for (const id of ['s', 'other']) {
        await store.saveSession(session(id, 1));
        await store.addSeats([seat(id, 1)]);
        await store.saveIdentityKey(id, 'key');
        await store.saveIdentities([{ session: id, seat: `${id}-1`, sealed: 'sealed' }]);
        await store.addEntry(entry(id));
      }
      await store.removeSession('s');
      expectSame(await store.sessions(), [session('other', 1)]);
      expectSame([await store.seats('s'), await store.identities('s'), await store.identityKey('s')], [[], [], null]);
      expectSame(numbers(await store.entries('s')), [1]);
      expectSame((await store.seats('other')).length, 1);
      expectSame(await store.identityKey('other'), 'key');
    },
  },
];
