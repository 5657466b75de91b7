import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { bundleOf } from '../support/bundle.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { playedSitting } from '../support/played-sitting.ts';
import { textOf } from '../support/shift.ts';
import type { reportHashOf } from '../support/verify-entry.ts';

const house = useHouse({ stay: true });
let engine = '';
let visit: Visit;

beforeAll(async () => {
  engine = await bundleOf('tests/support/verify-entry.ts');
  visit = await house.visit();
});

/** What Node makes of a sitting file's text. */
function hashInNode(text: string): string {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) throw new Error(parsed.fault.key);
  const verified = verifySitting(parsed.file);
  if (!verified.ok) throw new Error(verified.disagreement.where);
  return verified.reportHash;
}

const PLAYED = [
  ['order-desk', 'expert'],
  ['order-desk', 'careless'],
  ['service-desk', 'novice'],
] as const;

describe.each(PLAYED)('a week at the %s played by the %s bot in Node', (pack, bot) => {
  const sitting = playedSitting(bot, pack);
  const text = JSON.stringify(sitting.file());

  test('is replayed bit for bit by the browser', async () => {
    const script = `(() => { ${engine}; return bundle.reportHashOf(${JSON.stringify(text)}); })()`;
    const inBrowser = await visit.page.evaluate<ReturnType<typeof reportHashOf>>(script);
    expect(inBrowser).toBe(hashInNode(text));
  });

  test('is opened from its file and shows the same scores', async () => {
    const { page, t } = visit;
    await page.goto(inject('pageUrl'));
    await page.locator('wb-open-file input[type="file"]').setInputFiles({
      name: 'sitting.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.locator('wb-debrief').waitFor();
    const report = sitting.report();
    const overall = page.locator('.result-number');
    expect(await textOf(overall)).toContain(`${report.overall.score}`);
    expect(await textOf(overall)).toContain(t(`app:score.levels.${report.overall.level}`));
    for (const [code, result] of Object.entries(report.indicators)) {
      const item = page.locator('.tree-item', { hasText: code });
      expect(await textOf(item)).toContain(`${result.score ?? t('app:score.not-enough')}`);
    }
  });
});
