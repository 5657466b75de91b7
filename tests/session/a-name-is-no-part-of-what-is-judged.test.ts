import { describe, expect, test } from 'vitest';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { cleanTraineeName } from '../../src/sitting/trainee-name.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { Talk } from '../support/talk.ts';

const fileOf = (text: string) => {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) throw new Error(parsed.fault.key);
  return parsed.file;
};

describe("a trainee's name", () => {
  test('is in the file as it was said last, and no seal rests on it', async () => {
    const page = await new Talk('practice').connect();
    expect(page.info.trainee).toBe('');
    const nameless = fileOf(await page.file());
    await page.nameTrainee('王小明');
    expect(page.info.trainee).toBe('王小明');
    const { trainee, ...rest } = fileOf(await page.file());
    expect(trainee).toBe('王小明');
    expect(rest).toEqual(nameless);
    await page.nameTrainee(' 07 ');
    const renamed = fileOf(await page.file());
    expect(renamed.trainee).toBe('07');
    expect(verifySitting(renamed).ok).toBe(true);
    expect(verifySitting({ ...renamed, trainee: 'somebody else' }).ok).toBe(true);
  });

  test('is kept with the sitting, also one that is over, and can be taken away again', async () => {
    const talk = new Talk('practice');
    const page = await talk.connect();
    await page.finish();
    await page.nameTrainee('seat 12');
    expect((await talk.store.read('talked'))?.progress.trainee).toBe('seat 12');
    await page.nameTrainee('');
    expect((await talk.store.read('talked'))?.progress).not.toHaveProperty('trainee');
    expect(await page.file()).not.toContain('"trainee"');
  });

  test('may be said in an assessment, whose log it does not touch', async () => {
    const talk = new Talk('assessment');
    const page = await talk.connect();
    await page.nameTrainee('7');
    expect([page.info.trainee, talk.sitting.log]).toEqual(['7', []]);
  });
});

describe('a name that somebody typed', () => {
  test.each([
    ['is trimmed, on one line', '  Lin\n\tMei  Hua ', 'Lin Mei Hua'],
    ['turns no line around', 'a\u202eb\u2066c', 'abc'],
    ['has no signs that are not seen', 'x\u0000\u200b\u00ad\ud800y', 'xy'],
    ['is at most forty signs', '王'.repeat(60), '王'.repeat(40)],
    ['stays as it is, markup too', '<b>=1+1</b>', '<b>=1+1</b>'],
    ['is none where it is no text', 7, ''],
    ['is none where nothing is seen', '\u200b \u2028', ''],
  ])('%s', (_what, typed, kept) => expect(cleanTraineeName(typed)).toBe(kept));
});
