import { lockName } from '../storage.ts';

/** A lock on a sitting, so that one tab at a time plays it. */
export interface Lock {
  readonly held: boolean;
  release(): void;
  onLost(listener: () => void): void;
}

/** How long to wait for a lock, ms. A page that is being left holds its lock a moment longer; another tab keeps it. */
const PATIENCE = 1_500;

const ALONE: Lock = { held: true, release: () => undefined, onLost: () => undefined };

/** Takes the lock of a sitting; with `steal`, from the tab that has it. In a browser without locks it always succeeds. */
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
