import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { DATA_TABLES, type DataTableName } from '../../src/operations/store/performance/data-table.ts';
import { SHEETS } from '../../src/operations/store/performance/report.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { openList, skip, startPractice } from '../support/shift.ts';
import { downloadedTable, type FileTable, workedOut } from '../support/store/worked-out.ts';

const house = useHouse();
const SEED = 4224;
const PACK = 'store-room';

/** The report paper once the report was asked for. */
async function reportPaper(visit: Visit): Promise<Locator> {
  await startPractice(visit, SEED, PACK);
  const paper = await openList(visit, 'performance');
  const brief = paper.locator('[data-part="brief"]');
  while ((await brief.count()) === 0) {
    await skip(visit);
    await visit.page.waitForTimeout(200);
  }
  return paper;
}

/** What the brief states: period, currency, sales, deadline. */
const briefOf = async (paper: Locator): Promise<string> =>
  (await paper.locator('[data-part="brief"] dd').allTextContents()).join(' | ');

async function download({ page, t }: Visit, paper: Locator, table: DataTableName): Promise<FileTable> {
  const at = DATA_TABLES.indexOf(table);
  await paper.locator('.table-tabs button').nth(at).click();
  const name = t(`terms:dataTable.${table}`);
  await paper.getByRole('button', { name: t('papers:performance.export', { table: name }) }).click();
  const bench = paper.locator(`.workbench[data-table="${table}"]`);
  await bench.waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    bench.getByRole('button', { name: 'XLSX' }).first().click(),
  ]);
  return downloadedTable(await file.path());
}

/** Real ms that the table in front takes to be sorted anew by one of its columns, at best. */
const sortingTime = (bench: Locator): Promise<number> =>
  bench
    .locator('wb-table')
    .first()
    .evaluate(async (table) => {
      const times: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        const begun = performance.now();
        table.querySelectorAll<HTMLButtonElement>('thead button')[1 + (round % 3)]?.click();
        await (table as unknown as { readonly updateComplete: Promise<boolean> }).updateComplete;
        times.push(performance.now() - begun);
      }
      return Math.min(...times);
    });

/** Sets a filter by the condition that stands there already, and takes it away again. */
async function filterOnce({ t }: Visit, bench: Locator): Promise<void> {
  await bench.getByLabel(t('papers:performance.filter.field'), { exact: true }).selectOption('channel');
  await bench.getByLabel(t('papers:performance.filter.value'), { exact: true }).selectOption('1');
  await bench.getByRole('button', { name: t('papers:performance.filter.add') }).press('Enter');
  const chip = bench.locator('.filter-chips li');
  await chip.waitFor();
  await chip.getByRole('button').press('Enter');
  await chip.waitFor({ state: 'detached' });
}

/** Groups a table, and searches it: what the search hides is in no group either. */
async function searchOnce({ t }: Visit, bench: Locator): Promise<void> {
  const choose = (label: string, value: string) =>
    bench.getByLabel(t(`papers:performance.${label}`), { exact: true }).selectOption(value);
  await choose('measureLabel', 'sessions');
  await choose('byLabel', 'channel');
  const groups = bench.locator('wb-table').nth(1).locator('tbody tr');
  await expect.poll(() => groups.count()).toBeGreaterThan(1);
  const channel = (await groups.first().locator('th, td').first().textContent())?.trim() ?? '';
  const search = bench.locator('input[type="search"]').first();
  await search.fill(channel);
  await expect.poll(() => groups.count()).toBe(1);
  await search.fill('');
  await expect.poll(() => groups.count()).toBeGreaterThan(1);
}

type WorkedOut = ReturnType<typeof workedOut>;

/** Fills the form for the basis of the figures and hands it in. */
async function handInBasis({ t }: Visit, paper: Locator, rows: WorkedOut['rows']): Promise<void> {
  const brief = await briefOf(paper);
  const [from = '', to = ''] = brief.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const currency = /\b(?:TWD|USD)\b/.exec(brief)?.[0] ?? '';
  const part = paper.locator('[data-part="basis"]');
  await part.getByLabel(t('papers:performance.from'), { exact: true }).fill(from);
  await part.getByLabel(t('papers:performance.to'), { exact: true }).fill(to);
  await part.getByLabel(t('papers:performance.currency'), { exact: true }).selectOption(currency);
  for (const [kind, count] of Object.entries(rows)) {
    const words = t(`terms:exclusion.${kind}`);
    await part.getByLabel(words, { exact: true }).check();
    await part.getByLabel(t('papers:performance.rowsOf', { kind: words }), { exact: true }).fill(count);
  }
  await part.getByRole('button', { name: t('papers:performance.submit.basis') }).click();
  await part.locator('.chip.good').waitFor();
}

/** Hands the sheets in: the figures of each are pasted as a column, as from a spreadsheet. */
async function handInSheets({ page, t }: Visit, paper: Locator, figures: readonly string[]): Promise<void> {
  const size = figures.length / SHEETS.length;
  for (const [at, sheet] of SHEETS.entries()) {
    const part = paper.locator(`[data-sheet="${sheet}"]`);
    await part
      .locator('.figure-fields input')
      .first()
      .evaluate(
        (field, text) => {
          const data = new DataTransfer();
          data.setData('text', text);
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        },
        figures.slice(at * size, (at + 1) * size).join('\n'),
      );
    const words = t('papers:performance.submit.sheet', { sheet: t(`terms:sheet.${sheet}`) });
    await part.getByRole('button', { name: words }).click();
    await part.locator('.chip.good').waitFor();
  }
  expect(await page.locator('.field-error svg').count(), 'no field has an error').toBe(0);
}

/** In the debrief: how many of the report's figures are said to be right, and how many kinds of rows. */
async function rightParts({ page, t }: Visit): Promise<readonly number[]> {
  await page.locator('wb-shift-menu > button').click();
  await page.getByRole('button', { name: t('app:menu.finish'), exact: true }).click();
  await page.getByRole('button', { name: t('app:menu.finish-yes') }).click();
  await page.locator('wb-debrief').waitFor();
  await page.locator('.tree-item', { hasText: 'P2.3.1' }).click();
  await page.getByRole('heading', { name: 'P2.3.1', exact: true }).waitFor();
  const counts: number[] = [];
  for (const reason of ['figure-right', 'kind-out']) {
    const right = page.getByText(t(`scoring:reason.${reason}`), { exact: true });
    await right.first().waitFor({ state: 'attached' });
    counts.push(await right.count());
  }
  return counts;
}

/** Works the figures out of the downloaded tables, as in a spreadsheet. */
async function workOut(visit: Visit, paper: Locator, wanted: readonly string[]): Promise<WorkedOut> {
  const { t } = visit;
  const tables = {
    traffic: await download(visit, paper, 'traffic'),
    lines: await download(visit, paper, 'order-lines'),
    returned: await download(visit, paper, 'returned-goods'),
  };
  expect(tables.traffic.rows.length + tables.lines.rows.length).toBeGreaterThan(5000);
  await paper.locator('.table-tabs button').first().click();
  const bench = paper.locator('.workbench[data-table="traffic"]');
  await filterOnce(visit, bench);
  await searchOnce(visit, bench);
  expect(await sortingTime(bench)).toBeLessThan(100);
  const title = (field: string): string => t(`papers:performance.field.${field}`);
  for (const field of ['day', 'sessions', 'visitors']) expect(tables.traffic.numbers).toContain(title(field));
  for (const field of ['day', 'pieces', 'amount']) expect(tables.lines.numbers).toContain(title(field));
  expect(tables.lines.numbers, 'codes stay texts').not.toContain(title('order'));
  return workedOut(tables, await briefOf(paper), wanted, t);
}

test('a trainee downloads the tables, works the figures out in a spreadsheet, pastes them and reads them again, in both languages', {
  timeout: 120_000,
}, async () => {
  let worked: WorkedOut | undefined;
  for (const language of ['zh-TW', 'en'] as const) {
    const visit = await house.visit({ language, floor: 'bare' });
    const paper = await reportPaper(visit);
    const wanted = await paper.locator('.wanted li').allTextContents();
    // The form is the same in both languages, and so are its figures.
    worked ??= await workOut(visit, paper, wanted);
    await handInBasis(visit, paper, worked.rows);
    await handInSheets(visit, paper, worked.figures);
    expect(await rightParts(visit), language).toEqual([wanted.length, Object.keys(worked.rows).length]);
  }
});
