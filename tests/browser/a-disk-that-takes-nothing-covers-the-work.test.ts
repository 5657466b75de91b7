import { expect, test } from 'vitest';
import { startHall } from '../support/hall.ts';
import { useHouse } from '../support/house.ts';
import { expectFit } from '../support/screen-fit.ts';
import { button } from '../support/screen-parts.ts';

const house = useHouse();

test('where the disk takes nothing the work is covered, the teacher is told, and both go on by themselves once it does', async () => {
  const hall = await startHall({ page: true });
  const { id, code } = await hall.openSession();
  const teacher = await house.visit({ language: 'zh-TW' });
  await teacher.page.goto(`${hall.base}/#/hall/${hall.secret}`);
  await teacher.page.locator('.hall-sessions').getByRole('button').click();
  const ana = await house.visit({ language: 'en', floor: 'bare' });
  await ana.page.goto(`${hall.base}/#/seat/${code}`);
  await ana.page.getByLabel(ana.t('hall:join.name')).fill('Ana');
  await ana.page.getByRole('button', { name: ana.t('hall:join.sit') }).click();
  await ana.page.getByText(ana.t('hall:lobby.wait')).waitFor();
  await hall.act(id, { do: 'release', seats: 'all' });
  await button(ana, 'app:briefing.start').click();
  await ana.page.locator('wb-shift').waitFor();

  await hall.breakDisk(true);
  const cover = ana.page.getByRole('heading', { name: ana.t('hall:cover.not-stored') });
  await cover.waitFor();
  const told = teacher.page.getByRole('alert').getByText(teacher.t('hall:board.not-stored'));
  await told.waitFor();
  await expectFit(teacher.page, 'the board while nothing can be stored');

  await hall.breakDisk(false);
  await cover.waitFor({ state: 'hidden' });
  await told.waitFor({ state: 'detached' });
  await expect.poll(() => hall.hall.sessions[0]?.seats[0]?.state).toBe('working');
  for (const { complaints } of [teacher, ana]) complaints.splice(0);
}, 120_000);
