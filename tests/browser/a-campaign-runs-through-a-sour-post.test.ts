import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { POST_DECISIONS, type PostDecision } from '../../src/operations/social/campaigns/buyer-post.ts';
import type { SourAnswer } from '../../src/operations/social/campaigns/sour-thread.ts';
import {
  type CampaignDesign,
  type DrawEntry,
  WORD_CAMPAIGN,
} from '../../src/operations/social/campaigns/word-campaign.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { choose, chooseRadio, press, tabTo, type } from '../support/keyboard.ts';
import { refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { sheet } from '../support/shift.ts';
import { campaignsForm, onDay, runUntil, wantedIn } from '../support/social/campaigns.ts';
import { beginSitting } from '../support/world.ts';

const house = useHouse();
const SEED = 7;

/** Somebody at the social desk, in a sitting that was played so far. */
async function goOnIn(visit: Visit, sitting: Sitting): Promise<void> {
  const { page, t } = visit;
  await plantSitting(visit, sitting);
  await press(page, page.getByRole('link', { name: t('app:home.go-on') }).first());
  await page.locator('wb-shift').waitFor();
}

async function openList({ page }: Visit, kind: string): Promise<Locator> {
  await press(page, page.locator(`.rail-item[data-kind="${kind}"]`));
  await page.locator(`#dock-sheet[data-paper^="${kind}"]`).waitFor();
  return sheet(page);
}

/** Opens the paper of a campaign from the list, by keyboard. */
async function openCampaign(visit: Visit, id: string, title: string): Promise<Locator> {
  const { page } = visit;
  const list = await openList(visit, 'wordCampaigns');
  const row = list.locator('.campaigns-list tbody tr[data-index]', { hasText: title });
  await row.waitFor();
  await row.focus();
  await page.keyboard.press('Enter');
  await page.locator(`#dock-sheet[data-paper="${WORD_CAMPAIGN}/${id}"]`).waitFor();
  return sheet(page).locator('.campaign-paper');
}

/** The first act of that kind an expert would do now. */
function wanted<Input>(sitting: Sitting, action: string): Input {
  const found = wantedIn(sitting).find((intent) => intent.action === action);
  if (found === undefined) throw new Error(`nobody wants ${action} now`);
  return found.input as Input;
}

test('a campaign is designed and submitted by keyboard, and its posts and a sour one dealt with, in Chinese', {
  timeout: 60_000,
}, async () => {
  const visit = await house.visit({ language: 'zh-TW', before: refuseMouse, floor: 'bare' });
  const { page, t } = visit;

  const early = beginSitting(campaignsForm(SEED));
  early.advance(onDay(early, 2, 2));
  await goOnIn(visit, early);
  const paper = await openCampaign(visit, 'feedback', '回饋獎勵');
  const { choices, from, until, ...numbers } = wanted<CampaignDesign>(early, 'campaign/design');
  for (const name of ['value', 'cap', 'budget'] as const)
    await type(page, paper.getByLabel(t(`papers:campaigns.field.${name}`)).first(), String(numbers[name]));
  await choose(page, paper.getByLabel(t('papers:campaigns.field.from'), { exact: true }), from);
  await choose(page, paper.getByLabel(t('papers:campaigns.field.until'), { exact: true }), until);
  for (const [part, choice] of Object.entries(choices))
    await choose(page, paper.getByLabel(t(`terms:designPart.${part}`), { exact: true }), String(choice));
  await press(page, paper.getByRole('button', { name: t('papers:campaigns.act.submit'), exact: true }));
  await paper.locator('.status', { hasText: t('terms:wordStage.awaiting-approval') }).waitFor();

  const later = beginSitting(campaignsForm(SEED));
  runUntil(later, onDay(later, 6, 4.5), (intent) =>
    intent.action === 'campaign/moderate' || intent.action === 'campaign/answer' ? null : intent,
  );
  await goOnIn(visit, later);
  await openList(visit, 'buyerPosts');
  const queue = sheet(page).locator('.post-queue');
  const decisions = new Map(
    wantedIn(later).map(({ input }) => {
      const { item, decision } = input as { readonly item?: string; readonly decision?: PostDecision };
      return [item, decision] as const;
    }),
  );
  await tabTo(page, queue.locator('[data-post]').first());
  const waiting = await queue.locator('[data-post]').count();
  expect(waiting).toBeGreaterThan(4);
  for (let left = waiting; left > 0; left -= 1) {
    const id = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.post ?? '');
    const decision = decisions.get(id) ?? 'answer';
    await page.keyboard.press(String(POST_DECISIONS.indexOf(decision) + 1));
    await queue.locator(`[data-post="${id}"]`).waitFor({ state: 'detached' });
    if (left > 1) await page.locator('[data-post]:focus').waitFor();
  }
  await sheet(page).getByText(t('papers:campaigns.noPosts')).waitFor();

  await openList(visit, 'wordCampaigns');
  await press(page, sheet(page).locator('.sour-row').first());
  const thread = sheet(page).locator('.thread-paper');
  const answer = wanted<SourAnswer>(later, 'campaign/answer');
  const group = (name: string): Locator => thread.getByRole('radiogroup', { name });
  const text = later.form.letters['zh-TW']?.[answer.fact] ?? '';
  const facts = group(t('papers:campaigns.answer.fact'));
  await chooseRadio(page, facts, facts.getByRole('radio', { name: text, exact: true }));
  const remedies = group(t('papers:campaigns.answer.remedy'));
  const remedy = remedies.getByRole('radio', { name: t(`terms:sourRemedy.${answer.remedy}`), exact: true });
  await chooseRadio(page, remedies, remedy);
  await tabTo(page, thread.getByRole('checkbox', { name: t('terms:sourBlock.apology'), exact: true }));
  await page.keyboard.press('Space');
  await press(page, thread.getByRole('button', { name: t('papers:campaigns.act.answer'), exact: true }));
  await thread.locator('.message.by-agent').waitFor();
  expect(await thread.getByRole('radiogroup').count()).toBe(0);
});

test('a campaign with a draw is closed in English: its winners by the numbers drawn, its rewards as they are due', {
  timeout: 60_000,
}, async () => {
  const visit = await house.visit({ language: 'en', floor: 'bare' });
  const { t } = visit;
  const sitting = beginSitting(campaignsForm(SEED));
  runUntil(sitting, onDay(sitting, 9, 1), (intent) => (intent.action === 'campaign/close' ? null : intent));
  const { winners } = wantedIn(sitting)
    .filter(({ action }) => action === 'campaign/close')
    .map(({ input }) => input as { readonly campaign: string; readonly winners: readonly number[] })
    .find(({ campaign }) => campaign === 'photos') ?? { winners: [] };
  await goOnIn(visit, sitting);
  const paper = await openCampaign(visit, 'photos', 'Photos of buyers');
  const entries: readonly DrawEntry[] = sitting.world.get(WORD_CAMPAIGN, 'photos')?.entries ?? [];
  for (const no of winners) {
    const { name = '', note = 'valid' } = entries.find((entry) => entry.no === no) ?? {};
    const words = t('papers:campaigns.entry', { number: no, name, note: t(`terms:drawNote.${note}`) });
    await paper.getByRole('checkbox', { name: words, exact: true }).check();
  }
  await paper.getByRole('radio', { name: t('terms:codeWay.valid-and-due'), exact: true }).check();
  await paper.getByRole('button', { name: t('papers:campaigns.act.close'), exact: true }).click();
  await paper.locator('.status', { hasText: t('terms:wordStage.analysing') }).waitFor();
  await paper.getByText(t('papers:campaigns.closedAt'), { exact: true }).waitFor();
});
