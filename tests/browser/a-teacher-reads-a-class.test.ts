import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { finishedSitting } from '../support/played-sitting.ts';
import { scratchFolder } from '../support/scratch.ts';
import { expectFit, expectNoBarrier } from '../support/screen-fit.ts';

const house = useHouse();

const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Drops a folder of this computer on the place for a class, as a hand does that comes from the desktop. */
async function drop(page: Page, folder: string): Promise<void> {
  const place = page.locator('wb-open-class .drop-place');
  await place.scrollIntoViewIfNeeded();
  const box = (await place.boundingBox()) ?? { x: 0, y: 0 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 30, y: box.y + 20, data });
}

test('a class is one table; a sitting is shown without its name', { timeout: 120_000 }, async () => {
  const { page, t, complaints } = await house.visit({ floor: 'bare' });
  const file = finishedSitting('novice', 0, 4).file();
  await page
    .locator('wb-open-class input[multiple]')
    .setInputFiles([
      json('2.json', JSON.stringify({ ...file, trainee: '=1+1<b>x</b>' })),
      json('cut.json', '{"header":'),
    ]);
  await page.locator('wb-member-table tbody tr').waitFor({ timeout: 60_000 });
  const folder = scratchFolder();
  mkdirSync(join(folder, 'second row'));
  writeFileSync(join(folder, 'second row', '1.json'), JSON.stringify({ ...file, trainee: '王小明' }));
  writeFileSync(join(folder, '.hidden.json'), '{}');
  await drop(page, folder);
  const rows = page.locator('wb-member-table tbody tr');
  await rows.nth(1).waitFor({ timeout: 60_000 });
  await page.getByText(t('rules:file/truncated')).waitFor();
  expect(await rows.locator('bdi').allTextContents()).toEqual(['=1+1<b>x</b>', '王小明']);
  await expectFit(page, 'a class');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('class:download') }).click();
  expect((await download).suggestedFilename()).toBe(`${t('class:heading')}.xlsx`);

  await page.getByRole('tab', { name: t('class:tabs.members') }).press('ArrowLeft');
  await page.locator('wb-trainee-report').nth(1).waitFor();
  await expectNoBarrier(page, 'a page for each trainee', '#class-panel');

  await page.getByRole('tab', { name: t('class:tabs.members') }).click();
  await page.getByRole('button', { name: t('class:show-of', { trainee: '王小明' }) }).click();
  await page.locator('wb-result-head h1').waitFor({ timeout: 60_000 });
  expect(await page.locator('body').textContent()).not.toContain('王小明');
  await page.goBack();
  await rows.nth(1).waitFor();
  expect(await rows.count()).toBe(2);
  expect(complaints).toEqual([]);
});

test('a name typed at the start is in the file and its name, and comes along to the same form again', {
  timeout: 120_000,
}, async () => {
  const { page, t, complaints } = await house.visit({ floor: 'bare', language: 'en' });
  await page
    .locator('wb-pack-card', { has: page.locator('#pack-order-desk') })
    .getByRole('button', { name: t('app:mode.practice') })
    .click();
  const field = page.getByLabel(t('app:trainee.label'));
  await field.fill('王小明 07');
  await page.getByRole('button', { name: t('app:briefing.start') }).click();
  await page.locator('wb-shift').waitFor();
  const first = await page.evaluate(() => location.hash);
  await page.getByRole('button', { name: t('app:menu.title'), exact: true }).click();
  await page.getByRole('button', { name: t('app:menu.finish'), exact: true }).click();
  await page.getByRole('button', { name: t('app:menu.finish-yes') }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('app:sitting.download') }).click();
  expect((await download).suggestedFilename()).toMatch(/^waybill-王小明 07-[a-z-]+-[0-9a-f-]{36}\.json$/);
  const seed = await page.locator('wb-result-head .chip', { hasText: /^Form \d+/ }).textContent();

  await page.getByRole('button', { name: t('app:same-form.again') }).click();
  await page.locator('wb-briefing').waitFor();
  expect(await page.evaluate(() => location.hash)).not.toBe(first);
  expect(await field.inputValue()).toBe('王小明 07');
  expect(await page.locator('wb-briefing .facts').textContent()).toContain(seed?.match(/\d+/)?.[0]);
  expect(complaints).toEqual([]);
});
