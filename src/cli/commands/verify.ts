import type { Command } from 'commander';
import { holdLog } from '../../server/record/sealed-logs.ts';
import { checkRecord, type RecordCheck } from '../../server/record/sealed-record.ts';
import { checkReceipt } from '../../server/record/session-record.ts';
import { type Proof, proofOf, proofOfDisagreement, type Recompiled } from '../../sitting/proof.ts';
import type { SittingFile, SittingHeader } from '../../sitting/sitting-file.ts';
import type { Verification } from '../../sitting/verify.ts';
import { Failure } from '../failure.ts';
import { readSitting, readText } from '../files.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { recompileFrom } from '../recompile.ts';
import { print } from '../terminal.ts';
import { disagreementWords, verify } from '../verified.ts';
import { loadWords, type Words } from '../words.ts';

interface VerifyOptions extends LanguageOption {
  readonly record?: string;
  readonly checkpoint?: string;
  readonly pack?: string;
  readonly receipt?: string;
  readonly key?: string;
}

/** The form and the try that a sitting was: whoever may choose them may choose the score. */
function triedWords({ mode, seed, attempt }: SittingHeader, words: Words): string {
  if (mode === 'practice') return words.of('cli:verify.practice', { seed });
  const tried = attempt === undefined ? words.of('cli:verify.no-attempt') : words.of('cli:verify.attempt', { attempt });
  return words.of('cli:verify.assessment', { seed, tried });
}

const EXIT_CODES: Readonly<Record<Proof, 0 | 1 | 2 | 3>> = {
  proven: 0,
  'not-proven': 1,
  'not-judged': 2,
  'itself-only': 3,
};

const refused = (proof: Proof, why: string, words: Words): Failure =>
  new Failure(EXIT_CODES[proof] === 2 ? 2 : 1, words.of('cli:verify.not-proven', { why }));

/** Refuses a file that does not agree with itself. */
function needAgreement(verified: Verification, path: string, words: Words): string {
  if (verified.ok) return verified.reportHash;
  const { disagreement } = verified;
  const why = words.of('cli:verify.differs', { path, why: disagreementWords(disagreement, words) });
  throw refused(proofOfDisagreement(disagreement), why, words);
}

/** The hall's public key, where it came from elsewhere. */
const keyFrom = ({ key }: VerifyOptions, words: Words) =>
  key === undefined ? undefined : { name: 'waybill.hall', known: readText(key, words) };

/** Reads JSON; a {@link Failure} where it is none. */
function readJson(path: string, words: Words): unknown {
  try {
    return JSON.parse(readText(path, words)) as unknown;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(2, `${path}: ${words.of('rules:file/not-json')}`);
  }
}

/** Refuses a record that does not hold; says what vouches for it. */
function needRecord(path: string, options: VerifyOptions, words: Words): RecordCheck {
  const own = keyFrom(options, words);
  const checked = checkRecord(readJson(path, words), {
    ...(own === undefined ? {} : { key: own }),
    ...(options.checkpoint === undefined ? {} : { checkpoints: readText(options.checkpoint, words) }),
  });
  if (!checked.ok) {
    const why = words.of(`cli:verify.record.${checked.key}`, checked.values);
    throw new Failure(checked.key === 'shape' ? 2 : 1, words.of('cli:verify.not-proven', { why }));
  }
  const { record, vouched } = checked;
  const count = record.entries.length;
  print(words.of('cli:verify.record.holds', { path, count }));
  print(words.of(own === undefined ? 'cli:verify.record.own-key' : 'cli:verify.record.known-key'));
  if (vouched.length > 0) {
    const most = Math.max(...vouched);
    print(words.of('cli:verify.record.vouched', { number: vouched.length, most, later: count - most }));
  }
  return checked;
}

/**
 * Verifies the record of a session against checkpoints that were kept elsewhere. Exit codes: 0 it holds, and a checkpoint vouches for
 * it; 3 it agrees with itself only; 1 it was changed; 2 it is no record.
 */
function verifyRecord(path: string, options: VerifyOptions, words: Words): void {
  const { vouched } = needRecord(path, options, words);
  if (vouched.length === 0) throw new Failure(3, words.of('cli:verify.record.itself-only'));
}

/** Refuses a sitting whose log is not the one that the record of its session held. */
function needLogInRecord({ record: path, ...options }: VerifyOptions, { log }: SittingFile, words: Words): void {
  if (path === undefined) return;
  const { record, vouched } = needRecord(path, options, words);
  if (vouched.length === 0) print(words.of('cli:verify.record.itself-only'));
  const { ok, key, values } = holdLog(record.entries, log);
  const said = words.of(`cli:verify.record.${key}`, values);
  if (!ok) throw refused('not-proven', said, words);
  print(said);
}

/** Refuses a receipt that does not hold, or is that of another sitting; says what it proves. */
function needReceipt(options: VerifyOptions, { log }: SittingFile, words: Words): void {
  const { receipt: path } = options;
  if (path === undefined) return;
  const own = keyFrom(options, words);
  const checked = checkReceipt(readJson(path, words), own);
  if (!checked.ok) throw refused('not-proven', words.of(`hall:refused.${checked.key}`), words);
  const { entry } = checked.receipt;
  const { entries, seal } = (entry.data ?? {}) as { readonly entries?: number; readonly seal?: string };
  if (entries !== log.length || seal !== log.at(-1)?.seal)
    throw refused('not-proven', words.of('hall:refused.receipt-other-sitting'), words);
  const at = new Date(entry.at).toISOString();
  print(words.of(own === undefined ? 'cli:verify.receipt-own-key' : 'cli:verify.receipt', { no: entry.no, at }));
}

/** Refuses a file whose form is not what its pack gives. */
function needOwnForm(recompiled: Recompiled, { header }: SittingFile, path: string, words: Words): void {
  if (recompiled.is === 'other-pack')
    throw new Failure(2, words.of('cli:verify.other-pack', { pack: recompiled.pack, expected: header.pack.id }));
  if (recompiled.is === 'different') {
    const why = disagreementWords(recompiled.disagreement, words);
    throw refused('not-proven', words.of('cli:verify.pack-differs', { path, why }), words);
  }
}

function verifySitting(path: string, options: VerifyOptions, words: Words): void {
  const file = readSitting(path, words);
  const verified = verify(file, path, words);
  const hash = needAgreement(verified, path, words);
  const recompiled = recompileFrom(options.pack, file.form, words);
  needOwnForm(recompiled, file, path, words);
  needReceipt(options, file, words);
  needLogInRecord(options, file, words);
  const proof = proofOf(verified, recompiled);
  const { id, version } = file.header.pack;
  print(words.of(`cli:verify.${proof}`));
  print(words.of('cli:verify.agrees', { path, entries: file.log.length }));
  print(triedWords(file.header, words));
  print(words.of('cli:verify.engine', { engine: file.header.engine }));
  print(words.of('cli:verify.report-hash', { hash }));
  const found = recompiled.is === 'other-version' ? recompiled.version : '';
  print(words.of(`cli:verify.pack.${recompiled.is}`, { pack: id, version, found }));
  if (EXIT_CODES[proof] === 3) throw new Failure(3);
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
    .argument('[sitting]', 'a sitting file')
    .option('--pack <pack-dir>', "folder of its pack, where that is not the project's own")
    .option('--receipt <file>', 'the receipt of its hand-in, kept by the candidate')
    .option('--record <file>', 'the record of a session of a hall, alone or with a sitting of it')
    .option('--checkpoint <file>', 'checkpoints of that record, which were kept elsewhere')
    .option('--key <file>', "the hall's public key, from elsewhere than the receipt")
    .addOption(languageOption())
    .action((path: string | undefined, options: VerifyOptions) => {
      const words = loadWords(options.lang);
      if (path === undefined && options.record !== undefined) return verifyRecord(options.record, options, words);
      if (path === undefined) throw new Failure(2, words.of('cli:verify.nothing'));
      return verifySitting(path, options, words);
    });
}
