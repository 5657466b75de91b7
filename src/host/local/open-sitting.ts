import { branchOf, entriesUntil } from '../../coach/branch.ts';
import type { Form } from '../../operations/market/form.ts';
import { Autosave } from '../../session/autosave.ts';
import { checkStored } from '../../session/check-stored.ts';
import { SittingService } from '../../session/service.ts';
import { type StoredSitting, StoreFault } from '../../session/store.ts';
import { fileOfStored } from '../../session/stored-file.ts';
import type { Timers } from '../../session/timers.ts';
import { parseSittingFile } from '../../sitting/parse-file.ts';
import { isPracticeOnly } from '../../sitting/practice-only.ts';
import { type Proof, proofOf, proofOfDisagreement, recompile } from '../../sitting/proof.ts';
import { RESTORED, Sitting } from '../../sitting/sitting.ts';
import { cleanTraineeName } from '../../sitting/trainee-name.ts';
import { type Verification, verifySitting } from '../../sitting/verify.ts';
import { HostError } from '../host-error.ts';
import { indexedDbStore, playFromHere } from '../indexed-db-store.ts';
import { newId } from '../new-id.ts';
import type { Mode } from '../port.ts';
import { holdLock, type Lock } from './lock.ts';
import type { Opening } from './opening.ts';
import { makeForm, packAtHand } from './packs.ts';
import { makeRealTime } from './real-time.ts';

const steady = (): number => performance.now();
const date = (): number => Date.now();

/** An assessment goes on while the computer sleeps; a practice may be paused, and sleep is a pause. */
const timersFor = (mode: Mode): Timers => ({
  now: mode === 'assessment' ? makeRealTime({ steady, date }) : steady,
  date,
  every: (ms, call) => {
    const timer = setInterval(call, ms);
    return () => clearInterval(timer);
  },
});

/** Runs a sitting, and holds its lock until it is closed. */
function play(sitting: Sitting, saver: Autosave, lock: Lock): SittingService {
  const session = new SittingService({ sitting, saver, timers: timersFor(sitting.header.mode) });
  const stopPlaying = playFromHere();
  lock.onWanted(() => void session.letGo().then(() => lock.release()));
  lock.onLost(() => void session.letGo());
  void session.ended.then(() => {
    lock.release();
    stopPlaying();
  });
  return session;
}

/** The number of this assessment among those of the same form in this browser; undefined where they cannot be counted. */
const countTry = ({ pack, seed, difficulty = 'normal' }: Form): Promise<number | undefined> =>
  indexedDbStore
    .countTry([pack.id, seed, difficulty === 'normal' ? [] : difficulty].flat().join('/'))
    .catch(() => undefined);

/** Stores a new sitting and plays it. */
async function playNew(sitting: Sitting, trainee = ''): Promise<SittingService> {
  const lock = await holdLock(sitting.header.id, false);
  const saver = new Autosave(indexedDbStore, 0, { writer: newId(), trainee });
  await saver.begin(sitting, date());
  return play(sitting, saver, lock);
}

async function begin({
  pack,
  seed,
  mode,
  trainee,
  difficulty,
}: Extract<Opening, { open: 'new' }>): Promise<SittingService> {
  const form = await makeForm(pack, seed, difficulty);
  if (isPracticeOnly(form, mode)) throw new HostError('sitting/practice-only');
  const attempt = mode === 'assessment' ? await countTry(form) : undefined;
  return playNew(Sitting.begin(form, mode, newId(), {}, attempt), trainee);
}

/** Goes on from a moment of a stored practice in a branch of its own. The practice itself stays as it is. */
async function branch({ of, at, entries }: Extract<Opening, { open: 'branch' }>): Promise<SittingService> {
  const stored = await indexedDbStore.read(of).catch((error: unknown) => {
    throw error instanceof StoreFault ? new HostError(`storage/${error.reason}`) : error;
  });
  if (stored === null) throw new HostError('sitting/unknown');
  const check = checkStored(stored);
  if (!check.ok) throw new HostError(check.key, check.values);
  if (check.sitting.header.mode !== 'practice') throw new HostError('sitting/no-help');
  const { form } = stored;
  const start = form.days[0]?.open ?? form.beginsAt;
  const point = {
    at: Math.max(start, Math.min(at, check.sitting.now)),
    entries: entries ?? entriesUntil(stored.log, at),
  };
  return playNew(branchOf(stored, point, newId()), stored.progress.trainee);
}

/** Claims a stored sitting and reads it. Where nothing can be written the sitting is read all the same. */
async function take(id: string): Promise<{ readonly stored: StoredSitting; readonly writer: string | undefined }> {
  const name = newId();
  try {
    const writer = await indexedDbStore.take(id, name).then(
      () => name,
      (error: StoreFault) => {
        if (error.reason === 'gone') throw error;
        return undefined;
      },
    );
    const stored = await indexedDbStore.read(id);
    if (stored === null) throw new StoreFault('gone');
    return { stored, writer };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    throw new HostError(error.reason === 'gone' ? 'sitting/unknown' : `storage/${error.reason}`);
  }
}

/** Goes on with the part of a damaged sitting that is whole; one that had ended is only looked at. */
async function restore(stored: StoredSitting, saver: Autosave, lock: Lock): Promise<SittingService> {
  const check = checkStored(stored);
  if (check.ok) return goOn(check.sitting, stored, saver, lock);
  const { key, values, remainder } = check;
  if (remainder === null) throw new HostError(key, values);
  const { sitting, lost, wasOver } = remainder;
  if (wasOver) {
    lock.release();
    return new SittingService({ sitting, saver: null, trainee: saver.trainee, timers: timersFor(sitting.header.mode) });
  }
  sitting.perform(RESTORED, { lost });
  await saver.begin(sitting, stored.startedAt);
  return goOn(sitting, stored, saver, lock);
}

function goOn(sitting: Sitting, { progress }: StoredSitting, saver: Autosave, lock: Lock): SittingService {
  const session = play(sitting, saver, lock);
  if (typeof progress.ranAt === 'number' && Number.isFinite(progress.ranAt)) session.goOn(progress.ranAt);
  return session;
}

/** Why a sitting is not gone on with here, though another engine can. */
const FOR_OTHERS: ReadonlySet<string> = new Set(['sitting/other-engine', 'sitting/other-rules']);

async function resume({ id, takeOver, damaged }: Extract<Opening, { open: 'kept' }>): Promise<SittingService> {
  const lock = await holdLock(id, takeOver);
  if (!lock.held) throw new HostError('sitting/other-tab');
  try {
    const { stored, writer } = await take(id);
    const saver = new Autosave(indexedDbStore, stored.log.length, {
      startedAt: stored.startedAt,
      trainee: cleanTraineeName(stored.progress?.trainee),
      ...(writer === undefined ? {} : { writer }),
    });
    if (damaged) return await restore(stored, saver, lock);
    const check = checkStored(stored);
    if (check.ok) return goOn(check.sitting, stored, saver, lock);
    if (check.remainder !== null) throw new HostError('sitting/damaged', check.values);
    throw new HostError(
      check.key,
      check.values,
      FOR_OTHERS.has(check.key) ? (fileOfStored(stored) ?? undefined) : undefined,
    );
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What a file that agrees with itself proves. A pack that cannot make a form here is as good as not at hand. */
async function proofHere(verified: Verification, form: Form): Promise<Proof> {
  try {
    return proofOf(verified, recompile(form, await packAtHand(form.pack.id)));
  } catch {
    return proofOf(verified, { is: 'not-at-hand' });
  }
}

/** Opens a sitting file. It is verified first, as `waybill verify` does. */
async function openFile(text: string): Promise<SittingService> {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) throw new HostError(parsed.fault.key, parsed.fault.values);
  const verified = verifySitting(parsed.file);
  if (!verified.ok) {
    const { key, values, where } = verified.disagreement;
    throw new HostError(key, { ...values, where, proof: proofOfDisagreement(verified.disagreement) });
  }
  const proof = await proofHere(verified, parsed.file.form);
  const { trainee = '' } = parsed.file;
  return new SittingService({ sitting: verified.sitting, saver: null, proof, trainee, timers: timersFor('practice') });
}

/**
 * Opens a sitting. Rejects with a {@link HostError}: `sitting/other-tab`, `sitting/unknown`, `sitting/damaged`, a fault of the
 * storage, or the key of what is wrong with the file.
 */
export async function openSitting(opening: Opening): Promise<SittingService> {
  switch (opening.open) {
    case 'new':
      return begin(opening);
    case 'kept':
      return resume(opening);
    case 'branch':
      return branch(opening);
    case 'file':
      return openFile(opening.text);
  }
}
