import { type Attitude, attitudes } from './attitudes.ts';
import {
  type AttitudeCode,
  type DutyCode,
  type IndicatorCode,
  isDutyCode,
  isOutputCode,
  isTaskCode,
  type KnowledgeCode,
  type OutputCode,
  type TaskCode,
} from './codes.ts';
import { type Duty, duties } from './duties.ts';
import { type Indicator, indicators } from './indicators.ts';
import { type Knowledge, knowledge } from './knowledge.ts';
import { type Output, outputs } from './outputs.ts';
import { type Skill, skills } from './skills.ts';
import { type Task, tasks } from './tasks.ts';

const attitudeByCode = byCode(attitudes);
const dutyByCode = byCode(duties);
const indicatorByCode = byCode(indicators);
const knowledgeByCode = byCode(knowledge);
const outputByCode = byCode(outputs);
const taskByCode = byCode(tasks);

/** The indicator with this code. */
export function indicatorOf(code: IndicatorCode): Indicator {
  return indicatorByCode(code);
}

/** The work output with this code. */
export function outputOf(code: OutputCode): Output {
  return outputByCode(code);
}

/** The knowledge with this code. A skill has no such look-up, as its code alone does not tell its meaning: see `skillsUnder`. */
export function knowledgeOf(code: KnowledgeCode): Knowledge {
  return knowledgeByCode(code);
}

/** The attitude with this code. */
export function attitudeOf(code: AttitudeCode): Attitude {
  return attitudeByCode(code);
}

/** The task with this code, or the one that an output or indicator belongs to. */
export function taskOf(code: TaskCode | OutputCode | IndicatorCode): Task {
  if (isTaskCode(code)) return taskByCode(code);
  return taskByCode(isOutputCode(code) ? outputOf(code).task : indicatorOf(code).task);
}

/** The duty with this code, or the one that a task, output or indicator belongs to. */
export function dutyOf(code: DutyCode | TaskCode | OutputCode | IndicatorCode): Duty {
  return dutyByCode(isDutyCode(code) ? code : taskOf(code).duty);
}

/** The tasks of a duty, in printed order. */
export function tasksOf(duty: DutyCode): readonly Task[] {
  return tasks.filter((task) => task.duty === duty);
}

/** The work outputs of a task, in printed order; none for T3.3. */
export function outputsOf(task: TaskCode): readonly Output[] {
  return outputs.filter((output) => output.task === task);
}

/** The indicators of a task, in printed order. */
export function indicatorsOf(task: TaskCode): readonly Indicator[] {
  return indicators.filter((indicator) => indicator.task === task);
}

/** The knowledge printed under a task, in printed order. */
export function knowledgeUnder(task: TaskCode): readonly Knowledge[] {
  return knowledge.filter((item) => item.tasks.includes(task));
}

/** The skills printed under a task, in printed order, each with the label it bears there. */
export function skillsUnder(task: TaskCode): readonly Skill[] {
  return skills.filter((skill) => skill.tasks.includes(task));
}

/** The indicators in such a table that have no score, for want of evidence. In printed order. */
export const unscored = (results: Partial<Record<IndicatorCode, { readonly score: number | null }>>): IndicatorCode[] =>
  indicators.map(({ code }) => code).filter((code) => results[code]?.score === null);

function byCode<Row extends { readonly code: string }>(rows: readonly Row[]): (code: Row['code']) => Row {
  const rowByCode = new Map<string, Row>(rows.map((row) => [row.code, row]));
  return (code) => {
    const row = rowByCode.get(code);
    if (row === undefined) throw new RangeError(`not in the standard: ${code}`);
    return row;
  };
}
