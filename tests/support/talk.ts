import { SessionClient } from '../../src/host/client.ts';
import type { Mode } from '../../src/host/port.ts';
import type { Form } from '../../src/operations/market/form.ts';
import { Autosave } from '../../src/session/autosave.ts';
import { checkStored } from '../../src/session/check-stored.ts';
import { MemoryStore } from '../../src/session/memory-store.ts';
import { makeMemoryWire } from '../../src/session/memory-wire.ts';
import { SittingService } from '../../src/session/service.ts';
import type { StoredSitting, StoreFault } from '../../src/session/store.ts';
import type { Wire } from '../../src/session/wire.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { HandClock } from './hand-clock.ts';
import { formFor } from './world.ts';

/** Lets everything arrive that is under way in memory. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Real minutes in which a working day passes at ×1 in these talks, whatever the pack says: a second is 54 of nine hours'. */
const DAY_MINUTES = 10;

export const atPace = (form: Form): Form => ({ ...form, catalogue: { ...form.catalogue, dayMinutes: DAY_MINUTES } });

interface TalkWishes {
  readonly pack?: Parameters<typeof formFor>[1];
  readonly seed?: number;
  /** See `SittingStore`. */
  readonly writer?: string;
  /** The store is out of order from the start. */
  readonly fault?: StoreFault['reason'];
}

interface TalkParts {
  readonly sitting: Sitting;
  readonly store: MemoryStore;
  readonly saver: Autosave;
  readonly clock: HandClock;
}

function begin(mode: Mode, { pack = 'order-desk', seed = 101, writer, fault }: TalkWishes): TalkParts {
  const store = new MemoryStore();
  store.fault = fault ?? null;
  const sitting = Sitting.begin(atPace(formFor(seed, pack)), mode, 'talked');
  const saver = new Autosave(store, 0, writer === undefined ? {} : { writer });
  void saver.begin(sitting, 1);
  return { sitting, store, saver, clock: new HandClock() };
}

/** A sitting behind a service in this process, kept in memory, with real time that is moved by hand. */
export class Talk {
  readonly clock: HandClock;
  readonly store: MemoryStore;
  readonly sitting: Sitting;
  readonly service: SittingService;

  constructor(mode: Mode, wishes: TalkWishes = {}, { sitting, store, saver, clock }: TalkParts = begin(mode, wishes)) {
    this.clock = clock;
    this.store = store;
    this.sitting = sitting;
    this.service = new SittingService({ sitting, saver, timers: clock });
  }

  /** Goes on with a stored sitting, at a real time, ms since 1970. */
  static resume(stored: StoredSitting, store: MemoryStore, date: number): Talk {
    const check = checkStored(stored);
    if (!check.ok) throw new Error(check.key);
    const saver = new Autosave(store, stored.log.length, { startedAt: stored.startedAt });
    const parts = { sitting: check.sitting, store, saver, clock: new HandClock(date) };
    const talk = new Talk(stored.header.mode, {}, parts);
    if (stored.progress.ranAt !== undefined) talk.service.goOn(stored.progress.ranAt);
    return talk;
  }

  /** A page at the other end of a new wire; `tap` may look at its end of the wire, or take its place. */
  async connect(tap: (wire: Wire) => Wire = (wire) => wire): Promise<SessionClient> {
    const [here, there] = makeMemoryWire();
    this.service.connect(there);
    return SessionClient.open(tap(here), 'en', () => this.clock.now());
  }

  async pass(ms: number): Promise<void> {
    await settle();
    this.clock.pass(ms);
    await settle();
  }
}
