/** Main duties (主要職責), in printed order. */
export const dutyCodes = ['T1', 'T2', 'T3', 'T4'] as const;

/** Work tasks (工作任務), in printed order. */
export const taskCodes = ['T1.1', 'T1.2', 'T2.1', 'T2.2', 'T2.3', 'T3.1', 'T3.2', 'T3.3', 'T4.1', 'T4.2'] as const;

/** Work outputs (工作產出), in printed order. T3.3 has none. */
// biome-ignore format: one duty a line
export const outputCodes = [
  'O1.1.1', 'O1.2.1',
  'O2.1.1', 'O2.2.1', 'O2.3.1',
  'O3.1.1', 'O3.2.1', 'O3.2.2',
  'O4.1.1', 'O4.2.1',
] as const;

/** Performance indicators (行為指標), in printed order. */
// biome-ignore format: one duty a line
export const indicatorCodes = [
  'P1.1.1', 'P1.1.2', 'P1.1.3', 'P1.2.1',
  'P2.1.1', 'P2.1.2', 'P2.2.1', 'P2.3.1', 'P2.3.2',
  'P3.1.1', 'P3.1.2', 'P3.2.1', 'P3.2.2', 'P3.3.1', 'P3.3.2',
  'P4.1.1', 'P4.1.2', 'P4.2.1',
] as const;

/** Knowledge (K=knowledge 知識). */
// biome-ignore format: one row of codes
export const knowledgeCodes = [
  'K01', 'K02', 'K03', 'K04', 'K05', 'K06', 'K07', 'K08', 'K09', 'K10', 'K11', 'K12', 'K13', 'K14', 'K15',
] as const;

/** Skills (S=skills 技能). S05 and S09 each carry two meanings as published: see `codeClashes`. */
// biome-ignore format: one row of codes
export const skillCodes = [
  'S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S12', 'S13', 'S14', 'S15', 'S16',
] as const;

/** Attitudes (A=attitude 態度). They belong to the whole standard, to no task in particular. */
export const attitudeCodes = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07'] as const;

export type DutyCode = (typeof dutyCodes)[number];
export type TaskCode = (typeof taskCodes)[number];
export type OutputCode = (typeof outputCodes)[number];
export type IndicatorCode = (typeof indicatorCodes)[number];
export type KnowledgeCode = (typeof knowledgeCodes)[number];
export type SkillCode = (typeof skillCodes)[number];
export type AttitudeCode = (typeof attitudeCodes)[number];

/** Whether a text from outside (a pack, a file, an address) is a duty of the standard. */
export const isDutyCode = oneOf(dutyCodes);

/** Whether a text from outside is a task of the standard. */
export const isTaskCode = oneOf(taskCodes);

/** Whether a text from outside is a work output of the standard. */
export const isOutputCode = oneOf(outputCodes);

/** Whether a text from outside is a performance indicator of the standard. */
export const isIndicatorCode = oneOf(indicatorCodes);

/** Whether a text from outside is a knowledge code of the standard. */
export const isKnowledgeCode = oneOf(knowledgeCodes);

/** Whether a text from outside is a skill code of the standard. */
export const isSkillCode = oneOf(skillCodes);

/** Whether a text from outside is an attitude code of the standard. */
export const isAttitudeCode = oneOf(attitudeCodes);

function oneOf<Code extends string>(codes: readonly Code[]): (text: string) => text is Code {
  const known: ReadonlySet<string> = new Set(codes);
  return (text): text is Code => known.has(text);
}
