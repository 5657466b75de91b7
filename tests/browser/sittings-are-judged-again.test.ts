import { expect, test } from 'vitest';
import { openFolder } from '../../src/server/database/stores.ts';
import { TestHall } from '../support/hall.ts';
import { HandHall } from '../support/hand-hall.ts';
import { type HandedIn, handedIn } from '../support/handed-in.ts';
import { useHouse } from '../support/house.ts';
import { scratchFolder } from '../support/scratch.ts';
import { expectFit } from '../support/screen-fit.ts';
import { whenFileIsDone } from '../support/when-file-is-done.ts';

const house = useHouse();

/** An examination of which one sitting was stated otherwise than it comes out, and the other is gone. */
async function prepared(): Promise<{ readonly hall: TestHall; readonly room: HandedIn }> {
  const before = await new HandHall(scratchFolder()).start();
  const room = await handedIn(before);
  await before.stop();
  const { sittings, close } = await openFolder(before.folder);
  const stored = await sittings.read('sitting-of-1');
  const report = stored?.progress.report;
  if (stored === null || report === null || report === undefined) throw new Error('no report');
  const overall = { ...report.overall, score: 999 };
  await sittings.append([], { ...stored.progress, report: { ...report, overall } });
  await sittings.remove('sitting-of-2');
  await close();
  const hall = await new TestHall(before.folder, true).start();
  whenFileIsDone(() => hall.stop());
  return { hall, room };
}

test('a manager has sittings judged again, sees who comes out otherwise and why one could not be judged, and downloads it', async () => {
  const { hall, room } = await prepared();
  const { page, t } = await house.visit({ language: 'zh-TW', floor: 'bare' });
  await page.goto(`${hall.base}/#/hall/${room.people.manager.key}`);
  await page.locator('.hall-sessions').getByRole('button').click();
  await page.getByRole('tab', { name: t('staff:tab.rescore') }).click();
  await page.getByText(t('staff:rescore.none')).waitFor();
  await expectFit(page, 'nothing was judged again');
  await page.getByRole('button', { name: t('staff:rescore.start') }).click();
  // A thread takes its time to load the engine.
  await page.getByText(t('staff:rescore.faults.gone')).waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: new RegExp(t('staff:rescore.show')) }).click();
  const open = page.locator('section[aria-labelledby="rescore-open"]');
  await open.getByText('999').waitFor();
  expect(await open.getByRole('heading').textContent()).toContain(room.seats[0]?.name);
  await expectFit(page, 'what comes out otherwise');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain(t('staff:rescore.heading'));
}, 240_000);

test('an auditor reads what came of it, and starts nothing', async () => {
  const { hall, room } = await prepared();
  const { account, key } = await hall.hall.addAccount('Auditor', ['auditor'], room.people.manager.id);
  expect(account.roles).toEqual(['auditor']);
  const { page, t } = await house.visit({ language: 'en', floor: 'bare' });
  await page.goto(`${hall.base}/#/hall/${key}`);
  await page.locator('.hall-sessions').getByRole('button').click();
  await page.getByRole('tab', { name: t('staff:tab.rescore') }).click();
  await page.getByText(t('staff:rescore.none-yet')).waitFor();
  expect(await page.getByRole('button', { name: t('staff:rescore.start') }).count()).toBe(0);
}, 120_000);
