import { Autosave } from '../session/autosave.ts';
import { parseSittingFile } from '../sitting/parse-file.ts';
import { replay } from '../sitting/replay.ts';
import { Sitting } from '../sitting/sitting.ts';
import { verifySitting } from '../sitting/verify.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import { LocalHost } from './local-host.ts';
import { holdLock, type Lock } from './lock.ts';
import { makeForm } from './packs.ts';
import type { Language, Mode, SittingHost } from './port.ts';

function openHost(sitting: Sitting, language: Language, lock: Lock, saver: Autosave): LocalHost {
  const host = new LocalHost(sitting, language, saver, lock);
  lock.onLost(() => host.letGo());
  return host;
}

export interface NewSitting {
  readonly pack: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly language: Language;
}

/** Begins a sitting: the clock stands until its pace is set. */
export async function startSitting({ pack, seed, mode, language }: NewSitting): Promise<SittingHost> {
  const form = await makeForm(pack, seed);
  const sitting = Sitting.begin(form, mode, crypto.randomUUID());
  const { id } = sitting.header;
  const lock = await holdLock(id, false);
  const saver = new Autosave(indexedDbStore, 0);
  const host = openHost(sitting, language, lock, saver);
  await saver.begin(sitting, Date.now());
  return host;
}

/** An error that a screen can put in words: a key of `locales/<lang>/rules.json`. */
export class HostError extends Error {
  readonly key: string;

  constructor(key: string) {
    super(key);
    this.key = key;
  }
}

/** Takes up a kept sitting where it stopped. `sitting/other-tab`: it is open elsewhere, and `takeOver` takes it from there. */
export async function resumeSitting(id: string, language: Language, takeOver = false): Promise<SittingHost> {
  const lock = await holdLock(id, takeOver);
  if (!lock.held) throw new HostError('sitting/other-tab');
  const stored = await indexedDbStore.read(id);
  if (stored === null) {
    lock.release();
    throw new HostError('sitting/unknown');
  }
  const sitting = replay(stored, stored.progress.clock);
  return openHost(sitting, language, lock, new Autosave(indexedDbStore, stored.log.length));
}

export type OpenedFile =
  | { readonly ok: true; readonly host: SittingHost }
  | { readonly ok: false; readonly key: string; readonly values: Readonly<Record<string, string | number>> };

/** Opens a sitting file to look at: it is verified first, and nothing is saved. */
export async function openSittingFile(text: string, language: Language): Promise<OpenedFile> {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) return { ok: false, ...parsed.fault };
  const verified = verifySitting(parsed.file);
  if (!verified.ok)
    return {
      ok: false,
      key: verified.disagreement.key,
      values: { ...verified.disagreement.values, where: verified.disagreement.where },
    };
  return { ok: true, host: new LocalHost(verified.sitting, language, null, null) };
}
