import type { Command } from 'commander';
import { Failure } from '../failure.ts';
import { readSitting } from '../files.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { recompile } from '../recompile.ts';
import { print } from '../terminal.ts';
import { disagreementWords, verify } from '../verified.ts';
import { loadWords } from '../words.ts';

interface VerifyOptions extends LanguageOption {
  readonly pack?: string;
}

/** `verify`: plays a sitting again; exit code 0 only when form, log and report agree bit for bit. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('play a sitting again and compare everything')
    .argument('<sitting>', 'a sitting file')
    .option('--pack <pack-dir>', "folder of its pack, where that is not the project's own")
    .addOption(languageOption())
    .action((path: string, { pack, lang }: VerifyOptions) => {
      const words = loadWords(lang);
      const file = readSitting(path, words);
      const verified = verify(file, path, words);
      if (!verified.ok)
        throw new Failure(
          1,
          words.of('cli:verify.differs', { path, why: disagreementWords(verified.disagreement, words) }),
        );
      const recompiled = recompile(file.form, pack, words);
      const { id, version } = file.header.pack;
      if (recompiled.is === 'different') {
        throw new Failure(
          1,
          words.of('cli:verify.pack-differs', { path, why: disagreementWords(recompiled.disagreement, words) }),
        );
      }
      if (recompiled.is === 'other-pack')
        throw new Failure(2, words.of('cli:verify.other-pack', { pack: recompiled.pack, expected: id }));
      print(words.of('cli:verify.agrees', { path, entries: file.log.length }));
      print(words.of('cli:verify.report-hash', { hash: verified.reportHash }));
      const found = recompiled.is === 'other-version' ? recompiled.version : '';
      print(words.of(`cli:verify.pack.${recompiled.is}`, { pack: id, version, found }));
    });
}
