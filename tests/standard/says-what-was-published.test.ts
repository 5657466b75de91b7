import { describe, expect, test } from 'vitest';
import {
  attitudes,
  duties,
  indicatorsOf,
  knowledgeUnder,
  notes,
  outputsOf,
  skillsUnder,
  standardHeader,
  tasks,
  type Wording,
} from '../../src/standard/index.ts';
import * as published from './published.ts';

const zh = (wording: Wording) => wording['zh-TW'];

describe('the zh-TW text is the published one, word for word', () => {
  test('the header names, classes, describes and grades the occupation as published', () => {
    const { code, title, occupation, careerCategory, occupationCategory, industryCategory, description, level } =
      standardHeader;
    expect(zh(title)).toBe(published.title);
    expect(published.headerRows).toEqual([
      ['職能基準代碼', code],
      ['職能基準名稱 (擇一填寫)', '職類'],
      ['職業', zh(occupation)],
      ['所屬 類別', '職類別', zh(careerCategory.name), '職類別代碼', careerCategory.code],
      ['職業別', zh(occupationCategory.name), '職業別代碼', occupationCategory.code],
      ['行業別', zh(industryCategory.name), '行業別代碼', industryCategory.code],
      ['工作描述', zh(description)],
      ['基準級別', String(level)],
    ]);
  });

  test('the duties are the published ones, in order', () => {
    expect(duties.map(({ code, name }) => ({ code, words: zh(name) }))).toEqual(published.duties);
  });

  test('the tasks are the published ones, in order, each under its duty', () => {
    const asPublished = published.tasks.map(({ code, words, duty, level }) => ({ code, words, duty, level }));
    expect(tasks.map(({ code, name, duty, level }) => ({ code, words: zh(name), duty, level }))).toEqual(asPublished);
  });

  test.each(published.tasks)(
    '$code has the published outputs, indicators, knowledge and skills, in order',
    (printed) => {
      const task = tasks.find(({ code }) => code === printed.code)?.code ?? expect.unreachable();
      expect(outputsOf(task).map(({ code, name }) => ({ code, words: zh(name) }))).toEqual(printed.outputs);
      expect(indicatorsOf(task).map(({ code, text }) => ({ code, words: zh(text) }))).toEqual(printed.indicators);
      expect(knowledgeUnder(task).map(({ code, label }) => ({ code, words: zh(label) }))).toEqual(printed.knowledge);
      expect(skillsUnder(task).map(({ code, label }) => ({ code, words: zh(label) }))).toEqual(printed.skills);
    },
  );

  test('the attitudes are the published ones, in order', () => {
    const asHeld = attitudes.map(({ code, name, description }) => ({ code, words: `${zh(name)}：${zh(description)}` }));
    expect(asHeld).toEqual(published.attitudes);
  });

  test('the notes are the published ones, in order', () => {
    expect(notes.flatMap(({ heading, items }) => [heading, ...items]).map(zh)).toEqual(published.notes);
  });
});
