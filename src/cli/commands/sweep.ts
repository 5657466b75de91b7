import type { Command } from 'commander';
import { type BotKind, botKindsFor } from '../../bots/kinds.ts';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import { dutiesCalled } from '../../operations/parts.ts';
import type { CheckedPack } from '../../scenario/pack.ts';
import { Failure } from '../failure.ts';
import { difficultyOption, type LanguageOption, languageOption } from '../options.ts';
import { needPack } from '../packs.ts';
import { findFaults } from '../sweep/expectations.ts';
import { sweepFair } from '../sweep/fair.ts';
import { faultWords } from '../sweep/fault-words.ts';
import { makeRows } from '../sweep/figures.ts';
import { paceOf, paceWords } from '../sweep/pace.ts';
import { parseProcesses, playAll } from '../sweep/play-all.ts';
import { isCrash, type Played } from '../sweep/result.ts';
import { parseSeeds } from '../sweep/seed-range.ts';
import { makeTable } from '../sweep/table.ts';
import { complain, print, printJson } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface SweepOptions extends LanguageOption {
  readonly seeds: string;
  readonly difficulty: Difficulty;
  readonly bots?: string;
  readonly processes?: string;
  readonly fair?: true;
  readonly lucks: string;
  readonly groups: string;
  readonly check?: true;
  readonly json?: true;
}

function parseBots(text: string | undefined, { data }: CheckedPack, words: Words): readonly BotKind[] {
  const known = botKindsFor(dutiesCalled(data.duties));
  if (text === undefined) return known;
  const wanted = new Set(text.split(',').map((name) => name.trim()));
  for (const bot of wanted)
    if (!known.some((kind) => kind === bot))
      throw new Failure(2, words.of('cli:sweep.no-bot', { bot, known: known.join(', ') }));
  return known.filter((kind) => wanted.has(kind));
}

/** `sweep`: bots play many seeds of a pack; how the scores spread, and exit code 1 when a sitting crashed. */
export function addSweep(program: Command): void {
  program
    .command('sweep')
    .description('let bots play many seeds of a pack, and show how the scores spread')
    .argument('<pack-dir>', 'folder of the pack')
    .requiredOption('--seeds <range>', 'which forms, for instance 1-200 or 1-20,2026')
    .addOption(difficultyOption())
    .option('--bots <kinds>', 'who plays, for instance expert,novice (default: all that the pack has work for)')
    .option('--processes <count>', 'how many sittings at once (default: one for each core)')
    .option('--fair', 'let the novice play every form with the same lucks, and show how much groups of forms differ')
    .option('--lucks <count>', 'with --fair: how often each form is played', '4')
    .option('--groups <count>', 'with --fair: into how many groups the forms are split', '2')
    .option(
      '--check',
      'end with 1 where a score does not say who did the work, or where groups of forms differ too much',
    )
    .option('--json', 'print the figures as JSON')
    .addOption(languageOption())
    .action(async (folder: string, options: SweepOptions) => {
      const words = loadWords(options.lang);
      const seeds = parseSeeds(options.seeds, words);
      const processes = parseProcesses(options.processes, words);
      const pack = needPack(folder, words);
      const plan = { pack, processes, words, difficulty: options.difficulty };
      if (options.fair) return sweepFair(folder, seeds, plan, options);
      const bots = parseBots(options.bots, pack, words);
      const results = await playAll(folder, seeds, bots, plan);
      const crashed = results.filter(isCrash);
      const played = results.filter((result): result is Played => !isCrash(result));
      const rows = makeRows(bots, played);
      const faults = options.check === undefined ? [] : findFaults(played, pack.data.indicators);
      const { id, version } = pack.data;
      const pace = paceOf(played);
      if (options.json) printJson({ pack: { id, version }, seeds: seeds.length, bots, rows, pace, crashed, faults });
      else for (const line of makeTable(rows, words)) print(line);
      if (!options.json && pace !== null) print(paceWords(pace, words));
      for (const { seed, bot, crashed: what } of crashed) complain(words.of('cli:sweep.of', { seed, bot, what }));
      for (const fault of faults) complain(faultWords(fault, words));
      if (crashed.length > 0) throw new Failure(1, words.of('cli:sweep.crashed', { count: crashed.length }));
      if (faults.length > 0) throw new Failure(1, words.of('cli:sweep.faulty', { count: faults.length }));
    });
}
