import { costOf, isOneKey } from './cost.ts';
import { type OwnFigures, SKILLS, type Skill, type Speed, speedOf } from './people.ts';

const MINUTE = 60_000;

/** Languages in which a trainee reads. */
export type ReadingLanguage = 'zh-TW' | 'en';

/** One act of a sitting, with what had to be looked at for it and had not been before. */
export interface WorkedAct {
  readonly action: string;
  readonly input: unknown;
  /** Characters of the letters that came since. */
  readonly letters: number;
  /** Facts on the papers of the records it is about. */
  readonly facts: number;
  /** Rows of lists, to find these records. */
  readonly rows: number;
}

/** A whole sitting as work for a reader of a language. */
export interface Work {
  readonly language: ReadingLanguage;
  readonly acts: readonly WorkedAct[];
  /** Characters of the handbook, which a newcomer reads once. */
  readonly handbook: number;
}

const readingTime = (characters: number, { language }: Work, speed: Speed): number =>
  Math.ceil((characters * MINUTE) / speed[`read-${language}`]);

function timeOf(work: Work, skill: Skill, own: OwnFigures | undefined): number {
  const speed = speedOf(skill, own);
  const known = new Set<string>();
  let time = skill === 'newcomer' ? readingTime(work.handbook, work, speed) : 0;
  for (const { action, input, letters, facts, rows } of work.acts) {
    const found = isOneKey(input) ? 0 : rows * speed.row;
    time += costOf(input, speed) + readingTime(letters, work, speed) + facts * speed.fact + found;
    if (!known.has(action)) time += speed.first;
    known.add(action);
  }
  return time;
}

/** Real ms that a sitting takes a practised person and a newcomer who do all of it, each act once and without a pause. */
export const timesOf = (work: Work, own?: OwnFigures): Readonly<Record<Skill, number>> =>
  Object.fromEntries(SKILLS.map((skill) => [skill, timeOf(work, skill, own)])) as Record<Skill, number>;
