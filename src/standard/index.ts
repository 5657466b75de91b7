/** The competency standard KRM4224-001v1 (跨境電商營運人員) as data, and look-ups. */
export { type Attitude, attitudes } from './attitudes.ts';
export { type CodeClash, codeClashes, type LabelClash, labelClashes } from './clashes.ts';
export {
  type AttitudeCode,
  attitudeCodes,
  type DutyCode,
  dutyCodes,
  type IndicatorCode,
  indicatorCodes,
  isAttitudeCode,
  isDutyCode,
  isIndicatorCode,
  isKnowledgeCode,
  isOutputCode,
  isSkillCode,
  isTaskCode,
  type KnowledgeCode,
  knowledgeCodes,
  type OutputCode,
  outputCodes,
  type SkillCode,
  skillCodes,
  type TaskCode,
  taskCodes,
} from './codes.ts';
export { type Duty, duties } from './duties.ts';
export { type Category, type StandardHeader, standardHeader } from './header.ts';
export { type Indicator, indicators } from './indicators.ts';
export { type Knowledge, knowledge } from './knowledge.ts';
export {
  attitudeOf,
  dutyOf,
  indicatorOf,
  indicatorsOf,
  knowledgeOf,
  knowledgeUnder,
  outputOf,
  outputsOf,
  skillsUnder,
  taskOf,
  tasksOf,
  unscored,
} from './look-ups.ts';
export { type Note, notes } from './notes.ts';
export { type Output, outputs } from './outputs.ts';
export { type Skill, skills } from './skills.ts';
export { type Task, tasks } from './tasks.ts';
export type { Language, Wording } from './wording.ts';
