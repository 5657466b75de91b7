import { describe, expect, test } from 'vitest';
import * as standard from '../../src/standard/index.ts';

const codesOf = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);

describe('the standard is whole', () => {
  test.each([
    ['duties', standard.duties, standard.dutyCodes, 4],
    ['tasks', standard.tasks, standard.taskCodes, 10],
    ['outputs', standard.outputs, standard.outputCodes, 10],
    ['indicators', standard.indicators, standard.indicatorCodes, 18],
    ['knowledge', standard.knowledge, standard.knowledgeCodes, 15],
    ['attitudes', standard.attitudes, standard.attitudeCodes, 7],
  ] as const)('the %s are listed once for each code, in the order of the codes', (_, rows, codes, count) => {
    expect(codesOf(rows)).toEqual(codes);
    expect(new Set(codes).size).toBe(count);
    expect(codes).toHaveLength(count);
  });

  test('the skills cover sixteen codes, and no task prints a code twice', () => {
    expect([...new Set(codesOf(standard.skills))]).toEqual(standard.skillCodes);
    expect(standard.skillCodes).toHaveLength(16);
    for (const task of standard.taskCodes) {
      const codes = codesOf(standard.skillsUnder(task));
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('every text is held in both languages, and the English is English', () => {
    const wordings = wordingsIn(Object.values(standard));
    expect(wordings.length).toBeGreaterThan(100);
    for (const wording of wordings) {
      expect(wording['zh-TW'].trim()).not.toBe('');
      expect(wording.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  test('equal texts in zh-TW are equal in English', () => {
    const english = new Map<string, string>();
    for (const wording of wordingsIn(Object.values(standard))) {
      expect(english.get(wording['zh-TW']) ?? wording.en).toBe(wording.en);
      english.set(wording['zh-TW'], wording.en);
    }
  });
});

describe('codes refer to one another', () => {
  test.each(standard.indicatorCodes)('%s belongs to a task, and that task to a duty', (code) => {
    expect(standard.indicatorOf(code).code).toBe(code);
    expect(standard.taskOf(code).code).toBe(`T${code.slice(1, 4)}`);
    expect(standard.dutyOf(code).code).toBe(`T${code.slice(1, 2)}`);
    expect(standard.indicatorsOf(standard.taskOf(code).code)).toContain(standard.indicatorOf(code));
    expect(standard.tasksOf(standard.dutyOf(code).code)).toContain(standard.taskOf(code));
  });

  test.each(standard.outputCodes)('%s belongs to a task, and that task to a duty', (code) => {
    expect(standard.outputOf(code).code).toBe(code);
    expect(standard.taskOf(code).code).toBe(`T${code.slice(1, 4)}`);
    expect(standard.dutyOf(code).code).toBe(`T${code.slice(1, 2)}`);
    expect(standard.outputsOf(standard.taskOf(code).code)).toContain(standard.outputOf(code));
  });

  test('a task or duty finds itself by its own code', () => {
    expect(standard.taskCodes.map((code) => standard.taskOf(code).code)).toEqual(standard.taskCodes);
    expect(standard.dutyCodes.map((code) => standard.dutyOf(code).code)).toEqual(standard.dutyCodes);
    expect(standard.taskCodes.map((code) => standard.dutyOf(code).code)).toEqual(
      standard.taskCodes.map((code) => code.slice(0, 2)),
    );
  });

  test('knowledge and attitudes are found by their code', () => {
    expect(standard.knowledgeOf('K15').label['zh-TW']).toBe('當地宗教、文化與消費行為');
    expect(standard.attitudeOf('A06').name['zh-TW']).toBe('團隊意識');
  });

  test('T3.3 is the only task that leaves no work output', () => {
    expect(standard.taskCodes.filter((task) => standard.outputsOf(task).length === 0)).toEqual(['T3.3']);
  });

  test('a string that is not a code is recognised as such', () => {
    expect(standard.isIndicatorCode('P4.2.1')).toBe(true);
    expect(standard.isIndicatorCode('P4.2.2')).toBe(false);
    expect(standard.isDutyCode('T4')).toBe(true);
    expect(standard.isDutyCode('T4.1')).toBe(false);
    expect(standard.isTaskCode('T4.1')).toBe(true);
    expect(standard.isTaskCode('toString')).toBe(false);
    expect(standard.isOutputCode('O3.3.1')).toBe(false);
    expect(standard.isKnowledgeCode('K16')).toBe(false);
    expect(standard.isSkillCode('S16')).toBe(true);
    expect(standard.isAttitudeCode('A08')).toBe(false);
  });
});

function wordingsIn(value: unknown): standard.Wording[] {
  if (typeof value !== 'object' || value === null) return [];
  return isWording(value) ? [value] : Object.values(value).flatMap(wordingsIn);
}

function isWording(value: object): value is standard.Wording {
  return 'zh-TW' in value || 'en' in value;
}
