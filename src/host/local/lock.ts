import { announceHold, askToLetGo, askWhoHolds } from '../holds.ts';
import { lockName } from '../storage.ts';

/** A lock on a sitting, so that one tab at a time plays it. */
export interface Lock {
  readonly held: boolean;
  release(): void;
  /** Called when another tab wants the sitting: save, then release. */
  onWanted(listener: () => void): void;
  /** Called when another tab has taken the lock. */
  onLost(listener: () => void): void;
}

/** How long to wait for a lock, ms. A page that is being left holds its lock a moment longer; another tab keeps it. */
const PATIENCE = 1_500;
/** How long a tab that is asked to let a sitting go may take to save it, ms. After that it is frozen, and loses the lock. */
const SAVING_TIME = 4_000;

/** A lock as it is held here. The browser says when it is lost. */
class Hold implements Lock {
  held = false;
  readonly #wanted = new Set<() => void>();
  readonly #lost = new Set<() => void>();
  #released = false;
  #silence: () => void = () => undefined;
  #end: () => void = () => undefined;
  readonly #until = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  /** From now on the lock is held; resolves when it is released. */
  take(id: string): Promise<void> {
    this.held = true;
    this.#silence = announceHold(id, () => {
      for (const listener of this.#wanted) listener();
    });
    return this.#until;
  }

  lose(): void {
    if (this.#released) return;
    this.release();
    for (const listener of this.#lost) listener();
  }

  release(): void {
    this.#released = true;
    this.#silence();
    this.#end();
  }

  onWanted(listener: () => void): void {
    this.#wanted.add(listener);
  }

  onLost(listener: () => void): void {
    this.#lost.add(listener);
  }
}

/** Asks the browser for the lock. Resolves when it is held, or is not to be had. */
function request(id: string, options: LockOptions): Promise<Hold> {
  const hold = new Hold();
  return new Promise((resolve) => {
    navigator.locks
      .request(lockName(id), options, () => {
        const until = hold.take(id);
        resolve(hold);
        return until;
      })
      .catch(() => {
        if (hold.held) hold.lose();
        else resolve(hold);
      });
  });
}

/** Without the browser's locks, the other tabs are asked. A tab that does not answer is found out when it writes. */
async function holdByAsking(id: string, takeOver: boolean): Promise<Hold> {
  const hold = new Hold();
  const waits = takeOver ? SAVING_TIME : PATIENCE;
  if (takeOver) askToLetGo(id);
  let isHeld = (await askWhoHolds()).has(id);
  for (const since = performance.now(); isHeld && performance.now() - since < waits; )
    isHeld = (await askWhoHolds()).has(id);
  if (!isHeld || takeOver) void hold.take(id);
  return hold;
}

/**
 * Takes the lock of a sitting. With `takeOver`, from the tab that has it: that tab saves first, then lets it go. A tab that
 * does not answer loses the lock.
 */
export async function holdLock(id: string, takeOver: boolean): Promise<Lock> {
  if (navigator.locks === undefined) return holdByAsking(id, takeOver);
  if (!takeOver) return request(id, { signal: AbortSignal.timeout(PATIENCE) });
  askToLetGo(id);
  const given = await request(id, { signal: AbortSignal.timeout(SAVING_TIME) });
  return given.held ? given : request(id, { steal: true });
}
