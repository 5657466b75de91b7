import type { Command } from 'commander';
import { tryForms } from '../../scenario/compile/try-form.ts';
import type { CheckedPack } from '../../scenario/pack.ts';
import { loadOf, lossesOf, shortEntries, weeksOf } from '../doctor/findings.ts';
import { loadLines, lossLines, shortLines, weekLines } from '../doctor/text.ts';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { needPack, packProblems, problemLines, problemWords } from '../packs.ts';
import { findFaults } from '../sweep/expectations.ts';
import { faultWords } from '../sweep/fault-words.ts';
import { makeRows } from '../sweep/figures.ts';
import { parseProcesses, playAll } from '../sweep/play-all.ts';
import { isCrash, type Played } from '../sweep/result.ts';
import { parseSeeds } from '../sweep/seed-range.ts';
import { makeTable } from '../sweep/table.ts';
import { print, printJson } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface DoctorOptions extends LanguageOption {
  readonly seeds: string;
  readonly processes?: string;
  readonly json?: true;
}

/** Everything found of a pack without errors, by letting the expert sit its forms. */
async function examine(folder: string, pack: CheckedPack, options: DoctorOptions, words: Words) {
  const seeds = parseSeeds(options.seeds, words);
  const processes = parseProcesses(options.processes, words);
  const results = await playAll(folder, seeds, ['expert'], { pack, processes, words, examine: true });
  const played = results.filter((result): result is Played => !isCrash(result));
  const crashed = results.filter(isCrash);
  const unmade = tryForms(
    pack,
    crashed.map(({ seed }) => seed),
  );
  return {
    seeds: seeds.length,
    // Entries for which no form could be made, and sittings that ended with an error of ours.
    unmade,
    crashed: crashed.filter(({ seed }) => !unmade.some(({ seeds: theirs = [] }) => theirs.includes(seed))),
    short: shortEntries(pack, played),
    scores: played.length === 0 ? [] : makeRows(['expert'], played),
    // How many chances are enough is the pack's own affair: with fewer than its minimum there is no score.
    faults: findFaults(played).filter(({ key }) => key !== 'few-chances'),
    losses: lossesOf(played),
    load: loadOf(played),
    weeks: weeksOf(played),
  };
}

type Found = Awaited<ReturnType<typeof examine>>;

function linesOf(folder: string, found: Found, pack: CheckedPack, words: Words): string[] {
  const { seeds, unmade, crashed, short, scores, faults, losses, load, weeks } = found;
  const made = seeds - crashed.length - unmade.reduce((sum, { seeds: theirs = [] }) => sum + theirs.length, 0);
  const head = [
    ...problemLines(folder, unmade, words),
    ...crashed.map(({ seed, crashed: why }) => words.of('cli:doctor.failed', { seed, why })),
    words.of('cli:doctor.forms', { seeds, made }),
    '',
  ];
  if (scores.length === 0) return head;
  return [
    ...head,
    ...shortLines(short, words),
    words.of('cli:doctor.scores'),
    ...makeTable(scores, words).map((line) => (line === '' ? line : `  ${line}`)),
    ...(faults.length === 0 ? [] : [...faults.map((fault) => `  ${faultWords(fault, words)}`), '']),
    ...lossLines(losses, words),
    ...loadLines(load, pack.data, words),
    ...weekLines(weeks, words),
  ];
}

/** `doctor`: checks a pack, and lets the expert sit many of its forms; exit code 1 where an error or a fault was found. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check a pack and let the expert sit many of its forms: what did not come, where points were lost')
    .argument('<pack-dir>', 'folder of the pack')
    .option('--seeds <range>', 'which forms, for instance 1-200 or 1-20,2026', '1-20')
    .option('--processes <count>', 'how many sittings at once (default: one for each core)')
    .option('--json', 'print the findings as JSON')
    .addOption(languageOption())
    .action(async (folder: string, options: DoctorOptions) => {
      const words = loadWords(options.lang);
      const problems = packProblems(folder, words);
      const pack = needPack(folder, words);
      if (!options.json) for (const line of problemLines(folder, problems, words)) print(line);
      const found = await examine(folder, pack, options, words);
      const { id, version } = pack.data;
      const told = problems.map((problem) => ({ ...problem, message: problemWords(problem, words) }));
      if (options.json) printJson({ pack: { id, version }, problems: told, ...found });
      else for (const line of linesOf(folder, found, pack, words)) print(line);
      const faults = found.unmade.length + found.crashed.length + found.faults.length;
      if (faults > 0) throw new Failure(1, words.of('cli:doctor.faulty', { count: faults }));
      if (!options.json) print(words.of(found.short.length === 0 ? 'cli:doctor.well' : 'cli:doctor.well-but'));
    });
}
