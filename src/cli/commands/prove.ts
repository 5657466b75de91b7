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
import { print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface ProveOptions extends LanguageOption {
  readonly seed: number;
  readonly requests: number;
  readonly points: number;
  readonly seats?: number;
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

/** `prove`: treats a hall of its own badly, and says whether its promises held. */
export function addProve(program: Command): void {
  program
    .command('prove')
    .description(
      'treat a hall of its own badly, and say whether its promises held: hostile requests, or a server that is killed',
    )
    .argument('<what>', '"hostile" or "crash"')
    .option('--requests <number>', 'hostile: how many', whole, 100_000)
    .option('--points <number>', 'crash: how many; one for each page that waits when something is broken', whole, 1_000)
    .option('--seats <number>', `crash: pages at work (default: ${CRASH_SEATS})`, whole)
    .option('--folder <folder>', 'crash: where to work; a small disk (under 2 GB) is really filled')
    .option('--seed <number>', 'of what comes by chance', whole, 1)
    .addOption(languageOption())
    .action((what: string, options: ProveOptions) => {
      const words = loadWords(options.lang);
      if (what === 'hostile') return proveHostile(options, words);
      if (what === 'crash') return proveCrash(options, words);
      throw new Failure(2, words.of('cli:prove.unknown', { what }));
    });
}
