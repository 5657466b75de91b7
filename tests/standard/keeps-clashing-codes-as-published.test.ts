import { expect, test } from 'vitest';
import { codeClashes, labelClashes, skillsUnder, type TaskCode } from '../../src/standard/index.ts';

const labelUnder = (task: TaskCode, code: string) =>
  skillsUnder(task).find((skill) => skill.code === code)?.label['zh-TW'];

test('S05 is chatting under T1 but Excel under T3 and T4', () => {
  expect((['T1.1', 'T1.2'] as const).map((task) => labelUnder(task, 'S05'))).toEqual(['聊天技能', '聊天技能']);
  for (const task of ['T3.1', 'T3.2', 'T3.3', 'T4.1'] as const) expect(labelUnder(task, 'S05')).toBe('Excel 操作技能');
});

test('S09 is reading documents under T2 but typing under T4', () => {
  for (const task of ['T2.1', 'T2.2', 'T2.3'] as const) expect(labelUnder(task, 'S09')).toBe('文件閱讀能力');
  for (const task of ['T4.1', 'T4.2'] as const) expect(labelUnder(task, 'S09')).toBe('中、英打字技能');
});

test('the two codes that mean two things are flagged, with the tasks where each meaning holds', () => {
  const flagged = codeClashes.map(({ code, meanings }) => ({
    code,
    meanings: meanings.map(({ label, tasks }) => [label['zh-TW'], ...tasks]),
  }));
  expect(flagged).toEqual([
    {
      code: 'S05',
      meanings: [
        ['聊天技能', 'T1.1', 'T1.2'],
        ['Excel 操作技能', 'T3.1', 'T3.2', 'T3.3', 'T4.1'],
      ],
    },
    {
      code: 'S09',
      meanings: [
        ['文件閱讀能力', 'T2.1', 'T2.2', 'T2.3'],
        ['中、英打字技能', 'T4.1', 'T4.2'],
      ],
    },
  ]);
});

test('the two skills that go by two codes are flagged', () => {
  expect(labelClashes.map(({ label, codes }) => [label['zh-TW'], ...codes])).toEqual([
    ['Excel 操作技能', 'S05', 'S07'],
    ['中、英打字技能', 'S06', 'S09'],
  ]);
});
