import { type SkillCode, skillCodes } from './codes.ts';
import { type Skill, skills } from './skills.ts';

/** One skill code that the standard prints with more than one label. Kept as published, never corrected. */
export interface CodeClash {
  readonly code: SkillCode;
  /** The meanings the code bears, each with the tasks that print it so. */
  readonly meanings: readonly Skill[];
}

/** The other side of a clash: one label that the standard prints under more than one skill code. */
export interface LabelClash {
  readonly label: Skill['label'];
  readonly codes: readonly SkillCode[];
}

/** Skill codes whose meaning depends on the task: S05 and S09. Never show these without their task. */
export const codeClashes: readonly CodeClash[] = skillCodes
  .map((code) => ({ code, meanings: skills.filter((skill) => skill.code === code) }))
  .filter((clash) => clash.meanings.length > 1);

/** Skills that go by two codes: Excel (S05, S07) and typing (S06, S09). One skill to a learner, two to a code list. */
export const labelClashes: readonly LabelClash[] = skills
  .filter((skill, i) => skills.findIndex((other) => sameLabel(other, skill)) === i)
  .map(({ label }) => ({ label, codes: skills.filter((skill) => sameLabel(skill, { label })).map(({ code }) => code) }))
  .filter((clash) => clash.codes.length > 1);

function sameLabel(a: Pick<Skill, 'label'>, b: Pick<Skill, 'label'>): boolean {
  return a.label['zh-TW'] === b.label['zh-TW'];
}
