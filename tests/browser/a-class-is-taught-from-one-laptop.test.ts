import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { startHall } from '../support/hall.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { expectFit } from '../support/screen-fit.ts';
import { openChannels } from '../support/shift.ts';

const house = useHouse();

const button = ({ page, t }: Visit, key: string, values = {}): Locator =>
  page.getByRole('button', { name: t(key, values), exact: true });

/** Somebody sits down by the address in the teacher's picture, which has the code in it. */
async function sitDown({ page, t }: Visit, base: string, code: string, name: string): Promise<void> {
  await page.goto(`${base}/#/seat/${code}`);
  expect(await page.getByLabel(t('hall:join.code')).inputValue()).toBe(code);
  await page.getByLabel(t('hall:join.name')).fill(name);
  await page.getByRole('button', { name: t('hall:join.sit') }).click();
  await page.getByText(t('hall:lobby.wait')).waitFor();
}

test('a teacher opens a class, two pupils join and work, and the class is talked over', async () => {
  const hall = await startHall({ page: true });
  const teacher = await house.visit({ language: 'zh-TW' });
  const { page, t } = teacher;
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);
  await page.getByLabel(t('hall:plan.title')).fill('三年二班');
  expect(page.url(), 'the key is not left in the address').not.toContain(hall.secret);
  await expectFit(page, 'a new session');
  await page.getByRole('button', { name: t('hall:plan.open') }).click();
  const code = (await page.locator('.hall-code').textContent()) ?? '';
  await expectFit(page, 'how to join');

  const [ana, ben] = [
    await house.visit({ language: 'en', floor: 'bare' }),
    await house.visit({ language: 'zh-TW', floor: 'bare' }),
  ];
  await sitDown(ana, hall.base, code, 'Ana');
  await sitDown(ben, hall.base, code, '陳怡君');
  await expectFit(ben.page, 'the lobby');
  await page.locator('.hall-tile').nth(1).waitFor();
  await button(teacher, 'hall:acts.release').click();

  // Each reads the briefing, and sets the clock going; the pace is the teacher's.
  for (const pupil of [ana, ben]) {
    await pupil.page.getByRole('button', { name: pupil.t('app:briefing.start') }).click();
    await pupil.page.getByText(pupil.t('hall:strip.pace', { pace: 1 })).waitFor();
  }
  await openChannels(ana);

  // A message, a pause of one seat alone, and on again.
  await page.getByLabel(t('hall:acts.message')).fill('Ten minutes');
  await button(teacher, 'hall:acts.send').click();
  await ben.page.locator('.hall-message').getByText('Ten minutes').waitFor();
  await page.locator('.hall-tile', { hasText: 'Ana' }).click();
  await button(teacher, 'hall:acts.pause').click();
  await ana.page.getByRole('heading', { name: ana.t('hall:cover.paused') }).waitFor();
  await expectFit(page, 'the board');
  expect(await ben.page.getByRole('heading', { name: ben.t('hall:cover.paused') }).count()).toBe(0);
  await button(teacher, 'hall:acts.release').click();
  await ana.page.getByText(ana.t('hall:strip.pace', { pace: 1 })).waitFor();

  // One loads the page again and is where they were; the other loses the network, and is covered until it is back.
  await ana.page.reload();
  await ana.page.locator('wb-shift').waitFor();
  await ben.context.setOffline(true);
  await ben.page.getByRole('heading', { name: ben.t('hall:cover.out-of-reach') }).waitFor();
  await page.locator('.hall-tile[data-state="frozen"]').waitFor();
  await ben.context.setOffline(false);
  await page.locator('.hall-tile[data-state="frozen"]').waitFor({ state: 'detached' });

  // The laptop is started again: everybody is where they were, waiting for the teacher.
  await hall.stop();
  await hall.start(Number(new URL(hall.base).port));
  for (const pupil of [ana, ben])
    await pupil.page.getByRole('heading', { name: pupil.t('hall:cover.paused') }).waitFor();
  await page.getByRole('button', { name: t('hall:acts.choose-none') }).click();
  await button(teacher, 'hall:acts.release').click();
  for (const pupil of [ana, ben]) await pupil.page.getByText(pupil.t('hall:strip.pace', { pace: 1 })).waitFor();
  for (const { complaints } of [teacher, ana, ben]) complaints.splice(0);

  await button(teacher, 'hall:acts.end').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('hall:acts.end') })
    .click();
  await ana.page.locator('wb-debrief').waitFor();
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.page.getByRole('button', { name: ana.t('hall:receipt.save') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('waybill-receipt.json');

  // The teacher publishes the results alone, and each pupil is led to the own one. From there it is one step back to the session.
  await page.getByRole('link', { name: t('marking:screen.heading') }).click();
  await button(teacher, 'marking:results.show', { count: 2 }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('marking:results.show-now') })
    .click();
  await page.getByText(t('marking:results.published', { count: 2 })).waitFor();
  await expectFit(page, 'results of a class');
  await ana.page.getByRole('link', { name: ana.t('marking:own.heading') }).click();
  await ana.page.getByRole('heading', { name: ana.t('marking:own.findings') }).waitFor();
  await expectFit(ana.page, 'the result of a pupil');
  await page.getByRole('link', { name: t('marking:screen.to-session') }).click();
  await button(teacher, 'hall:acts.debrief').click();
  await page.getByRole('row', { name: /Ana/ }).waitFor();
  await page.getByRole('row', { name: /陳怡君/ }).waitFor();
}, 180_000);
