import type { Locator } from 'playwright-core';
import { SALE } from '../../src/operations/shop/sale.ts';
import type { Advice } from './advice.ts';
import type { Visit } from './house.ts';
import { openList, sheet } from './shift.ts';

/** A reply as the expert would give it. */
export interface ReplyInput {
  readonly ticket: string;
  readonly language: string;
  readonly acknowledgement: string;
  readonly answer: string;
  readonly commitment: string | null;
  readonly facts: readonly string[];
  readonly order: string | null;
  readonly policy: string | null;
}

export const ticketNumber = (tasks: Advice, id: string): string =>
  tasks.sitting.view().service?.tickets.find((ticket) => ticket.id === id)?.number ?? '';

/** Opens a ticket by clicking on its row of the inbox. */
export async function openTicket(visit: Visit, number: string, filter = 'all'): Promise<Locator> {
  const { page, t } = visit;
  const inbox = await openList(visit, 'inbox');
  await inbox.getByRole('button', { name: new RegExp(`^${t(`papers:service.filter.${filter}`)}`) }).click();
  await inbox.locator('tbody tr', { hasText: number }).first().click();
  await page.locator('#dock-sheet[data-paper^="ticket/"]').waitFor();
  await sheet(page).locator('[data-heading]', { hasText: number }).waitFor();
  return sheet(page);
}

/** A folded part of a paper, unfolded. */
export async function unfold(paper: Locator, title: string): Promise<Locator> {
  const part = paper.locator('details', { has: paper.page().getByText(title, { exact: true }) }).last();
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
  return part;
}

/** Picks the order the facts come from, where the platform shows none beside the ticket and no number stands in the words. */
async function chooseOrder(part: Locator, tasks: Advice, order: string): Promise<void> {
  const number = tasks.sitting.world.get(SALE, order)?.number ?? '';
  const finder = part.getByRole('searchbox');
  if ((await finder.count()) === 0) return;
  await finder.fill(number);
  await part.getByRole('radio').first().check();
}

/** Fills the composer in as a person does: language, blocks, chips, own words. */
export async function fillReply(visit: Visit, paper: Locator, tasks: Advice, reply: ReplyInput): Promise<Locator> {
  const { t } = visit;
  const part = await unfold(paper, t('papers:service.part.answer'));
  await part.getByLabel(t('papers:way.language'), { exact: true }).selectOption(reply.language);
  await part.getByLabel(t('papers:service.reply.acknowledgement'), { exact: true }).selectOption(reply.acknowledgement);
  await part.getByLabel(t('papers:inquiry.reply'), { exact: true }).selectOption(reply.answer);
  if (reply.commitment !== null)
    await part.getByLabel(t('papers:service.reply.commitment'), { exact: true }).selectOption(reply.commitment);
  await part.getByLabel(t('papers:service.reply.greeting'), { exact: true }).check();
  await part.getByLabel(t('papers:service.reply.closing'), { exact: true }).check();
  if (reply.order !== null) await chooseOrder(await unfold(paper, t('papers:service.part.order')), tasks, reply.order);
  for (const fact of reply.facts) await part.locator('.chips button', { hasText: t(`terms:fact.${fact}`) }).click();
  if (reply.policy !== null)
    await part.getByLabel(t('papers:service.reply.policy'), { exact: true }).selectOption(reply.policy);
  return part.getByLabel(t('papers:field.ownWords'), { exact: true });
}
