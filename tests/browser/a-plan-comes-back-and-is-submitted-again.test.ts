import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Language } from '../../src/host/port.ts';
import { THE_PLAN } from '../../src/operations/social/plans/campaign-plan.ts';
import {
  BUDGET_POSTS,
  type BudgetPost,
  type PlanContents,
  type PlanPart,
  quoteText,
} from '../../src/operations/social/plans/plan-parts.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { choose, press, tabTo, type } from '../support/keyboard.ts';
import { finishByKeyboard, refuseMouse } from '../support/keyboard-shift.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { expectNoBarrier } from '../support/screen-fit.ts';
import { sheet } from '../support/shift.ts';
import { wholePlanOf } from '../support/social/planned.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();
const SEED = 1;
const WRONG = 'user-photos';

type Contents = PlanContents;

/** A sitting on the day on which the plan is due: made once, each test writes into it what its visitor finds written. */
let prepared: { readonly sitting: Sitting; readonly contents: Contents } | undefined;

function prepare(): { readonly sitting: Sitting; readonly contents: Contents } {
  const sitting = beginSitting(formFor(SEED, 'social-studio'));
  return { contents: wholePlanOf(sitting), sitting };
}

/** The sitting with those parts written; the mechanic is one that does not fit. */
function sittingWith(parts: readonly PlanPart[]): { readonly sitting: Sitting; readonly contents: Contents } {
  prepared ??= prepare();
  const { sitting, contents } = prepared;
  for (const part of parts) {
    const content = { part, ...contents[part], ...(part === 'mechanic' ? { mechanic: WRONG } : {}) };
    expect(sitting.perform('plan/draft', { plan: THE_PLAN, content }).refusal).toBeNull();
  }
  return { sitting, contents };
}

async function openPlan(visit: Visit, sitting: Sitting, open: (target: Locator) => Promise<void>): Promise<Locator> {
  const { page, t } = visit;
  await plantSitting(visit, sitting);
  await open(page.getByRole('link', { name: t('app:home.go-on') }).first());
  await page.locator('wb-shift').waitFor();
  await open(page.locator('.rail-item[data-kind="plan"]'));
  await page.locator('#dock-sheet[data-paper="plan/"]').waitFor();
  return sheet(page).locator('.plan-paper');
}

const partOf = (paper: Locator, part: string): Locator => paper.locator(`[data-part="${part}"]`);
const stage = (paper: Locator, { t }: Visit, name: string): Locator =>
  paper.locator('.status', { hasText: t(`terms:campaign-plan.campaign-plan.${name}`) });
const button = (within: Locator, { t }: Visit, key: string): Locator =>
  within.getByRole('button', { name: t(key), exact: true });
const field = (within: Locator, { t }: Visit, key: string): Locator => within.getByLabel(t(key));

/** Lets time pass until that is on the screen. */
async function passUntil({ page, t }: Visit, wanted: Locator, open: (target: Locator) => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const isThere = await wanted.waitFor({ timeout: 250 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await open(page.getByRole('button', { name: t('app:strip.skip') }));
  }
  throw new Error(`it never came to ${wanted}`);
}

/** Unfolds a part by its summary, where it is shut. */
async function unfoldByKey({ page }: Visit, part: Locator): Promise<void> {
  if ((await part.getAttribute('open')) === null) await press(page, part.locator('summary'));
  await part.locator('.acts button').waitFor();
}

async function saveByKey(visit: Visit, paper: Locator, name: PlanPart): Promise<void> {
  const part = partOf(paper, name);
  await press(visit.page, button(part, visit, 'papers:plan.act.save'));
  await part.locator('summary .chip.good').waitFor();
}

async function writeMessage(
  visit: Visit,
  part: Locator,
  { topic, clippings, quote }: Contents['message'],
): Promise<void> {
  await choose(visit.page, field(part, visit, 'papers:plan.choose.topic'), topic);
  for (const id of clippings) {
    await tabTo(visit.page, part.getByRole('checkbox', { name: new RegExp(`^${id} ·`) }));
    await visit.page.keyboard.press('Space');
  }
  if (quote === null) return;
  await choose(visit.page, field(part, visit, 'papers:plan.quoteFigure'), quote.figure);
  const value = part.getByLabel(new RegExp(`^${visit.t('papers:plan.quoteValue')}`)).last();
  await type(visit.page, value, '999');
  // A figure that no clipping holds is told as soon as it is typed.
  await part.getByText(visit.t('papers:plan.notHeld')).waitFor();
  await type(visit.page, value, quoteText(quote.figure, quote.value));
  await part.getByText(visit.t('papers:plan.notHeld')).waitFor({ state: 'detached' });
}

async function writeBudget(visit: Visit, part: Locator, amounts: Readonly<Record<BudgetPost, number>>): Promise<void> {
  for (const post of BUDGET_POSTS)
    await type(
      visit.page,
      part.getByLabel(new RegExp(`^${visit.t(`terms:budgetPost.${post}`)}`)),
      String(amounts[post]),
    );
}

async function writeSchedule(visit: Visit, part: Locator, schedule: Contents['schedule']): Promise<void> {
  for (const day of ['from', 'check', 'until', 'winners'] as const)
    await type(visit.page, field(part, visit, `papers:plan.day.${day}`), schedule[day]);
}

async function writeTargets(visit: Visit, part: Locator, { targets }: Contents['targets']): Promise<void> {
  for (const [at, { figure, number, date }] of targets.entries()) {
    const row = part.locator('.plan-target').nth(at);
    await choose(visit.page, field(row, visit, 'papers:plan.targetFigure'), figure);
    await type(visit.page, field(row, visit, 'papers:plan.targetNumber'), String(number));
    await type(visit.page, field(row, visit, 'papers:plan.targetDate'), date);
  }
}

/** Reads the plan among the work outputs, and prints it: on paper is what is seen in print media. */
async function printPlan(
  { page, t }: Visit,
  showOutputs: () => Promise<void>,
  open: (target: Locator) => Promise<void>,
): Promise<void> {
  await showOutputs();
  const plan = page.locator('section.work-output', { has: page.locator('[id="output-O1.1.1"]') });
  await plan.locator('tr', { hasText: t('terms:planItem.signed') }).waitFor();
  expect(await plan.locator('tr', { hasText: t('terms:planPart.budget') }).count()).toBeGreaterThan(5);
  await plan.getByText(t('terms:planMechanic.feedback-reward')).waitFor();
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await open(page.getByRole('button', { name: t('app:debrief.print') }));
  expect(await page.evaluate(() => 'printed' in window)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await plan.locator('tr', { hasText: t('terms:planItem.signed') }).waitFor();
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
}

const begin = (language: Language, byKey: boolean): Promise<Visit> =>
  house.visit({ language, floor: 'bare', ...(byKey ? { before: refuseMouse } : {}) });

test('a plan is written by keyboard in Chinese, comes back with its fault, is mended, approved, and printed', {
  timeout: 120_000,
}, async () => {
  const visit = await begin('zh-TW', true);
  const { page, t } = visit;
  const key = (target: Locator): Promise<void> => press(page, target);
  const { sitting, contents } = sittingWith(['audience', 'places', 'mechanic']);
  const paper = await openPlan(visit, sitting, key);
  const write = async (name: PlanPart, fill: (part: Locator) => Promise<void>): Promise<void> => {
    const part = partOf(paper, name);
    await unfoldByKey(visit, part);
    await fill(part);
    await saveByKey(visit, paper, name);
  };
  await write('objective', (part) =>
    choose(page, field(part, visit, 'papers:plan.choose.objective'), contents.objective.objective),
  );
  await write('message', (part) => writeMessage(visit, part, contents.message));
  await write('budget', (part) => writeBudget(visit, part, contents.budget.amounts));
  await write('schedule', (part) => writeSchedule(visit, part, contents.schedule));
  await write('targets', (part) => writeTargets(visit, part, contents.targets));
  await press(page, button(partOf(paper, 'hand-in'), visit, 'papers:plan.act.submit'));
  await stage(paper, visit, 'awaiting-approval').waitFor();

  await passUntil(visit, stage(paper, visit, 'returned'), key);
  await partOf(paper, 'mechanic').getByText(t('papers:plan.fault.mechanic-not-fitting')).waitFor();
  await choose(
    page,
    field(partOf(paper, 'mechanic'), visit, 'papers:plan.choose.mechanic'),
    contents.mechanic.mechanic,
  );
  await press(page, button(partOf(paper, 'mechanic'), visit, 'papers:plan.act.save'));
  await partOf(paper, 'mechanic').locator('.note.good').waitFor();
  await press(page, button(partOf(paper, 'hand-in'), visit, 'papers:plan.act.revise'));
  await passUntil(visit, stage(paper, visit, 'approved'), key);

  await finishByKeyboard(visit);
  await key(page.locator('.tree-item', { hasText: 'P1.1.1' }));
  await page.getByRole('heading', { name: 'P1.1.1', exact: true }).waitFor();
  const chance = page.locator('.chance', { hasText: t(`terms:planMechanic.${contents.mechanic.mechanic}`) }).first();
  await chance.locator('summary').focus();
  await page.keyboard.press('Enter');
  await chance.getByText(t('scoring:reason.plan-mended')).waitFor();
  const showOutputs = async (): Promise<void> => {
    // Of the tabs, only the chosen one takes the focus.
    await page.locator('[role="tab"][aria-selected="true"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('wb-work-outputs').waitFor();
  };
  await printPlan(visit, showOutputs, key);
});

test('a plan is handed in by mouse in English, given back, handed in again, approved and read in the debrief', {
  timeout: 120_000,
}, async () => {
  const visit = await begin('en', false);
  const { page, t } = visit;
  const click = (target: Locator): Promise<void> => target.click();
  const all = ['objective', 'audience', 'message', 'places', 'mechanic', 'budget', 'schedule', 'targets'] as const;
  const { sitting, contents } = sittingWith(all);
  const paper = await openPlan(visit, sitting, click);
  await button(partOf(paper, 'hand-in'), visit, 'papers:plan.act.submit').click();
  await passUntil(visit, stage(paper, visit, 'returned'), click);
  await expectNoBarrier(page, 'a plan that came back', '#dock-sheet');
  const mechanic = partOf(paper, 'mechanic');
  await field(mechanic, visit, 'papers:plan.choose.mechanic').selectOption(contents.mechanic.mechanic);
  await button(mechanic, visit, 'papers:plan.act.save').click();
  await mechanic.locator('.note.good').waitFor();
  await button(partOf(paper, 'hand-in'), visit, 'papers:plan.act.revise').click();
  await passUntil(visit, stage(paper, visit, 'approved'), click);
  await paper.locator('.plan-signed').waitFor();

  await page.locator('wb-shift-menu > button').click();
  await page.getByRole('button', { name: t('app:menu.finish'), exact: true }).click();
  await page.getByRole('button', { name: t('app:menu.finish-yes') }).click();
  await page.locator('wb-debrief').waitFor();
  await printPlan(visit, () => page.getByRole('tab', { name: t('app:debrief.tabs.outputs') }).click(), click);
});
