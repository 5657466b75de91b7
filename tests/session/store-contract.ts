import type { KeptSitting, Progress, SittingStore, StoreFault } from '../../src/session/store.ts';
import type { LogEntry, SittingHeader } from '../../src/sitting/sitting-file.ts';
import { expectSame, type Sentence } from './plain-expect.ts';

/** A store to be tested, and a hand on its disk. */
export interface Tested {
  readonly store: SittingStore;
  /** Lets every write fail for that reason; null: lets them through again. */
  breakFor(reason: StoreFault['reason'] | null): void;
}

const header = (id: string): SittingHeader => ({
  format: 1,
  engine: '0.1.0',
  standard: 'KRM4224-001v1',
  id,
  mode: 'practice',
  pack: { id: 'order-desk', version: '1', hash: 'h' },
  seed: 7,
  formHash: 'f',
});

/** A store does not look into a form. */
const kept = (id: string, startedAt = 1_000): KeptSitting => ({
  id,
  header: header(id),
  form: { texts: { en: { title: 'A week' } } } as unknown as KeptSitting['form'],
  startedAt,
});
const reached = (id: string, clock: number): Progress => ({ id, clock, day: 0, over: false, report: null });
const entry = (seq: number, input: unknown = {}): LogEntry => ({
  ...{ seq, at: seq * 1_000, action: 'order/confirm', input },
  seal: `s${seq}`,
});

/** Why a write was not taken; null when it was. */
async function faultOf(write: Promise<void>): Promise<unknown> {
  try {
    await write;
    return null;
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : String(error);
  }
}

const refusesFor = (reason: StoreFault['reason']): Sentence<Tested> => ({
  title: `says that it is ${reason}, keeps what it had, and takes the same entries once it can`,
  async run({ store, breakFor }) {
    await store.keep(kept('a'), reached('a', 0));
    await store.append([entry(0)], reached('a', 1));
    breakFor(reason);
    expectSame(await faultOf(store.append([entry(1), entry(2)], reached('a', 2))), reason);
    expectSame(await faultOf(store.keep(kept('b'), reached('b', 0))), reason);
    const { log, progress } = (await store.read('a')) ?? {};
    expectSame({ log, progress }, { log: [entry(0)], progress: reached('a', 1) });
    breakFor(null);
    await store.append([entry(1), entry(2)], reached('a', 2));
    expectSame((await store.read('a'))?.log, [entry(0), entry(1), entry(2)]);
    expectSame(await store.read('b'), null);
  },
});

/** Every store of the house keeps these. Each runs on a store with nothing in it. */
export const STORE_PROMISES: readonly Sentence<Tested>[] = [
  {
    title: 'gives back what was kept, with its log in order',
    async run({ store }) {
      await store.keep(kept('a'), reached('a', 0));
      await store.append([entry(0), entry(1)], reached('a', 5));
      // The tenth comes after the ninth, not after the first.
      await store.append(
        [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((seq) => entry(seq)),
        reached('a', 9),
      );
      const log = Array.from({ length: 12 }, (_, seq) => entry(seq));
      expectSame(await store.read('a'), { ...kept('a'), log, progress: reached('a', 9) });
    },
  },
  {
    title: 'moves the clock without an entry',
    async run({ store }) {
      await store.keep(kept('a'), reached('a', 0));
      await store.append([], reached('a', 77));
      expectSame((await store.read('a'))?.progress, reached('a', 77));
      expectSame((await store.read('a'))?.log, []);
    },
  },
  {
    title: 'has an entry once that was sent twice',
    async run({ store }) {
      await store.keep(kept('a'), reached('a', 0));
      await store.append([entry(0)], reached('a', 1));
      await store.append([entry(0), entry(1)], reached('a', 2));
      expectSame((await store.read('a'))?.log, [entry(0), entry(1)]);
    },
  },
  {
    title: 'knows nothing of a sitting that was never kept',
    async run({ store }) {
      expectSame(await store.read('nobody'), null);
      expectSame(await store.list(), []);
      await store.remove('nobody');
    },
  },
  {
    title: 'lists sittings from the newest to the oldest, without their forms',
    async run({ store }) {
      await store.keep(kept('old', 1_000), reached('old', 1));
      await store.keep(kept('new', 3_000), reached('new', 3));
      await store.keep(kept('middle', 2_000), reached('middle', 2));
      const head = (id: string, startedAt: number, clock: number): unknown => ({
        ...{ id, header: header(id), startedAt },
        progress: reached(id, clock),
      });
      expectSame(await store.list(), [head('new', 3_000, 3), head('middle', 2_000, 2), head('old', 1_000, 1)]);
    },
  },
  {
    title: 'forgets one sitting with its log and leaves the others',
    async run({ store }) {
      for (const id of ['a', 'ab', 'b']) {
        await store.keep(kept(id), reached(id, 0));
        await store.append([entry(0)], reached(id, 1));
      }
      await store.remove('a');
      expectSame(await store.read('a'), null);
      await store.keep(kept('a'), reached('a', 0));
      expectSame((await store.read('a'))?.log, []);
      expectSame((await store.read('ab'))?.log, [entry(0)]);
      expectSame((await store.read('b'))?.log, [entry(0)]);
    },
  },
  {
    title: 'takes no entries of a sitting that it does not have: they could never be opened',
    async run({ store }) {
      expectSame(await faultOf(store.append([entry(0)], reached('a', 1))), 'gone');
      await store.keep(kept('a'), reached('a', 0));
      await store.remove('a');
      expectSame(await faultOf(store.append([entry(0)], reached('a', 1))), 'gone');
      expectSame(await faultOf(store.take('a', 'me')), 'gone');
    },
  },
  {
    title: 'takes nothing more from a writer once another has taken the sitting',
    async run({ store }) {
      await store.keep(kept('a'), reached('a', 0), 'first');
      await store.append([entry(0)], reached('a', 1), 'first');
      await store.take('a', 'second');
      expectSame(await faultOf(store.append([entry(1)], reached('a', 2), 'first')), 'taken');
      expectSame(await faultOf(store.remove('a', 'first')), 'taken');
      expectSame(await faultOf(store.keep(kept('a'), reached('a', 0), 'first')), 'taken');
      await store.append([entry(1)], reached('a', 2), 'second');
      expectSame((await store.read('a'))?.log, [entry(0), entry(1)]);
    },
  },
  {
    title: 'counts the tries of a form, whatever is deleted',
    async run({ store }) {
      const form = `order-desk/${Math.random()}`;
      expectSame([await store.countTry(form), await store.countTry(form)], [1, 2]);
      await store.remove('a');
      expectSame(await store.countTry(form), 3);
    },
  },
  {
    title: 'holds copies: what is changed afterwards, by the giver or the taker, does not change it',
    async run({ store }) {
      const input = { note: 'before' };
      await store.keep(kept('a'), reached('a', 0));
      await store.append([entry(0, input)], reached('a', 1));
      input.note = 'after';
      const read = await store.read('a');
      Object.assign(read?.log[0]?.input ?? {}, { note: 'after' });
      expectSame((await store.read('a'))?.log, [entry(0, { note: 'before' })]);
    },
  },
  refusesFor('full'),
  refusesFor('failed'),
];
