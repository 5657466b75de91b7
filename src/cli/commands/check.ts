import type { Command } from 'commander';
import type { Problem } from '../../scenario/problem.ts';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { checkThoroughly, problemLines, problemWords } from '../packs.ts';
import { print, printJson } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface Found {
  readonly folder: string;
  readonly problems: readonly Problem[];
}

const errorsOf = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

const inData = ({ folder, problems }: Found, words: Words): object[] =>
  problems.map((problem) => ({ folder, ...problem, message: problemWords(problem, words) }));

function say({ folder, problems }: Found, words: Words, all?: boolean): void {
  for (const line of problemLines(folder, problems, words, all)) print(line);
  const errors = errorsOf(problems);
  const counts = { folder, errors, warnings: problems.length - errors };
  print(words.of(problems.length === 0 ? 'cli:check.nothing' : 'cli:check.found', counts));
}

/** `check`: every problem in packs; exit code 1 when any of them is an error. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('say every problem in packs')
    .argument('<pack-dirs...>', 'folders of packs')
    .option('--json', 'print an array of problems')
    .option('--all', 'tell every problem, also where many are of one kind')
    .addOption(languageOption())
    .action((folders: string[], { json, all, lang }: LanguageOption & { json?: true; all?: true }) => {
      const words = loadWords(lang);
      const found = folders.map((folder) => ({ folder, problems: checkThoroughly(folder, words) }));
      if (json) printJson(found.flatMap((pack) => inData(pack, words)));
      else for (const pack of found) say(pack, words, all);
      if (found.some(({ problems }) => errorsOf(problems) > 0)) throw new Failure(1);
    });
}
