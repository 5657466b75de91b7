import type { Locator } from 'playwright-core';
import type { House, Visit } from './house.ts';
import { answer, button, tab } from './screen-parts.ts';

/** Somebody of the staff comes in, and opens the marking of the session of that title. */
export async function comeToMarking(
  house: House,
  base: string,
  who: { readonly key: string; readonly language: 'zh-TW' | 'en'; readonly title: string },
): Promise<Visit> {
  const visit = await house.visit({ language: who.language, floor: 'bare' });
  const { page, t } = visit;
  await page.goto(`${base}/#/hall/${who.key}`);
  await page.getByRole('button', { name: t('hall:teacher.show'), exact: true }).click();
  await page.getByRole('link', { name: t('marking:screen.heading') }).click();
  await page.getByRole('heading', { name: who.title }).waitFor();
  return visit;
}

const partOfMarking = (visit: Visit, name: 'letters' | 'results' | 'appeals'): Locator =>
  tab(visit, `marking:screen.tabs.${name}`);

/** A manager opens the marking of so many letters of each candidate, without any of ours among them. */
export async function openMarking(manager: Visit, sample: number): Promise<void> {
  const { page, t } = manager;
  await page.getByLabel(t('marking:opening.sample')).fill(String(sample));
  await page.getByLabel(t('marking:opening.controls')).uncheck();
  await button(manager, 'marking:opening.open').click();
  await page.locator('wb-letters-part tbody tr').first().waitFor();
}

/** A marker takes a letter; resolves when what its writer saw lies beside it. */
export async function takeLetter(marker: Visit): Promise<void> {
  await button(marker, 'marking:desk.take').click();
  await marker.page.locator('wb-seen-papers wb-ticket-paper').waitFor();
}

/** The three criteria of a rubric are given the same mark by the mouse. */
export async function chooseMarks(within: Locator, mark: number): Promise<void> {
  for (const criterion of ['tone', 'clarity', 'care'])
    await within.locator(`[data-criterion="${criterion}"] .rubric-level`).nth(mark).click();
}

/** A moderator opens the first letter that three have marked; its details, with what its writer saw. */
export async function openDisputed(moderator: Visit): Promise<Locator> {
  const { page, t } = moderator;
  await page.getByRole('button', { name: t('marking:letters.filters.third') }).click();
  await page.locator('wb-letters-part tbody').getByRole('button').first().click();
  const letter = page.locator('wb-letter-detail');
  await letter.locator('wb-seen-papers wb-ticket-paper').waitFor();
  await letter.getByText(t('marking:letters.decide'), { exact: true }).click();
  return letter;
}

/** A moderator enters the marks that were chosen for a letter. */
export async function decideLetter(moderator: Visit, reason: string): Promise<void> {
  const { page, t } = moderator;
  await page.getByLabel(t('marking:letters.reason')).fill(reason);
  await button(moderator, 'marking:letters.decide-now').click();
  await page.locator('wb-letter-detail').getByText(t('marking:letters.decided'), { exact: true }).first().waitFor();
}

/** A manager approves so many results. */
export async function approve(manager: Visit, count: number): Promise<void> {
  await partOfMarking(manager, 'results').click();
  await button(manager, 'marking:results.approve', { count }).click();
  await manager.page.getByText(manager.t('marking:results.approved', { count })).waitFor();
}

/** A moderator publishes so many results that others have approved. */
export async function publish(moderator: Visit, count: number): Promise<void> {
  await partOfMarking(moderator, 'results').click();
  await button(moderator, 'marking:results.publish', { count }).click();
  await answer(moderator, 'marking:results.publish-now').click();
  await moderator.page.getByText(moderator.t('marking:results.published', { count })).waitFor();
}

/** A line of the list of that heading in somebody's own result. */
export const ownLine = ({ page }: Visit, list: 'findings' | 'letters'): Locator =>
  page.locator(`section[aria-labelledby="own-${list}"] li.appeal-line`).first();

/** A candidate looks at the moment of a line of their result, and appeals against it. */
export async function appealAgainst(candidate: Visit, line: Locator, words: string): Promise<void> {
  const { page, t } = candidate;
  await line.getByRole('button', { name: t('marking:own.appeal') }).click();
  await page.getByLabel(t('marking:own.why')).fill(words);
  await line.getByRole('button', { name: t('marking:own.see') }).click();
  await page.locator('wb-moment-slider wb-dock').waitFor();
}

/** A candidate sends the appeal that is written. */
export async function sendAppeal(candidate: Visit, words: string): Promise<void> {
  await button(candidate, 'marking:own.send').click();
  await candidate.page.locator('section[aria-labelledby="own-appeals"]').getByText(words).waitFor();
}

/** A moderator opens the only appeal; resolves when the sitting is played again beside it. */
export async function openAppeal(moderator: Visit): Promise<void> {
  await partOfMarking(moderator, 'appeals').click();
  await button(moderator, 'marking:appeals.open').click();
  await moderator.page.locator('wb-appeal-detail wb-dock').waitFor();
}

/** A moderator decides the appeal that is open. */
export async function decideAppeal(moderator: Visit, verdict: 'upheld' | 'rejected', reason: string): Promise<void> {
  const { page, t } = moderator;
  await page.getByLabel(t('marking:appeals.reason')).fill(reason);
  await button(moderator, `marking:appeals.${verdict === 'upheld' ? 'uphold' : 'reject'}`).click();
  await page
    .locator('.appeal-line .chip')
    .getByText(t(`marking:appeals.state.${verdict}`))
    .waitFor();
}
