import { join } from 'node:path';
import type { Difficulty } from '../operations/market/difficulty.ts';
import type { Form } from '../operations/market/form.ts';
import { type CheckResult, checkPack } from '../scenario/check.ts';
import { difficultiesOf } from '../scenario/compile/at-difficulty.ts';
import { tryForm, tryForms } from '../scenario/compile/try-form.ts';
import type { CheckedPack } from '../scenario/pack.ts';
import type { Problem } from '../scenario/problem.ts';
import { Failure, messageOf } from './failure.ts';
import { isInTime, minutesFor } from './pace/minutes.ts';
import { readPackFolder } from './pack-files.ts';
import { placeProblems } from './pack-place.ts';
import { complain } from './terminal.ts';
import type { Words } from './words.ts';

/** Reads and checks the pack in a folder. */
function checkFolder(folder: string, words: Words): CheckResult {
  try {
    const { problems, pack } = checkPack(readPackFolder(folder));
    return { problems: [...placeProblems(folder), ...problems], pack };
  } catch (error) {
    throw new Failure(2, words.of('cli:cannot-read', { path: folder, why: messageOf(error) }));
  }
}

/** Every problem that the files of the pack in a folder have. */
export const packProblems = (folder: string, words: Words): readonly Problem[] => checkFolder(folder, words).problems;

/** Forms that a check compiles, to see whether what the pack asks for can be. */
const TRIED_SEEDS = Array.from({ length: 6 }, (_, i) => i + 1);

/** Says where the clock of a difficulty gives a practised person too little time, by the expert's sitting of its first form. */
function paceProblems(pack: CheckedPack, difficulty: Difficulty): Problem[] {
  const tried = tryForm(pack, TRIED_SEEDS[0] ?? 1, difficulty);
  const minutes = 'form' in tried ? minutesFor(tried.form) : null;
  if (minutes === null || isInTime(minutes)) return [];
  const own = pack.data.difficulties?.[difficulty]?.dayMinutes !== undefined;
  const path = own ? ['difficulties', difficulty, 'dayMinutes'] : ['dayMinutes'];
  const at = { file: 'pack.yaml', ...pack.placeOf('pack.yaml', path), path: path.join('.') };
  const { practised, clock } = minutes;
  return [{ severity: 'warning', code: 'clock-too-short', ...at, values: { difficulty, practised, clock } }];
}

/** Checks the pack in a folder, and compiles some of its forms at each of its difficulties. */
export function checkThoroughly(folder: string, words: Words): readonly Problem[] {
  const { problems, pack } = checkFolder(folder, words);
  if (pack === null) return problems;
  const difficulties = difficultiesOf(pack);
  const unmade = difficulties.flatMap((difficulty) => tryForms(pack, TRIED_SEEDS, difficulty));
  const hurried = unmade.length > 0 ? [] : difficulties.flatMap((difficulty) => paceProblems(pack, difficulty));
  return [...problems, ...unmade, ...hurried];
}

/** A problem in words. */
export function problemWords({ code, values }: Problem, words: Words): string {
  const { expected } = values;
  const type = `rules:check.types.${expected}`;
  const said = expected !== undefined && words.has(type) ? { ...values, expected: words.of(type) } : values;
  return words.of(`rules:check.${code}`, said);
}

/** `file:line:column severity code message (did you mean X?)` */
function problemLine(folder: string, problem: Problem, words: Words): string {
  const { file, line, column, severity, code, hint, seeds } = problem;
  const guess = hint === undefined || hint === '' ? '' : ` ${words.of('cli:did-you-mean', { hint })}`;
  const forms = seeds === undefined ? '' : ` ${words.of('cli:check.seeds', { seeds: seeds.join(', ') })}`;
  return `${join(folder, file)}:${line}:${column} ${severity} ${code} ${problemWords(problem, words)}${guess}${forms}`;
}

/** Of one kind as many are told before the rest is only counted: of a name that leads nowhere few, since all have one cause. */
const TOLD_OF_A_NAME = 3;
const TOLD_OF_A_KIND = 8;

interface Kind {
  readonly name: string;
  readonly most: number;
}

/** What makes problems one kind: the same name, wherever it is used, or the same code in one file. */
const kindOf = (folder: string, { file, code, values }: Problem): Kind =>
  code.startsWith('unknown-') && values.name !== undefined
    ? { name: `${folder}: ${code} "${values.name}"`, most: TOLD_OF_A_NAME }
    : { name: `${join(folder, file)}: ${code}`, most: TOLD_OF_A_KIND };

/** Problems in lines. What repeats is counted: one slip can have hundreds of consequences. */
export function problemLines(folder: string, problems: readonly Problem[], words: Words, all = false): string[] {
  const counts = new Map<string, number>();
  const more = new Map<string, number>();
  const lines = problems.flatMap((problem) => {
    const { name, most } = kindOf(folder, problem);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (all || count <= most) return [problemLine(folder, problem, words)];
    more.set(name, count - most);
    return [];
  });
  return [...lines, ...[...more].map(([kind, count]) => words.of('cli:check.more', { kind, count }))];
}

/** The pack in a folder, for commands that need one without errors: the errors are said, and the command ends. */
export function needPack(folder: string, words: Words): CheckedPack {
  const { pack, problems } = checkFolder(folder, words);
  if (pack !== null) return pack;
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const line of problemLines(folder, errors, words)) complain(line);
  throw new Failure(1, words.of('cli:pack-has-errors', { folder, count: errors.length }));
}

/** The form of the pack in a folder; what keeps it from being made is said, and the command ends. */
export function needForm(folder: string, pack: CheckedPack, seed: number, words: Words, difficulty?: Difficulty): Form {
  const tried = tryForm(pack, seed, difficulty);
  if ('form' in tried) return tried.form;
  complain(problemLine(folder, tried.problem, words));
  throw new Failure(1, words.of('cli:cannot-compile', { pack: pack.data.id, seed }));
}
