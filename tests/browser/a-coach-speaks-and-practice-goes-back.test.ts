import { expect, test } from 'vitest';
import type { SittingHost } from '../../src/host/port.ts';
import { useHouse } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { leftSitting } from '../support/played-sitting.ts';
import { expectFit, expectNoBarrier } from '../support/screen-fit.ts';
import { goOn, openChannels, openFirstRow, startPractice, textOf } from '../support/shift.ts';

const house = useHouse();

test('the coach says what is right and wrong, shows a step, and a practice goes back to before it', async () => {
  const visit = await house.visit({ floor: 'bare' });
  const { page, t } = visit;
  await startPractice(visit);
  await openChannels(visit);
  const coach = page.getByRole('region', { name: t('app:coach.title') });
  await coach.locator('.coach-right').first().waitFor();
  await openFirstRow(visit, 'order');
  await coach.getByRole('button', { name: t('app:coach.hint-3') }).click();
  await coach.getByText(t('app:coach.counted')).first().waitFor();
  const next = await textOf(coach.locator('.coach-answer').first());
  expect(next.split(t('app:coach.next-act', { act: '' })), 'the answer is an act').toHaveLength(2);
  expect(await textOf(page.locator('wb-announcer [aria-live="polite"]')), 'and heard').toContain(next);
  await expectFit(page, 'the answer of a hint', '.coach');
  await coach.getByRole('button', { name: t('app:coach.watch') }).click();
  await coach.getByText(t('app:coach.watched', { done: '' }).split('：')[0] ?? '').waitFor();

  const before = page.url();
  await page.getByRole('button', { name: t('app:menu.title') }).click();
  await page.getByRole('button', { name: t('app:rewind.title') }).click();
  await page.locator('wb-rewind h3').waitFor();
  await expectFit(page, 'going back', 'wb-rewind');
  await page.locator('wb-rewind .rewind-list').last().getByRole('button').first().click();
  await page.waitForURL((url) => url.href !== before);
  await page.locator('wb-shift').waitFor();
  await page.getByRole('button', { name: t('app:menu.title') }).click();
  await page.getByRole('button', { name: t('app:rewind.title') }).click();
  await page.locator('wb-rewind h3').waitFor();
  // The four lists were opened before; what was shown is undone.
  expect(await page.locator('wb-rewind .rewind-list').last().getByRole('button').count()).toBe(4);
});

test('a day of practice ends with its slip at the close, and the last day with one before the debrief', async () => {
  const visit = await house.visit({ floor: 'bare' });
  const { page, t } = visit;
  await plantSitting(visit, leftSitting('idle', 3, 8.95));
  await goOn(visit);
  const slip = page.locator('.day-slip');
  const skipToSlip = (): Promise<void> =>
    page.locator('wb-day-slip').evaluate(async (element) => {
      const { host } = element as HTMLElement & { readonly host: SittingHost };
      while (element.querySelector('.day-slip') === null) {
        await host.skip();
        await new Promise(requestAnimationFrame);
      }
    });
  await skipToSlip();
  await slip.getByRole('heading', { name: t('app:slip.heading', { day: 4 }) }).waitFor();
  const clock = page.locator('.house-time .number');
  expect(await textOf(clock)).toBe('18:00');
  await slip.getByRole('button', { name: t('app:slip.next', { day: 5 }) }).click();
  await clock.filter({ hasText: /^09/ }).waitFor();
  await skipToSlip();
  await slip.getByRole('heading', { name: t('app:slip.heading', { day: 5 }) }).waitFor();
  await slip.getByRole('button', { name: t('app:slip.end') }).click();
  await page.locator('wb-debrief').waitFor();
});

test('the debrief says what would have happened at a costly moment', async () => {
  const visit = await house.visit({ floor: 'bare' });
  const { page, t } = visit;
  await plantSitting(visit, leftSitting('careless', 0, 3));
  await page.reload();
  await goOn(visit);
  await page.getByRole('button', { name: t('app:menu.title') }).click();
  await page.getByRole('button', { name: t('app:menu.finish') }).click();
  await page.getByRole('button', { name: t('app:menu.finish-yes') }).click();
  const moments = page.locator('wb-costliest-moments');
  await moments
    .getByRole('button', { name: t('app:what-if.ask') })
    .first()
    .click();
  const answer = moments.locator('.what-if').first();
  await answer.waitFor();
  await expectFit(page, 'what would have happened', 'wb-costliest-moments');
  const heard = await textOf(moments.locator('wb-what-if [role="status"]').first());
  expect(heard.split(t('app:what-if.course.mended')).length, 'each figure that differs is heard').toBe(
    (await answer.locator('tbody tr').count()) + 1,
  );
  await page.locator('wb-trainee-name button').click();
  await expectNoBarrier(page, 'a name typed later', 'wb-trainee-name');
  expect(await textOf(answer)).toContain(t('app:what-if.from', { moment: '' }).split(/[{ ]/)[0] ?? '');
  await moments
    .getByRole('button', { name: t('app:rewind.play-on') })
    .first()
    .click();
  await page.locator('wb-shift').waitFor();
});
