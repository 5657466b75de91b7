import type { Command } from 'commander';
import { Failure } from '../failure.ts';
import { readSitting } from '../files.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { makeReportText } from '../report-text.ts';
import { SittingNames } from '../sitting-names.ts';
import { print, printJson } from '../terminal.ts';
import { disagreementWords, verify } from '../verified.ts';
import { loadWords } from '../words.ts';

/** `report`: the report and ledger of a sitting. The ledger is made again from the log, so a file that does not verify has none. */
export function addReport(program: Command): void {
  program
    .command('report')
    .description('the report and ledger of a sitting')
    .argument('<sitting>', 'a sitting file')
    .option('--json', 'print header, report and ledger as JSON')
    .addOption(languageOption())
    .action((path: string, { json, lang }: LanguageOption & { json?: true }) => {
      const words = loadWords(lang);
      const verified = verify(readSitting(path, words), path, words);
      if (!verified.ok)
        throw new Failure(
          1,
          words.of('cli:report.not-verified', { path, why: disagreementWords(verified.disagreement, words) }),
        );
      const { sitting } = verified;
      if (json) printJson({ header: sitting.header, report: sitting.preciseReport(), ledger: sitting.ledger() });
      else for (const line of makeReportText(sitting, words, new SittingNames(sitting, words))) print(line);
    });
}
