import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { HOUR } from '../../src/operations/shop/calendar.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { choose, chooseRadio, press, pressUntil, tabTo, type } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { sheet } from '../support/shift.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();

interface Shown {
  readonly visit: Visit;
  readonly paper: Locator;
}

/** A visit to the calendar of posts, on the first morning. */
async function visitCalendar(language: 'zh-TW' | 'en', before?: () => void): Promise<Shown> {
  const visit = await house.visit({ language, floor: 'bare', ...(before === undefined ? {} : { before }) });
  const sitting = beginSitting(formFor(7, 'social-studio'));
  sitting.advance((sitting.form.days[0]?.open ?? 0) + HOUR);
  await plantSitting(visit, sitting);
  const { page } = visit;
  await press(page, page.getByRole('link', { name: visit.t('app:home.go-on') }).first());
  await page.locator('wb-shift').waitFor();
  await press(page, page.locator('.rail-item[data-kind="posting"]'));
  const paper = sheet(page).locator('.posting-paper');
  await paper.waitFor();
  return { visit, paper };
}

const button = ({ visit, paper }: Shown, key: string): Locator =>
  paper.getByRole('button', { name: visit.t(key), exact: true });

/** The posts on the week shown: day, time, and what has become of each. */
const postsShown = (paper: Locator): Promise<string[]> =>
  paper
    .locator('.grid-day')
    .evaluateAll((days) =>
      days.flatMap((day, at) =>
        [...day.querySelectorAll('.grid-post')].map(
          (post) => `${at} ${post.querySelector('.number')?.textContent} ${post.getAttribute('data-stage')}`,
        ),
      ),
    );

/** Chooses a radio button of the card in hand by its words. */
const chooseFor = ({ paper }: Shown, words: string): Promise<void> =>
  paper.locator('.pin-choices').getByText(words, { exact: true }).click();

/** Drags something on to a time of a day of the week shown. */
async function drag({ visit: { page }, paper }: Shown, what: Locator, day: number, clock: string): Promise<void> {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  await what.scrollIntoViewIfNeeded();
  const from = await what.boundingBox();
  if (from === null) throw new Error(`nothing to drag: ${what}`);
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y - 10, { steps: 2 });
  // As the edges of sheet and grid do it while a card is in the air.
  const column = paper.locator(`.grid-day[data-day="${day}"]`);
  await column.evaluate((each, hour) => {
    const body = each.parentElement;
    body?.scrollIntoView({ block: 'center' });
    if (body !== null) body.scrollTop = (body.scrollHeight * hour) / 24 - body.clientHeight / 2;
  }, hours);
  const to = await column.boundingBox();
  if (to === null) throw new Error(`no day ${day}`);
  await page.mouse.move(to.x + to.width / 2, to.y + (to.height * (hours * 60 + minutes + 5)) / (24 * 60), { steps: 3 });
  await paper.locator('.ghost', { hasText: clock }).waitFor();
  await page.mouse.up();
}

test('a week of posts is dragged on to the calendar in Chinese', { timeout: 60_000 }, async () => {
  const shown = await visitCalendar('zh-TW');
  const { visit, paper } = shown;
  const { page } = visit;
  await paper.getByLabel(visit.t('papers:posting.perWeek')).fill('3');
  await button(shown, 'papers:posting.act.set').click();
  await paper.locator('.cadence .note.good').waitFor();
  // A card that lacks its language and format stays where it was let go, and says what is missing.
  await drag(shown, paper.locator('.post-card[data-card="mug-glaze"] .grip'), 0, '20:15');
  await paper
    .locator('.pin-part .field-error', { hasText: visit.t('papers:field.required') })
    .first()
    .waitFor();
  await chooseFor(shown, visit.t('terms:postFormat.photo'));
  await chooseFor(shown, visit.t('terms:language.ja'));
  await button(shown, 'papers:posting.act.pin').click();
  await paper.locator('.grid-post').first().waitFor();
  // The next ones keep both, from the library or from the hand.
  await drag(shown, paper.locator('.post-card[data-card="keelung-harbor"] .grip'), 2, '21:00');
  await expect.poll(() => postsShown(paper)).toHaveLength(2);
  await paper.locator('.post-card[data-card="cat-day"] .card-take').click();
  await drag(shown, paper.locator('.drag-me'), 4, '20:30');
  await expect.poll(() => postsShown(paper)).toEqual(['0 20:15 scheduled', '2 21:00 scheduled', '4 20:30 scheduled']);
  expect(await paper.locator('.posts-list tbody tr[data-index]').count()).toBe(3);
  // The account has its week, and Escape lets a card go.
  expect(await paper.locator('#account-kadro-jp .count').count()).toBe(0);
  await paper.locator('.post-card[data-card="small-pouch"] .grip').hover();
  await page.mouse.down();
  await page.mouse.move(400, 300, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await page.locator('.dragged-card').count()).toBe(0);
  expect(await postsShown(paper)).toHaveLength(3);
});

test('a week of posts is pinned by keyboard alone in English, moved and taken off', { timeout: 60_000 }, async () => {
  const shown = await visitCalendar('en', refuseMouse);
  const { visit, paper } = shown;
  const { page } = visit;
  // The tabs go round: the fifth account is the forum.
  await tabTo(page, paper.locator('.account-tabs [aria-selected="true"]'));
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await paper.locator('#account-plazeta-sg[aria-selected="true"]').waitFor();
  await type(page, paper.getByLabel(visit.t('papers:posting.perWeek')), '2');
  await press(page, button(shown, 'papers:posting.act.set'));
  // By arrow keys on the grid: the first peak, then an hour later and a day on.
  await press(page, paper.locator('.post-card[data-card="freight-honest"] .card-take'));
  await chooseRadio(
    page,
    paper.locator('.pin-choices'),
    paper.getByRole('radio', { name: visit.t('terms:postFormat.text') }),
  );
  const english = paper.getByRole('radio', { name: visit.t('terms:language.en') });
  await tabTo(page, english);
  await page.keyboard.press('Space');
  await press(page, button(shown, 'papers:posting.byKeys'));
  const ghost = paper.locator('.ghost');
  await expect.poll(() => ghost.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await ghost.getAttribute('aria-label')).toContain(visit.t('papers:posting.inPeak'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await paper.locator('.ghost', { hasText: '13:15' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => postsShown(paper)).toEqual(['1 13:15 scheduled']);
  // By the form, with the day and the time typed.
  await press(page, paper.locator('.post-card[data-card="broken-mug"] .card-take'));
  await choose(page, paper.getByLabel(visit.t('papers:posting.day')), '2');
  await type(page, paper.getByLabel(visit.t('papers:posting.time')), '12:30');
  await press(page, button(shown, 'papers:posting.act.pin'));
  await expect.poll(() => postsShown(paper)).toEqual(['1 13:15 scheduled', '2 12:30 scheduled']);
  // The paper of the first one: another time, then off.
  await press(page, paper.locator('.grid-post').first());
  const post = sheet(page).locator('.post-paper');
  await press(page, post.locator('[data-part="move"] summary'));
  await choose(page, post.getByLabel(visit.t('papers:posting.day')), '1');
  await type(page, post.getByLabel(visit.t('papers:posting.time')), '12:15');
  await press(page, post.getByRole('button', { name: visit.t('papers:posting.act.move') }));
  await post.locator('.facts', { hasText: '12:15' }).waitFor();
  await press(page, post.locator('[data-part="withdraw"] summary'));
  await press(page, post.getByRole('button', { name: visit.t('papers:posting.act.withdraw') }));
  await post.locator('.status', { hasText: visit.t('terms:social-post.social-post.withdrawn') }).waitFor();
  await pressUntil(page, 'Shift+Tab', page.locator('.rail-item[data-kind="posting"]'));
  await page.keyboard.press('Enter');
  await expect.poll(() => postsShown(paper)).toEqual(['2 12:30 scheduled']);
});
