import { lockName } from './storage.ts';

/** A hold on a sitting: one tab has it at a time. */
export interface Lock {
  readonly held: boolean;
  release(): void;
  onLost(listener: () => void): void;
}

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
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    locks
      .request(lockName(id), options, (lock) => {
        resolve({ held: lock !== null, release, onLost: (listener) => lost.add(listener) });
        return lock === null ? undefined : until;
      })
      .catch(() => {
        if (!released) for (const listener of lost) listener();
      });
  });
}
