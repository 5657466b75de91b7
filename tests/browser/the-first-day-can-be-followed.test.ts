import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { byKeyboard, byMouse, follow } from '../support/follower.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { press } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { expectFit } from '../support/screen-fit.ts';

const house = useHouse();
const STEPS = 22;

const offer = ({ page, t }: Visit): Locator => page.getByRole('button', { name: t('app:home.show-me') });
const finish = ({ page, t }: Visit): Locator => page.getByRole('button', { name: t('app:guide.finish') });

// By mouse in Chinese, by keyboard in English.
test('who follows what the screen says, and nothing else, sends a parcel and is thanked', async () => {
  const visit = await house.visit({ language: 'zh-TW', floor: 'bare', newcomer: true });
  const { page } = visit;
  await offer(visit).click();
  await page.locator('[data-guide-target]').waitFor();
  await expectFit(page, 'the first step');
  expect(await follow(page, byMouse)).toHaveLength(STEPS);
  expect(await page.locator('.message.by-buyer').count()).toBe(2);
  await finish(visit).click();
  await page.locator('wb-debrief h1').waitFor();
});

test('who has a keyboard alone follows as well, on a small screen with large text', async () => {
  const size = { width: 1024, height: 768 };
  const visit = await house.visit({
    language: 'en',
    floor: 'bare',
    size,
    textSize: 150,
    newcomer: true,
    before: refuseMouse,
  });
  const { page } = visit;
  await press(page, offer(visit));
  expect(await follow(page, byKeyboard(page))).toHaveLength(STEPS);
  await press(page, finish(visit));
  await page.locator('wb-debrief h1').waitFor();
});

test('what was not right is said by the colleague, once and aloud; the step can be done again from before', async () => {
  const visit = await house.visit({ floor: 'bare', newcomer: true });
  const { page, t } = visit;
  await offer(visit).click();
  await page.locator('button[data-guide-target], [data-guide-target] button').first().click();
  await page.locator('tr[data-guide-target] td:not(.wbt-check)').first().click();
  const good = await page.locator('#guide-title').textContent();
  const decide = page.locator('#dock-sheet [data-part="decide"]');
  await decide.locator('select').first().selectOption({ index: 1 });
  await decide.getByRole('button', { name: t('papers:act.hold'), exact: true }).click();
  const wrong = page.locator('.guide-wrong');
  await wrong.getByRole('button', { name: /./ }).first().waitFor();
  const heard = await page.locator('wb-announcer [aria-live="polite"]').textContent();
  expect(heard?.split(t('app:guide.not-quite'))).toHaveLength(2);
  await expectFit(page, 'what was not right', '.guide');

  const before = page.url();
  await page.getByRole('button', { name: t('app:guide.take-back') }).click();
  await page.waitForURL((url) => url.href !== before);
  await page.locator('tr[data-guide-target]').waitFor();
  expect(await page.locator('#guide-title').textContent()).toBe(good);
  expect(await wrong.count()).toBe(0);
});
