import { lockName } from '../storage.ts';

/** A hold on a sitting: one tab has it at a time. */
export interface Lock {
  readonly held: boolean;
  release(): void;
  onLost(listener: () => void): void;
}

/** A page that is being left holds its lock a moment longer; another tab holds it for good. */
const PATIENCE = 1_500;

const ALONE: Lock = { held: true, release: () => undefined, onLost: () => undefined };

/** Takes the lock of a sitting; with `steal`, from whoever has it. Where the browser has no locks, every tab holds its own. */
export function holdLock(id: string, steal: boolean): Promise<Lock> {
  const { locks } = navigator;
  if (locks === undefined) return Promise.resolve(ALONE);
  return new Promise((resolve) => {
    const lost = new Set<() => void>();
    let released = false;
    let release: () => void = () => undefined;
    const until = new Promise<void>((done) => {
      release = () => {
        released = true;
        done();
      };
    });
    let held = false;
    const options: LockOptions = steal ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE) };
    const lock = (): Lock => ({ held, release, onLost: (listener) => lost.add(listener) });
    locks
      .request(lockName(id), options, () => {
        held = true;
        resolve(lock());
        return until;
      })
      .catch(() => {
        if (!held) resolve(lock());
        else if (!released) for (const listener of lost) listener();
      });
  });
}
