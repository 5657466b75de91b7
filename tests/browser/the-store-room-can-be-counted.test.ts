import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Form } from '../../src/operations/market/form.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { expectFit, expectNoBarrier } from '../support/screen-fit.ts';
import { unfold } from '../support/service-shift.ts';
import { openList, sheet, skip, startPractice } from '../support/shift.ts';
import { beginSitting, formFor } from '../support/world.ts';

const house = useHouse();
const SEED = 4224;
const HEAD = 'papers:store.stock';

const button = (within: Locator, { t }: Visit, key: string): Locator =>
  within.getByRole('button', { name: t(key), exact: true });

/** A bin of which goods were damaged and not written off, and one of which the book is right; of classes that are counted once. */
function binsOf(form: Form): readonly [damaged: string, right: string] {
  const { truth, catalogue } = form;
  const planted = truth.store?.stock.planted ?? [];
  const cheap = [...(catalogue.store?.items ?? [])].sort((a, b) => a.cost * a.yearly - b.cost * b.yearly).slice(0, 12);
  const isCheap = (product: string): boolean => cheap.some(({ id }) => id === product);
  const damaged = planted.find(({ cause, product }) => cause === 'damage' && isCheap(product))?.bin ?? '';
  const books = [...(beginSitting(form).view().store?.bins ?? [])];
  const bins = catalogue.store?.stock.bins ?? [];
  const right = bins.find(
    ({ id, product }) =>
      isCheap(product) &&
      planted.every(({ bin }) => bin !== id) &&
      (books.find((bin) => bin.id === id)?.book[product] ?? 0) > 4,
  );
  return [damaged, right?.id ?? ''];
}

/** Puts bins on the list for today. */
async function plan(visit: Visit, bins: readonly string[]): Promise<void> {
  const { t } = visit;
  const counts = await openList(visit, 'counts');
  await counts.getByRole('button', { name: new RegExp(`^${t(`${HEAD}.counts.plan`)}`) }).click();
  for (const bin of bins) {
    await counts.getByRole('searchbox').fill(bin);
    await counts.getByRole('checkbox', { name: new RegExp(bin) }).check();
    await counts.getByLabel(t(`${HEAD}.plan.day`), { exact: true }).selectOption('0');
    await counts.locator('.bulk button.primary').click();
    await counts.locator('.bulk').waitFor({ state: 'detached' });
  }
  await counts.getByRole('button', { name: new RegExp(`^${t(`${HEAD}.counts.open`)}`) }).click();
}

/** Opens the sheet of a bin from the list, and the bin. */
async function openBin(visit: Visit, bin: string): Promise<Locator> {
  const counts = await openList(visit, 'counts');
  await counts.locator('tbody tr', { hasText: bin }).first().click();
  await visit.page.locator('#dock-sheet[data-paper^="count/"]').waitFor();
  const paper = sheet(visit.page);
  await paper.locator('[data-heading]', { hasText: bin }).waitFor();
  return paper;
}

/** Looks into a bin over the floor and counts one thing there: the paper has it too. */
async function countOneOnFloor({ page, t }: Visit, paper: Locator): Promise<void> {
  await page.evaluate(() => {
    const id = document.querySelector('#dock-sheet')?.getAttribute('data-paper')?.slice('count/'.length) ?? '';
    const inside = document.querySelector('wb-floor-inside') as HTMLElement & {
      show(ref: object, at: object, takesFocus: boolean): void;
    };
    inside.show({ kind: 'count', id }, { x: 200, y: 260 }, true);
  });
  const inside = page.locator('.floor-inside');
  await inside.locator('.lump:focus').waitFor();
  await expectFit(page, 'a bin seen on the floor', '.floor-inside');
  await page.keyboard.press('Space');
  await inside.locator('.lump[aria-pressed="true"]').waitFor();
  expect(await paper.locator('.lump').first().getAttribute('aria-pressed'), 'counted on the paper too').toBe('true');
  expect(await inside.getByRole('button', { name: t('app:common.close'), exact: true }).count()).toBe(1);
}

async function countByPointing(visit: Visit, bin: string): Promise<Locator> {
  const paper = await openBin(visit, bin);
  await button(paper, visit, `${HEAD}.act.open`).click();
  await paper.locator('.lump').first().waitFor();
  expect(await paper.getByText(visit.t(`${HEAD}.compare.bin.book`), { exact: true }).count(), 'counted blind').toBe(0);
  await expectNoBarrier(visit.page, 'an open bin', '#dock-sheet');
  await countOneOnFloor(visit, paper);
  const lumps = paper.locator('.lump');
  for (let at = 1; at < (await lumps.count()); at += 1) await lumps.nth(at).click();
  expect(await paper.locator('.lump[aria-pressed="true"]').count()).toBe(await lumps.count());
  const onFloor = visit.page.locator('.floor-inside .lump[aria-pressed="true"]');
  expect(await onFloor.count(), 'counted on the floor too').toBe(await lumps.count());
  await button(paper, visit, `${HEAD}.act.record`).click();
  await paper.locator('.compare').waitFor();
  await visit.page.locator('.floor-inside').waitFor({ state: 'detached' });
  return paper;
}

async function countByKeyboard(visit: Visit, bin: string): Promise<Locator> {
  const { page } = visit;
  const paper = await openBin(visit, bin);
  await press(page, button(paper, visit, `${HEAD}.act.open`));
  await paper.locator('.lump').first().waitFor();
  await tabTo(page, paper.locator('.lump'));
  await page.keyboard.press('Home');
  const things = await paper.locator('.lump').count();
  const here = () => page.evaluate(() => document.activeElement?.getAttribute('data-lump') ?? '');
  const seen = new Set<string>();
  // Along each row to its end, and down to the next one.
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowRight'])
    for (let presses = 0; presses < (key === 'ArrowDown' ? 1 : things); presses += 1) {
      const at = await here();
      if (!seen.has(at)) await page.keyboard.press('Space');
      seen.add(at);
      await page.keyboard.press(key);
    }
  expect(await paper.locator('.lump[aria-pressed="true"]').count(), 'things counted by key').toBe(things);
  await press(page, button(paper, visit, `${HEAD}.act.record`));
  await paper.getByText(visit.t(`${HEAD}.compare.same`)).waitFor();
  return paper;
}

/** Lets time pass until that is on the screen. */
async function skipUntil(visit: Visit, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const isThere = await wanted.waitFor({ timeout: 150 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await skip(visit);
  }
  throw new Error(`it never came to ${wanted}`);
}

/** Asks all three, waits for the paper that shows the cause, and says so with it as evidence. */
async function explain(visit: Visit, paper: Locator): Promise<void> {
  const { t } = visit;
  const asking = await unfold(paper, t(`${HEAD}.part.ask`));
  for (const box of await asking.getByRole('checkbox').all()) await box.check();
  await button(asking, visit, `${HEAD}.act.ask`).click();
  const docket = paper.locator('.docket[data-kind="damage-report"]');
  await skipUntil(visit, docket);
  await docket.getByRole('button').click();
  const why = await unfold(paper, t(`${HEAD}.part.explain`));
  await why.locator('.evidence-chips li').waitFor();
  await why.getByLabel(t('terms:varianceCause.damage'), { exact: true }).check();
  await expectNoBarrier(visit.page, 'a variance', '#dock-sheet');
  await button(why, visit, `${HEAD}.act.explain`).click();
  await paper.locator('.chip.status', { hasText: t('terms:stock-count.count.explained') }).waitFor();
}

async function postEntry({ t, ...visit }: Visit, paper: Locator): Promise<void> {
  const part = await unfold(paper, t(`${HEAD}.part.adjust`));
  const field = (name: string): Locator => part.getByLabel(t(`${HEAD}.adjust.${name}`), { exact: true });
  const differs = (await paper.locator('.compare .differs').first().textContent()) ?? '';
  await field('account').selectOption('damage');
  await field('sign').selectOption(differs.startsWith('+') ? 'plus' : 'minus');
  await field('quantity').fill(differs.replace(/\D/g, ''));
  await part.locator('.will-be').waitFor();
  await button(part, { t, ...visit }, `${HEAD}.act.post`).click();
  await part.locator('.note.good').waitFor();
}

/** Tells every channel that shows the product, and waits until they show it. */
async function syncAll(visit: Visit, paper: Locator): Promise<void> {
  const { t } = visit;
  const buttons = paper.locator('[data-part="sync"] .channel-stock button[data-act]');
  await skipUntil(visit, buttons.first());
  for (let at = 0; at < (await buttons.count()); at += 1) {
    await buttons.nth(at).click();
    await paper.locator('[data-part="sync"] .note.good').waitFor();
  }
  await skipUntil(visit, paper.locator('.chip.status', { hasText: t('terms:stock-count.count.closed') }));
}

/** Prints the count list: on paper is what is seen in print media. */
async function printCountList({ page, t }: Visit, bin: string): Promise<void> {
  await page.getByRole('tab', { name: t('app:debrief.tabs.outputs') }).click();
  const list = page.locator('section.work-output', { has: page.locator('[id="output-O2.2.1"]') });
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await page.getByRole('button', { name: t('app:debrief.print') }).click();
  expect(await page.evaluate(() => 'printed' in window)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await list.locator('tr', { hasText: bin }).first().waitFor();
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
}

test('a trainee counts a bin by keyboard, in English', async () => {
  const visit = await house.visit({ language: 'en', floor: 'bare' });
  await startPractice(visit, SEED, 'store-room');
  const [, right] = binsOf(formFor(SEED, 'store-room'));
  await plan(visit, [right]);
  await countByKeyboard(visit, right);
});

test('a trainee counts a bin by pointing, clears a variance up to its cause, finds it in the debrief, and prints the count list, in Chinese', {
  timeout: 120_000,
}, async () => {
  const visit = await house.visit({ language: 'zh-TW', floor: 'bare' });
  const { page, t } = visit;
  await startPractice(visit, SEED, 'store-room');
  const [damaged] = binsOf(formFor(SEED, 'store-room'));
  await plan(visit, [damaged]);

  const paper = await countByPointing(visit, damaged);
  await explain(visit, paper);
  await postEntry(visit, paper);
  await syncAll(visit, paper);

  await page.locator('wb-shift-menu > button').click();
  await page.getByRole('button', { name: t('app:menu.finish'), exact: true }).click();
  await page.getByRole('button', { name: t('app:menu.finish-yes') }).click();
  await page.locator('wb-debrief').waitFor();
  await page.locator('.tree-item', { hasText: 'P2.2.1' }).click();
  await page.getByRole('heading', { name: 'P2.2.1', exact: true }).waitFor();
  const chances = page.locator('.chance', { hasText: damaged });
  expect(await chances.count()).toBeGreaterThan(0);
  await chances.first().locator('summary').click();
  await chances.first().getByText(t('app:debrief.rests-on')).first().waitFor();
  await printCountList(visit, damaged);
});
