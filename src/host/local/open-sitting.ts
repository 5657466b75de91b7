import { Autosave } from '../../session/autosave.ts';
import { SittingService, type Timers } from '../../session/service.ts';
import { parseSittingFile } from '../../sitting/parse-file.ts';
import { replay } from '../../sitting/replay.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { verifySitting } from '../../sitting/verify.ts';
import { HostError } from '../host-error.ts';
import { indexedDbStore } from '../indexed-db-store.ts';
import type { Mode } from '../port.ts';
import { holdLock, type Lock } from './lock.ts';
import type { Opening } from './opening.ts';
import { makeForm } from './packs.ts';

const timers: Timers = {
  now: () => performance.now(),
  every: (ms, call) => {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
};

/** Runs a sitting, and holds its lock until it is closed. */
function play(sitting: Sitting, saver: Autosave, lock: Lock): SittingService {
  const session = new SittingService({ sitting, saver, timers });
  lock.onLost(() => session.letGo());
  void session.ended.then(() => lock.release());
  return session;
}

async function begin(pack: string, seed: number, mode: Mode): Promise<SittingService> {
  const sitting = Sitting.begin(await makeForm(pack, seed), mode, crypto.randomUUID());
  const lock = await holdLock(sitting.header.id, false);
  const saver = new Autosave(indexedDbStore, 0);
  await saver.begin(sitting, Date.now());
  return play(sitting, saver, lock);
}

async function resume(id: string, takeOver: boolean): Promise<SittingService> {
  const lock = await holdLock(id, takeOver);
  if (!lock.held) throw new HostError('sitting/other-tab');
  const stored = await indexedDbStore.read(id);
  if (stored === null) {
    lock.release();
    throw new HostError('sitting/unknown');
  }
  return play(replay(stored, stored.progress.clock), new Autosave(indexedDbStore, stored.log.length), lock);
}

/** Opens a sitting file. It is verified first. */
function openFile(text: string): SittingService {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) throw new HostError(parsed.fault.key, parsed.fault.values);
  const verified = verifySitting(parsed.file);
  if (!verified.ok) {
    const { key, values, where } = verified.disagreement;
    throw new HostError(key, { ...values, where });
  }
  return new SittingService({ sitting: verified.sitting, saver: null, timers });
}

/**
 * Opens a sitting. Rejects with a {@link HostError}: `sitting/other-tab`, `sitting/unknown`, or the key of what is wrong with
 * the file.
 */
export async function openSitting(opening: Opening): Promise<SittingService> {
  switch (opening.open) {
    case 'new':
      return begin(opening.pack, opening.seed, opening.mode);
    case 'kept':
      return resume(opening.id, opening.takeOver);
    case 'file':
      return openFile(opening.text);
  }
}
