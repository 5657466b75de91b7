import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { HOUR } from '../../src/operations/shop/calendar.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { chooseRadio, press, type } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { sheet } from '../support/shift.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();

/** A visit to the calendar of posts, on the first morning. */
async function visitCalendar(language: 'zh-TW' | 'en', before?: () => void): Promise<{ visit: Visit; paper: Locator }> {
  const visit = await house.visit({ language, floor: 'bare', ...(before === undefined ? {} : { before }) });
  const sitting = beginSitting(formFor(7, 'social-studio'));
  sitting.advance((sitting.form.days[0]?.open ?? 0) + HOUR);
  await plantSitting(visit, sitting);
  const { page } = visit;
  const goOn = page.getByRole('link', { name: visit.t('app:home.go-on') }).first();
  const rail = page.locator('.rail-item[data-kind="posting"]');
  if (before === undefined) {
    await goOn.click();
    await rail.click();
  } else {
    await press(page, goOn);
    await page.locator('wb-shift').waitFor();
    await press(page, rail);
  }
  const paper = sheet(page).locator('.posting-paper');
  await paper.waitFor();
  return { visit, paper };
}

/** Drags a card of the library on to an hour of a day of the week shown. */
async function drag({ page }: Visit, paper: Locator, card: string, day: number, clock: string): Promise<void> {
  const grip = paper.locator(`.post-card[data-card="${card}"] .grip`);
  const column = paper.locator(`.grid-day[data-day="${day}"]`);
  await grip.scrollIntoViewIfNeeded();
  const from = await grip.boundingBox();
  if (from === null) throw new Error(`no grip on ${card}`);
  await page.mouse.move(from.x + from.width / 2, from.y + 10);
  await page.mouse.down();
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  // The grid is brought into sight while the card is in the air, as the edges of the sheet do it.
  await paper.locator('.grid-body').evaluate((body, hour) => {
    body.scrollIntoView({ block: 'center' });
    body.scrollTop = (body.scrollHeight * hour) / 24 - body.clientHeight / 2;
  }, hours);
  const to = await column.boundingBox();
  if (to === null) throw new Error(`no day ${day}`);
  const y = to.y + (to.height * (hours * 60 + minutes + 5)) / (24 * 60);
  await page.mouse.move(to.x + to.width / 2, y - 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, y, { steps: 2 });
  await page.screenshot({ path: '/tmp/w/cal-drag.png' });
  await page.mouse.up();
}

test('posts are dragged on to the week', { timeout: 60_000 }, async () => {
  const { visit, paper } = await visitCalendar('zh-TW');
  await visit.page.waitForTimeout(500);
  await visit.page.screenshot({ path: '/tmp/w/cal-1.png' });
  await paper.locator('.card-take').first().click();
  await visit.page.waitForTimeout(300);
  await paper.locator('.pin-choices').getByText(visit.t('terms:language.ja'), { exact: true }).click();
  await paper.locator('.pin-choices').getByText(visit.t('terms:postFormat.photo'), { exact: true }).click();
  await visit.page.waitForTimeout(300);
  await visit.page.screenshot({ path: '/tmp/w/cal-3.png' });
  await drag(visit, paper, 'keelung-harbor', 1, '20:15');
  await visit.page.waitForTimeout(500);
  await visit.page.screenshot({ path: '/tmp/w/cal-4.png' });
  await visit.page.setViewportSize({width: 1024, height: 768});
  await paper.locator('.grid-post').first().click();
  await visit.page.waitForTimeout(500);
  await visit.page.screenshot({ path: '/tmp/w/cal-5.png' });
  expect(chooseRadio && type && refuseMouse).toBeTruthy();
});
