import type { Command } from 'commander';
import type { SittingFile, SittingHeader } from '../../sitting/sitting-file.ts';
import { Failure } from '../failure.ts';
import { readSitting } from '../files.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { type Recompiled, recompile } from '../recompile.ts';
import { print } from '../terminal.ts';
import { disagreementWords, verify } from '../verified.ts';
import { loadWords, type Words } from '../words.ts';

interface VerifyOptions extends LanguageOption {
  readonly pack?: string;
}

/** The form and the try that a sitting was: whoever may choose them may choose the score. */
function triedWords({ mode, seed, attempt }: SittingHeader, words: Words): string {
  if (mode === 'practice') return words.of('cli:verify.practice', { seed });
  const tried = attempt === undefined ? words.of('cli:verify.no-attempt') : words.of('cli:verify.attempt', { attempt });
  return words.of('cli:verify.assessment', { seed, tried });
}

const notProven = (why: string, words: Words, exitCode: 1 | 2 = 1): Failure =>
  new Failure(exitCode, words.of('cli:verify.not-proven', { why }));

/** Refuses a file that does not agree with itself. One of another engine cannot be judged here. */
function needAgreement(file: SittingFile, path: string, words: Words): string {
  const verified = verify(file, path, words);
  if (verified.ok) return verified.reportHash;
  const { disagreement } = verified;
  const why = words.of('cli:verify.differs', { path, why: disagreementWords(disagreement, words) });
  throw notProven(why, words, disagreement.key === 'verify/other-engine' ? 2 : 1);
}

/** Refuses a file whose form is not what its pack gives; tells whether it is, or whether that could not be found out. */
function needOwnForm(recompiled: Recompiled, { header }: SittingFile, path: string, words: Words): 'same' | 'unknown' {
  if (recompiled.is === 'other-pack')
    throw new Failure(2, words.of('cli:verify.other-pack', { pack: recompiled.pack, expected: header.pack.id }));
  if (recompiled.is === 'different')
    throw notProven(
      words.of('cli:verify.pack-differs', { path, why: disagreementWords(recompiled.disagreement, words) }),
      words,
    );
  return recompiled.is === 'same' ? 'same' : 'unknown';
}

/**
 * `verify`: plays a sitting again. Exit codes: 0 proven: form, log and report agree bit for bit, and the form is what its pack
 * gives; 3 the file agrees with itself only; 1 not proven: something does not agree; 2 it could not be judged.
 */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'play a sitting again and compare everything; exit code 0 proven, 1 not, 2 not judged, 3 no pack to compare',
    )
    .argument('<sitting>', 'a sitting file')
    .option('--pack <pack-dir>', "folder of its pack, where that is not the project's own")
    .addOption(languageOption())
    .action((path: string, { pack, lang }: VerifyOptions) => {
      const words = loadWords(lang);
      const file = readSitting(path, words);
      const hash = needAgreement(file, path, words);
      const recompiled = recompile(file.form, pack, words);
      const form = needOwnForm(recompiled, file, path, words);
      const { id, version } = file.header.pack;
      print(words.of(form === 'same' ? 'cli:verify.proven' : 'cli:verify.itself-only'));
      print(words.of('cli:verify.agrees', { path, entries: file.log.length }));
      print(triedWords(file.header, words));
      print(words.of('cli:verify.engine', { engine: file.header.engine }));
      print(words.of('cli:verify.report-hash', { hash }));
      const found = recompiled.is === 'other-version' ? recompiled.version : '';
      print(words.of(`cli:verify.pack.${recompiled.is}`, { pack: id, version, found }));
      if (form !== 'same') throw new Failure(3);
    });
}
