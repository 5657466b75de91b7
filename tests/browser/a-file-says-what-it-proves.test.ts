import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { bundleOf } from '../support/bundle.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { finishedSitting } from '../support/played-sitting.ts';
import { resealed } from '../support/resealed.ts';

const house = useHouse();
let file: SittingFile;

beforeAll(() => {
  file = finishedSitting('expert', 0, 2).file();
});

const open = ({ page }: Visit, given: SittingFile): Promise<void> =>
  page.locator('wb-open-file input[type="file"]').setInputFiles({
    name: 'sitting.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(given)),
  });

const otherPack = (): SittingFile => {
  const pack = { ...file.form.pack, version: '0.0.1' };
  return resealed({ ...file, form: { ...file.form, pack } });
};

const otherForm = (): SittingFile => resealed({ ...file, form: { ...file.form, texts: {} } });

describe('beside the debrief a file says what `verify` says of it', () => {
  test.each<[string, () => SittingFile]>([
    ['proven', () => file],
    ['itself-only', otherPack],
    ['not-proven', otherForm],
  ])('%s', { timeout: 120_000 }, async (proof, given) => {
    const visit = await house.visit({ language: 'en' });
    const { page, t } = visit;
    await open(visit, given());
    const note = page.locator('wb-result-head [data-proof]');
    await note.waitFor({ timeout: 60_000 });
    expect(await note.getAttribute('data-proof')).toBe(proof);
    expect(await note.textContent()).toContain(t(`app:proof.${proof}`));
  });
});

test.each<[string, () => SittingFile]>([
  ['not-proven', () => ({ ...file, report: { ...file.report, minutes: 1 } }) as SittingFile],
  [
    'not-judged',
    () =>
      resealed({
        ...file,
        header: { ...file.header, engine: '0.0.9' },
        report: { ...file.report, minutes: 1 } as never,
      }),
  ],
])(
  'a file that does not agree with itself is not shown, and is called %s',
  { timeout: 120_000 },
  async (proof, given) => {
    const visit = await house.visit({ language: 'zh-TW' });
    await open(visit, given());
    const told = visit.page.locator('wb-open-file [role="alert"]');
    await told.waitFor({ timeout: 60_000 });
    expect(await told.textContent()).toContain(visit.t(`app:proof.${proof}`));
  },
);

test('a stored sitting that was begun under another engine is not lost: its file can be downloaded', {
  timeout: 120_000,
}, async () => {
  const visit = await house.visit({ language: 'zh-TW' });
  const { page, t } = visit;
  const { header, form, log } = resealed({ ...file, header: { ...file.header, engine: '0.0.9', id: 'of-another' } });
  const begun = log.filter(({ action }) => action !== 'sitting/finish');
  const kept = { id: header.id, header, form, startedAt: 1_800_000_000_000 };
  const progress = { id: header.id, clock: begun.at(-1)?.at ?? 0, day: 0, over: false, report: null };
  const storage = await bundleOf('tests/support/storage-entry.ts');
  await page.evaluate(
    `(async () => { ${storage}; await bundle.shelve(...${JSON.stringify([kept, progress, begun])}); })()`,
  );
  await page.reload();
  await page
    .getByRole('link', { name: t('app:home.go-on') })
    .first()
    .click();
  const button = page.getByRole('button', { name: t('app:sitting.download') });
  await button.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const parsed = parseSittingFile(readFileSync(await download.path(), 'utf8'));
  expect(parsed.ok && parsed.file.log).toEqual(begun);
});
