import { SessionClient } from '../../src/host/client.ts';
import type { Mode } from '../../src/host/port.ts';
import { Autosave } from '../../src/session/autosave.ts';
import { MemoryStore } from '../../src/session/memory-store.ts';
import { makeMemoryWire } from '../../src/session/memory-wire.ts';
import { SittingService } from '../../src/session/service.ts';
import type { Wire } from '../../src/session/wire.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { HandClock } from './hand-clock.ts';
import { formFor, type PackName } from './world.ts';

/** Lets everything arrive that is under way in memory. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A sitting behind a service in this process, kept in memory, with real time that is moved by hand. */
export class Talk {
  readonly clock = new HandClock();
  readonly store = new MemoryStore();
  readonly sitting: Sitting;
  readonly service: SittingService;

  constructor(mode: Mode, { pack = 'order-desk', seed = 101 }: { pack?: PackName; seed?: number } = {}) {
    this.sitting = Sitting.begin(formFor(seed, pack), mode, 'talked');
    const saver = new Autosave(this.store, 0);
    void saver.begin(this.sitting, 1);
    this.service = new SittingService({ sitting: this.sitting, saver, timers: this.clock });
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
