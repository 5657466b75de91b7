import { expect, test } from 'vitest';
import { startHall } from '../support/hall.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { expectFit, expectNoBarrier } from '../support/screen-fit.ts';
import { answer, button } from '../support/screen-parts.ts';

const house = useHouse();

async function join({ page, t }: Visit, base: string, code: string, name: string): Promise<void> {
  await page.goto(`${base}/#/seat/${code}`);
  await page.getByLabel(t('hall:join.name')).fill(name);
  await page.getByRole('button', { name: t('hall:join.sit') }).click();
}

test('a class with one place tells the second that it is full, is closed when the first is done, and forgets their names', async () => {
  const hall = await startHall({ page: true });
  const teacher = await house.visit({ language: 'zh-TW' });
  const { page, t } = teacher;
  await page.goto(`${hall.base}/#/hall/${hall.secret}`);
  await page.getByLabel(t('hall:plan.title')).fill('三年二班');
  expect(await page.getByLabel(t('hall:plan.places')).inputValue()).toBe('60');
  await page.getByLabel(t('hall:plan.places')).fill('1');
  await expectFit(page, 'a new session with its places');
  await page.getByRole('button', { name: t('hall:plan.open') }).click();
  const code = (await page.locator('.hall-code').textContent()) ?? '';

  const [ana, ben] = [await house.visit({ language: 'en', floor: 'bare' }), await house.visit({ language: 'en' })];
  await join(ana, hall.base, code, 'Ana');
  await ana.page.getByText(ana.t('hall:lobby.wait')).waitFor();
  await join(ben, hall.base, code, 'Ben');
  await ben.page
    .getByRole('alert')
    .getByText(ben.t('hall:refused.class-full', { count: 1 }))
    .waitFor();
  expect(await ben.page.getByLabel(ben.t('hall:join.code')).inputValue()).toBe(code);
  expect(await ben.page.getByLabel(ben.t('hall:join.name')).inputValue()).toBe('Ben');
  await expectFit(ben.page, 'a class that is full');
  ben.complaints.splice(0);

  await page.getByRole('button', { name: t('hall:board.full', { places: 1 }) }).click();
  await page.getByRole('dialog').getByLabel(t('hall:plan.places')).fill('2');
  await expectFit(page, 'a class that is full gets another place');
  await expectNoBarrier(page, 'a class that is full gets another place', 'dialog[open]');
  await answer(teacher, 'staff:ask.places.yes').click();
  await page.getByRole('button', { name: t('hall:board.places', { taken: 1, places: 2 }) }).waitFor();
  await ben.page.getByRole('button', { name: ben.t('hall:join.sit') }).click();
  await ben.page.getByText(ben.t('hall:lobby.wait')).waitFor();

  await button(teacher, 'hall:acts.release').click();
  await ana.page.getByRole('button', { name: ana.t('app:briefing.start') }).click();
  await page.locator('.hall-tile[data-state="working"]').first().waitFor();
  await button(teacher, 'staff:acts.more').click();
  await button(teacher, 'staff:ask.close.heading').click();
  await page.getByRole('dialog').getByText(t('staff:ask.still-working.note')).waitFor();
  await expectFit(page, 'somebody is still at work');
  await expectNoBarrier(page, 'somebody is still at work', 'dialog[open]');
  await answer(teacher, 'staff:ask.still-working.yes').click();
  await page.getByRole('dialog').getByText(t('staff:ask.close.note')).waitFor();
  await answer(teacher, 'staff:ask.close.yes').click();
  await ana.page.locator('wb-debrief').waitFor();
  const [session] = hall.hall.sessions;
  await expect.poll(() => session?.row.closedAt).toBeDefined();

  const seat = session?.seats[0]?.row.id ?? '';
  expect(session?.identityOf(seat)?.name).toBe('Ana');
  await page.getByRole('tab', { name: t('staff:tab.record') }).click();
  await button(teacher, 'staff:forget.yes').click();
  await expectFit(page, 'names are forgotten');
  await expectNoBarrier(page, 'names are forgotten', 'dialog[open]');
  await answer(teacher, 'staff:forget.yes').click();
  await page.locator('wb-forget-names [role="status"]').waitFor();
  expect(session?.identityOf(seat)).toBeNull();
}, 120_000);
