import { test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { campaignsForm, onDay, runUntil, wantedIn } from '../support/social/campaigns.ts';
import { beginSitting } from '../support/world.ts';
const house = useHouse();
const OUT = '/tmp/w/h5/shots';
for (const language of ['zh-TW', 'en'] as const)
test(`look ${language}`, { timeout: 120_000 }, async () => {
  const size = language === 'en' ? { width: 1024, height: 768 } : { width: 1366, height: 768 };
  const visit = await house.visit({ language, floor: 'bare', size });
  const { page } = visit;
  const shot = (name: string) => page.screenshot({ path: `${OUT}/${language}-${name}.png` });
  const full = async (name: string) => { await page.keyboard.press('Alt+w'); await page.waitForTimeout(300); await shot(name); };
  const enter = async (sitting: any) => {
    await plantSitting(visit, sitting);
    await page.getByRole('link', { name: visit.t('app:home.go-on') }).first().click();
    await page.locator('wb-shift').waitFor();
    await page.waitForTimeout(500);
  };
  const open = async (kind: string) => { const slip = page.locator('wb-day-slip button'); if (await slip.count()) await slip.last().click(); await page.waitForTimeout(200); await page.locator(`.rail-item[data-kind="${kind}"]`).click(); await page.waitForTimeout(400); };
  // design
  let sitting = beginSitting(campaignsForm(7));
  sitting.advance(onDay(sitting, 3, 6));
  await enter(sitting);
  await open('wordCampaigns'); await shot('01-list');
  await page.locator('.campaigns-list tbody tr[data-index]').first().click(); await page.keyboard.press('Enter');
  await page.waitForTimeout(500); await shot('02-design');
  await full('03-design-full');
  // live
  sitting = beginSitting(campaignsForm(7));
  runUntil(sitting, onDay(sitting, 6, 4), (i) => (i.action === 'campaign/moderate' || i.action === 'campaign/answer' ? null : i));
  await enter(sitting);
  await open('buyerPosts'); await page.waitForTimeout(300); await full('04-posts');
  await page.keyboard.press('Alt+w');
  await open('wordCampaigns'); await full('05-list-live');
  const row = page.locator('.sour-row').first();
  if (await row.count()) { await row.click(); await page.waitForTimeout(500); await shot('06-thread'); }
  await open('wordCampaigns');
  await page.locator('.campaigns-list tbody tr[data-index]').nth(1).click(); await page.keyboard.press('Enter');
  await page.waitForTimeout(500); await shot('07-live');
  // closing
  sitting = beginSitting(campaignsForm(7));
  runUntil(sitting, onDay(sitting, 9, 1), (i) => (i.action === 'campaign/close' && JSON.stringify(i.input).includes('photos') ? null : i));
  await enter(sitting);
  await open('wordCampaigns');
  await page.locator('.campaigns-list tbody tr[data-index]').first().click(); await page.keyboard.press('Enter');
  await page.waitForTimeout(500); await full('08-closing');
  console.log(JSON.stringify(wantedIn(sitting)).slice(0, 300));
});
