import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { proveAgainstCrashes } from '../prove/crash.ts';
import { proveAgainstHostility } from '../prove/hostile-ground.ts';
import { print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface ProveOptions extends LanguageOption {
  readonly seed: number;
  readonly requests: number;
  readonly points: number;
  readonly seats: number;
}

const whole = (text: string): number => {
  if (!/^\d{1,7}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError('This is a whole number from 1 on.');
  return Number(text);
};

/** Gives a folder of its own to some work, and deletes it afterwards. */
async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-proof-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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

async function proveCrash({ points, seats, seed }: ProveOptions, words: Words): Promise<void> {
  const notes = await inScratch((folder) =>
    proveAgainstCrashes({
      ...{ folder, seats, points, seed },
      onKill: ({ kills, points: done, lost, doubled, otherStates: states }) =>
        print(words.of('cli:prove.so-far', { kills, points: done, lost, doubled, states })),
    }),
  );
  const { kills, points: done, inFlight, onFullDisk, acknowledged, longestOutside, slowestStart } = notes;
  print(words.of('cli:prove.crash', { kills, points: done, seats, inFlight, onFullDisk }));
  print(
    words.of('cli:prove.kept', { acknowledged, lost: notes.lost, doubled: notes.doubled, states: notes.otherStates }),
  );
  print(words.of('cli:prove.hand-ins', { lost: notes.handInsLost, doubled: notes.handInsDoubled }));
  print(words.of('cli:prove.time', { seats: notes.tooMuchTime, outside: longestOutside, start: slowestStart }));
  const broken = [
    notes.lost,
    notes.doubled,
    notes.otherStates,
    notes.handInsLost,
    notes.handInsDoubled,
    notes.tooMuchTime,
  ];
  if (broken.some((count) => count > 0)) throw new Failure(1, words.of('cli:prove.broken'));
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
    .option('--points <number>', 'crash: how many; each kill counts once for each page at work', whole, 1_000)
    .option('--seats <number>', 'crash: pages at work at once', whole, 20)
    .option('--seed <number>', 'of what comes by chance', whole, 1)
    .addOption(languageOption())
    .action((what: string, options: ProveOptions) => {
      const words = loadWords(options.lang);
      if (what === 'hostile') return proveHostile(options, words);
      if (what === 'crash') return proveCrash(options, words);
      throw new Failure(2, words.of('cli:prove.unknown', { what }));
    });
}
