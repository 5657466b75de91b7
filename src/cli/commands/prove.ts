import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { proveAgainstCrashes } from '../prove/crash.ts';
import { isBroken, pointsOf } from '../prove/crash-notes.ts';
import { tableOf } from '../prove/crash-table.ts';
import { isSmallDisk } from '../prove/full-disk.ts';
import { proveAgainstHostility } from '../prove/hostile-ground.ts';
import { proveRestoring, restoredIn, type Step } from '../prove/restore.ts';
import { print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface ProveOptions extends LanguageOption {
  readonly seed: number;
  readonly requests: number;
  readonly points: number;
  readonly seats?: number;
  readonly pack: string;
  readonly folder?: string;
}

const whole = (text: string): number => {
  if (!/^\d{1,7}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('This is a whole number from 1 on.');
  return Number(text);
};

/** Gives a folder of its own to some work, and deletes it afterwards. `place`: the folder in which it is made. */
async function inScratch<T>(work: (folder: string) => Promise<T>, place = tmpdir()): Promise<T> {
  const folder = mkdtempSync(join(place, 'waybill-proof-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages at work at once, where nobody says how many. */
const CRASH_SEATS = 20;
/** Sittings of the hall that is restored, and pages that work while its backup is made. */
const RESTORE_SEATS = 2_000;
const RESTORE_PUPILS = 20;

/** Connections that are spoilt for so many requests. */
const SOCKETS_PER_MILLE = 30;

async function proveHostile({ requests, seed }: ProveOptions, words: Words): Promise<void> {
  const sockets = Math.ceil((requests * SOCKETS_PER_MILLE) / 1_000);
  const notes = await inScratch((folder) => proveAgainstHostility({ folder, requests, sockets, seed }));
  const answers = Object.entries(notes.answers).map(([status, count]) => `${status}: ${count}`);
  print(words.of('cli:prove.hostile', { requests, sockets, answers: answers.join(', ') }));
  print(words.of('cli:prove.answered', { ms: Math.round(notes.answeredIn) }));
  for (const fault of notes.faults.slice(0, 20)) print(fault);
  if (notes.faults.length > 0) throw new Failure(1, words.of('cli:prove.faults', { count: notes.faults.length }));
}

async function proveCrash({ points, seats, seed, folder: at }: ProveOptions, words: Words): Promise<void> {
  const notes = await inScratch((folder) => {
    print(words.of(isSmallDisk(folder) ? 'cli:prove.disk.small' : 'cli:prove.disk.large', { folder }));
    return proveAgainstCrashes({
      ...{ folder, seats: seats ?? CRASH_SEATS, points, seed },
      onKill: (soFar) => {
        const { lost, doubled, otherStates: states } = soFar.faults;
        print(words.of('cli:prove.so-far', { kills: soFar.kills, points: pointsOf(soFar), lost, doubled, states }));
      },
    });
  }, at);
  for (const line of tableOf(notes, words)) print(line);
  if (isBroken(notes)) throw new Failure(1, words.of('cli:prove.broken'));
}

/** Real minutes after which everybody works again. */
const RESTORED_WITHIN = 5;

async function proveRestore({ seats = RESTORE_SEATS, seed, pack, folder: at }: ProveOptions, words: Words) {
  const pupils = Math.min(seats, RESTORE_PUPILS);
  const seconds = (ms: number): string => words.of('cli:prove.restore.seconds', { seconds: (ms / 1_000).toFixed(1) });
  const onStep = (step: Step, ms: number): void =>
    print(`${words.of(`cli:prove.restore.step.${step}`, { pupils })}: ${seconds(ms)}`);
  const notes = await inScratch((folder) => proveRestoring({ folder, seats, pupils, pack, seed, onStep }), at);
  const { acts, madeIn, size, steps: _, ...kept } = notes;
  const all = restoredIn(notes);
  print(`${words.of('cli:prove.restore.step.together')}: ${seconds(all)}`);
  print(words.of('cli:prove.restore.made', { seats, acts, seconds: Math.round(madeIn / 1_000) }));
  print(words.of('cli:prove.restore.size', { megabytes: Math.round(size / 1_000_000) }));
  print(words.of('cli:prove.restore.kept', kept));
  if (kept.lostInBackup + kept.lostOnDisk + kept.short > 0) throw new Failure(1, words.of('cli:prove.broken'));
  if (all > RESTORED_WITHIN * 60_000)
    throw new Failure(1, words.of('cli:prove.restore.slow', { minutes: RESTORED_WITHIN }));
}

/** `prove`: treats a hall of its own badly, and says whether its promises held. */
export function addProve(program: Command): void {
  program
    .command('prove')
    .description(
      'treat a hall of its own badly, and say whether its promises held: hostile requests, a server that is killed, a disk that is lost',
    )
    .argument('<what>', '"hostile", "crash" or "restore"')
    .option('--requests <number>', 'hostile: how many', whole, 100_000)
    .option('--points <number>', 'crash: how many; one for each page that waits when something is broken', whole, 1_000)
    .option('--seats <number>', `crash: pages at work (${CRASH_SEATS}); restore: sittings (${RESTORE_SEATS})`, whole)
    .option('--pack <id>', 'restore: what is sat', 'order-desk')
    .option('--folder <folder>', 'crash, restore: where to work; a small disk (under 2 GB) is really filled')
    .option('--seed <number>', 'of what comes by chance', whole, 1)
    .addOption(languageOption())
    .action((what: string, options: ProveOptions) => {
      const words = loadWords(options.lang);
      if (what === 'hostile') return proveHostile(options, words);
      if (what === 'crash') return proveCrash(options, words);
      if (what === 'restore') return proveRestore(options, words);
      throw new Failure(2, words.of('cli:prove.unknown', { what }));
    });
}
