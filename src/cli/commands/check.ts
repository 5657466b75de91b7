import type { Command } from 'commander';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { checkThoroughly, problemLines, problemWords } from '../packs.ts';
import { print, printJson } from '../terminal.ts';
import { loadWords } from '../words.ts';

/** `check`: every problem in a pack; exit code 1 when any of them is an error. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('say every problem in a pack')
    .argument('<pack-dir>', 'folder of the pack')
    .option('--json', 'print an array of problems')
    .option('--all', 'tell every problem, also where many are of one kind')
    .addOption(languageOption())
    .action((folder: string, { json, all, lang }: LanguageOption & { json?: true; all?: true }) => {
      const words = loadWords(lang);
      const problems = checkThoroughly(folder, words);
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      if (json) printJson(problems.map((problem) => ({ ...problem, message: problemWords(problem, words) })));
      else {
        for (const line of problemLines(folder, problems, words, all)) print(line);
        const counts = { folder, errors, warnings: problems.length - errors };
        print(words.of(problems.length === 0 ? 'cli:check.nothing' : 'cli:check.found', counts));
      }
      if (errors > 0) throw new Failure(1);
    });
}
