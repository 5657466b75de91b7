import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Advice, advice } from '../support/advice.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { choose, press, tabTo, type, walkToRow } from '../support/keyboard.ts';
import { arriveByKeyboard, finishByKeyboard, openListByKey, refuseMouse } from '../support/keyboard-shift.ts';
import { done } from '../support/order-paper.ts';
import { type ReplyInput, ticketNumber } from '../support/service-shift.ts';
import { sheet } from '../support/shift.ts';
import { wordsOf } from '../support/words.ts';

const house = useHouse();
const t = wordsOf('en');

const look = (visit: Visit): Promise<Advice> => advice(visit, 'en');
const button = (within: Locator, key: string): Locator => within.getByRole('button', { name: t(key), exact: true });

/** A part of a paper with that heading, unfolded by its key. */
async function unfold({ page }: Visit, paper: Locator, title: string): Promise<Locator> {
  const part = paper.locator('details', { has: page.getByText(t(title), { exact: true }) }).last();
  if ((await part.getAttribute('open')) === null) await press(page, part.locator('summary').first());
  return part;
}

/** Something to answer whose order stands beside it, so that no order has to be looked for. */
async function nextReply(visit: Visit): Promise<{ tasks: Advice; reply: ReplyInput }> {
  for (;;) {
    const tasks = await look(visit);
    const tickets = tasks.sitting.view().service?.tickets ?? [];
    const reply = tasks.inputs<ReplyInput>('ticket/reply').find(({ ticket, order }) => {
      const shown = tickets.find(({ id }) => id === ticket)?.order;
      return order === null || shown === order;
    });
    if (reply !== undefined) return { tasks, reply };
    await press(visit.page, button(visit.page.locator('body'), 'app:strip.skip'));
  }
}

async function take(visit: Visit, paper: Locator): Promise<void> {
  const part = await unfold(visit, paper, 'papers:service.part.triage');
  await choose(visit.page, part.getByLabel(t('papers:service.field.priority'), { exact: true }), 'high');
  await press(visit.page, button(part, 'papers:service.act.take'));
  await paper.locator('.chip', { hasText: t('terms:priority.high') }).waitFor();
}

async function answer(visit: Visit, paper: Locator, reply: ReplyInput): Promise<void> {
  const { page } = visit;
  const part = await unfold(visit, paper, 'papers:service.part.answer');
  const list = (key: string): Locator => part.getByLabel(t(key), { exact: true });
  await choose(page, list('papers:way.language'), reply.language);
  await choose(page, list('papers:service.reply.acknowledgement'), reply.acknowledgement);
  await choose(page, list('papers:inquiry.reply'), reply.answer);
  if (reply.commitment !== null) await choose(page, list('papers:service.reply.commitment'), reply.commitment);
  for (const block of ['greeting', 'closing'] as const) {
    await tabTo(page, list(`papers:service.reply.${block}`));
    await page.keyboard.press('Space');
  }
  for (const fact of reply.facts)
    await press(page, part.locator('.chips button', { hasText: t(`terms:fact.${fact}`) }));
  if (reply.policy !== null) await choose(page, list('papers:service.reply.policy'), reply.policy);
  await type(page, list('papers:field.ownWords'), '2026');
  await press(page, button(part, 'papers:act.answer'));
  await paper.getByText(t('papers:service.thread.noFaults')).waitFor();
}

async function record(visit: Visit, paper: Locator, ticket: string): Promise<void> {
  const { page } = visit;
  const [input] = (await look(visit))
    .inputs<{ ticket: string; topic: string; cause: string; outcome: string }>('ticket/record')
    .filter((one) => one.ticket === ticket);
  if (input === undefined) throw new Error('there is nothing to record');
  const part = await unfold(visit, paper, 'papers:service.part.record');
  for (const name of ['topic', 'cause', 'outcome'] as const)
    await choose(page, part.getByLabel(t(`papers:service.field.${name}`), { exact: true }), input[name]);
  await press(page, button(part, 'papers:service.act.record'));
  await done(part).waitFor();
  const solving = await unfold(visit, paper, 'papers:service.part.solve');
  await press(page, button(solving, 'papers:service.solve.answered'));
  await paper.locator('.chip.status', { hasText: t('terms:ticket.work.solved') }).waitFor();
}

test('a trainee takes, answers, records and solves by keyboard alone and reads the debrief', {
  timeout: 120_000,
}, async () => {
  const visit = await house.visit({ before: refuseMouse, floor: 'bare' });
  const { page } = visit;
  const inEnglish: Visit = { ...visit, t };
  await arriveByKeyboard(inEnglish, 'service-desk');

  const { tasks, reply } = await nextReply(inEnglish);
  const number = ticketNumber(tasks, reply.ticket);
  const inbox = await openListByKey(inEnglish, 1, 'inbox');
  await walkToRow(page, inbox, number);
  await page.keyboard.press('Enter');
  await page.locator('#dock-sheet[data-paper^="ticket/"]').waitFor();
  const paper = sheet(page);
  await take(inEnglish, paper);
  await answer(inEnglish, paper, reply);
  await record(inEnglish, paper, reply.ticket);

  await finishByKeyboard(inEnglish);
  await press(page, page.locator('.tree-item', { hasText: 'P4.1.1' }));
  await page.locator('#indicator-heading:focus').waitFor();
  const chance = page.locator('.chance', { hasText: number }).first();
  await press(page, chance.locator('summary'));
  await chance.getByText(t('app:debrief.rests-on')).first().waitFor();
  expect(visit.complaints).toEqual([]);
});
