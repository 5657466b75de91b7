import { join } from 'node:path';
import type { Form } from '../operations/market/form.ts';
import { type CheckResult, checkPack } from '../scenario/check.ts';
import { compileForm } from '../scenario/compile/compile.ts';
import type { CheckedPack } from '../scenario/pack.ts';
import type { Problem } from '../scenario/problem.ts';
import { Failure, messageOf } from './failure.ts';
import { readPackFolder } from './pack-files.ts';
import { complain } from './terminal.ts';
import type { Words } from './words.ts';

/** Reads and checks the pack in a folder. */
export function checkFolder(folder: string, words: Words): CheckResult {
  try {
    return checkPack(readPackFolder(folder));
  } catch (error) {
    throw new Failure(2, words.of('cli:cannot-read', { path: folder, why: messageOf(error) }));
  }
}

/** A problem in words. */
export const problemWords = (problem: Problem, words: Words): string =>
  words.of(`rules:check.${problem.code}`, problem.values);

/** `file:line:column severity code message (did you mean X?)` */
export function problemLine(folder: string, problem: Problem, words: Words): string {
  const { file, line, column, severity, code, hint } = problem;
  const guess = hint === undefined || hint === '' ? '' : ` ${words.of('cli:did-you-mean', { hint })}`;
  return `${join(folder, file)}:${line}:${column} ${severity} ${code} ${problemWords(problem, words)}${guess}`;
}

/** The pack in a folder, for commands that need one without errors: the errors are said, and the command ends. */
export function needPack(folder: string, words: Words): CheckedPack {
  const { pack, problems } = checkFolder(folder, words);
  if (pack !== null) return pack;
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const error of errors) complain(problemLine(folder, error, words));
  throw new Failure(1, words.of('cli:pack-has-errors', { folder, count: errors.length }));
}

/** Compiles a pack that may be sound and still ask for what cannot be. */
export function makeForm(pack: CheckedPack, seed: number, words: Words): Form {
  try {
    return compileForm(pack, seed);
  } catch (error) {
    throw new Failure(1, words.of('cli:cannot-compile', { pack: pack.data.id, seed, why: messageOf(error) }));
  }
}
