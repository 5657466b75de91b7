import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Advice } from '../support/advice.ts';
import { advice } from '../support/advice.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { typeByInputMethod } from '../support/keyboard.ts';
import { done } from '../support/order-paper.ts';
import { fillReply, openTicket, type ReplyInput, ticketNumber, unfold } from '../support/service-shift.ts';
import { openList, skip, startPractice } from '../support/shift.ts';

const house = useHouse();
const LANGUAGE = 'zh-TW';
const SEED = 4224;

const look = (visit: Visit): Promise<Advice> => advice(visit, LANGUAGE);

const languageOf = (tasks: Advice, id: string): string =>
  tasks.sitting.view().service?.tickets.find((ticket) => ticket.id === id)?.buyer.language ?? '';

const OWN_WORDS: Readonly<Record<string, string>> = {
  'zh-TW': '您好，已經幫您查好了，請參考下面的說明。',
  ja: 'お問い合わせいただき、ありがとうございます。',
  en: 'I have looked this up for you myself.',
};

/** Lets time pass until there is something of that kind to do in that language. */
async function waitForReply(visit: Visit, language: string): Promise<{ tasks: Advice; reply: ReplyInput }> {
  for (;;) {
    const tasks = await look(visit);
    const reply = tasks.inputs<ReplyInput>('ticket/reply').find(({ ticket }) => languageOf(tasks, ticket) === language);
    if (reply !== undefined) return { tasks, reply };
    await skip(visit);
  }
}

async function waitForMerge(visit: Visit): Promise<{ tasks: Advice; ticket: string; into: string }> {
  for (;;) {
    const tasks = await look(visit);
    const [merge] = tasks.inputs<{ ticket: string; into: string }>('ticket/merge');
    if (merge !== undefined) return { tasks, ...merge };
    await skip(visit);
  }
}

/** Takes a ticket, answers it in the buyer's language with own words typed in, records it and solves it. */
async function answer(visit: Visit, language: string): Promise<string> {
  const { t } = visit;
  const { tasks, reply } = await waitForReply(visit, language);
  const number = ticketNumber(tasks, reply.ticket);
  const paper = await openTicket(visit, number);
  const words = OWN_WORDS[language] ?? '';
  const field = await fillReply(visit, paper, tasks, reply);
  await typeByInputMethod(visit, field, words);
  await paper.getByRole('button', { name: t('papers:act.answer'), exact: true }).click();
  await paper.locator('.message.by-agent', { hasText: words }).waitFor();
  await paper.getByText(t('papers:service.thread.noFaults')).waitFor();
  const [record] = (await look(visit))
    .inputs<{ ticket: string; topic: string; cause: string; outcome: string }>('ticket/record')
    .filter(({ ticket }) => ticket === reply.ticket);
  if (record !== undefined) await writeRecord(visit, paper, record);
  return reply.ticket;
}

async function writeRecord(
  { t }: Visit,
  paper: Locator,
  record: { readonly topic: string; readonly cause: string; readonly outcome: string },
): Promise<void> {
  const part = await unfold(paper, t('papers:service.part.record'));
  for (const name of ['topic', 'cause', 'outcome'] as const)
    await part.getByLabel(t(`papers:service.field.${name}`), { exact: true }).selectOption(record[name]);
  await part.getByRole('button', { name: t('papers:service.act.record'), exact: true }).click();
  await done(part).waitFor();
  const solving = await unfold(paper, t('papers:service.part.solve'));
  await solving.getByRole('button', { name: t('papers:service.solve.answered'), exact: true }).click();
  await paper.locator('.chip.status', { hasText: t('terms:ticket.work.solved') }).waitFor();
}

async function mergeDuplicate(visit: Visit): Promise<string> {
  const { t } = visit;
  const { tasks, ticket, into } = await waitForMerge(visit);
  const paper = await openTicket(visit, ticketNumber(tasks, ticket));
  const triage = await unfold(paper, t('papers:service.part.triage'));
  const part = await unfold(triage, t('papers:service.part.merge'));
  await part.getByRole('searchbox').fill(ticketNumber(tasks, into));
  await part.getByRole('radio').first().check();
  await part.getByRole('button', { name: t('papers:service.act.merge'), exact: true }).click();
  await paper.locator('.chip.status', { hasText: t('terms:ticket.work.merged') }).waitFor();
  return ticket;
}

/** Lets a ticket run out while nobody looks at it, and finds it among the breached. */
async function letOneBreach(visit: Visit): Promise<string> {
  for (;;) {
    const tickets = (await look(visit)).sitting.view().service?.tickets ?? [];
    const late = tickets.find(({ stage }) => stage['first-response'] === 'breached');
    if (late !== undefined) {
      await openTicket(visit, late.number, 'breached');
      return late.id;
    }
    await skip(visit, 5);
  }
}

/** Waits for the news that an offer has been withdrawn, and takes its entry out of the FAQ. */
async function retireEntry(visit: Visit): Promise<string> {
  const { t, page } = visit;
  let [retire] = (await look(visit)).inputs<{ topic: string }>('faq/retire');
  while (retire === undefined) {
    await skip(visit, 5);
    [retire] = (await look(visit)).inputs<{ topic: string }>('faq/retire');
  }
  const faq = await openList(visit, 'faq');
  const part = await unfold(faq, t(`terms:ticketTopic.${retire.topic}`));
  await part.getByRole('button', { name: t('papers:service.act.retire'), exact: true }).click();
  await part.getByText(t('papers:service.faq.noEntry')).first().waitFor();
  await page.locator('#dock-sheet').waitFor();
  return retire.topic;
}

/** In the debrief: the chance about that thing, opened, with what it rests on. */
async function evidenceOf({ page, t }: Visit, indicator: string, name: string): Promise<Locator> {
  await page.locator('.tree-item', { hasText: indicator }).click();
  await page.getByRole('heading', { name: indicator, exact: true }).waitFor();
  const chance = page.locator('.chance', { hasText: name }).first();
  await chance.locator('summary').click();
  await chance.getByText(t('app:debrief.rests-on')).first().waitFor();
  return chance;
}

test('a trainee answers in three languages, merges, is late once, retires an entry, and finds it all in the debrief', {
  timeout: 240_000,
}, async () => {
  const visit = await house.visit({ language: LANGUAGE, floor: 'bare' });
  const { page, t } = visit;
  await startPractice(visit, SEED, 'service-desk');

  const answered = [];
  for (const language of ['zh-TW', 'ja', 'en']) answered.push(await answer(visit, language));
  const merged = await mergeDuplicate(visit);
  const late = await letOneBreach(visit);
  const retired = await retireEntry(visit);

  const { sitting } = await look(visit);
  const nameOf = (id: string): string => ticketNumber({ sitting } as Advice, id);
  await page.locator('wb-shift-menu > button').click();
  await page.getByRole('button', { name: t('app:menu.finish'), exact: true }).click();
  await page.getByRole('button', { name: t('app:menu.finish-yes') }).click();
  await page.locator('wb-debrief').waitFor();

  for (const id of answered) {
    const chance = await evidenceOf(visit, 'P4.1.1', nameOf(id));
    expect(await chance.locator('.finding-list li.whole').count(), nameOf(id)).toBeGreaterThan(3);
  }
  const merging = await evidenceOf(visit, 'P4.1.1', nameOf(merged));
  await merging.getByText(t('scoring:reason.merged-right')).waitFor();
  const missed = await evidenceOf(visit, 'P4.1.1', nameOf(late));
  await missed
    .getByText(t('scoring:reason.missed').split('{{')[0] ?? '')
    .first()
    .waitFor();
  const entry = await evidenceOf(visit, 'P4.1.2', t(`terms:ticketTopic.${retired}`));
  await entry.getByText(t('scoring:reason.retired-right')).waitFor();
  expect(visit.complaints).toEqual([]);
});
