import { expect, test } from 'vitest';
import { useHouse } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { leftSitting } from '../support/played-sitting.ts';
import { goOn, openChannels, openList, sheet, startPractice } from '../support/shift.ts';

const house = useHouse();

test('parcels with an exception that was found are marked and come before those that merely stand still', {
  timeout: 120_000,
}, async () => {
  const visit = await house.visit({ floor: 'bare' });
  const { page, t } = visit;
  await plantSitting(visit, leftSitting('novice', 3, 2));
  await goOn(visit);
  await openList(visit, 'tracking');
  await sheet(page).locator('.acts button').first().click();
  await sheet(page).locator('.note.good').waitFor();
  const rows = sheet(page).locator('tbody tr[data-index]');
  const marked = await rows.evaluateAll((all) => all.map((row) => row.querySelector('.due.now') !== null));
  expect(marked.filter(Boolean).length).toBeGreaterThan(1);
  expect(marked).toContain(false);
  expect(marked.lastIndexOf(true), 'none after one that is not marked').toBeLessThan(marked.indexOf(false));
  expect(await page.getByRole('heading', { name: t('papers:tracking.title') }).count()).toBe(1);
});

test.each([390, 1024])(
  'at %s pixels a long list of refusals stands whole above the buttons, and scrolls inside',
  {
    timeout: 120_000,
  },
  async (width) => {
    const visit = await house.visit({ floor: 'bare', size: { width, height: 768 } });
    const { page, t } = visit;
    await startPractice(visit);
    await openChannels(visit);
    await sheet(page).getByLabel(t('papers:table.selectAll')).check();
    await sheet(page)
      .locator('.bulk')
      .getByRole('button', { name: t('papers:bulk.confirm') })
      .click();
    const note = sheet(page).locator('.bulk .note.late');
    await note.waitFor();
    const [{ bottom, scrolls }, button] = await Promise.all([
      note.evaluate((each) => ({
        bottom: each.getBoundingClientRect().bottom,
        scrolls: each.scrollHeight > each.clientHeight,
      })),
      sheet(page).locator('.bulk > .button').boundingBox(),
    ]);
    expect(scrolls).toBe(true);
    expect(bottom).toBeLessThanOrEqual(button?.y ?? 0);
  },
);
