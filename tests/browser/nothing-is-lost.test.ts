import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { downloadedSitting } from '../support/advice.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { finishedSitting, leftSitting, sittingWithBuyers } from '../support/played-sitting.ts';
import {
  goOn,
  openChannels,
  openFirstRow,
  openList,
  sheet,
  startPractice,
  textOf,
  unfoldAll,
} from '../support/shift.ts';

const house = useHouse();

/** Holds the first order in the list that nobody has decided on. */
async function holdFirst(visit: Visit): Promise<string> {
  const { page, t } = visit;
  const orders = await openList(visit, 'orders');
  await orders
    .locator('tbody tr', { hasText: t('papers:stage.undecided') })
    .first()
    .click();
  const paper = sheet(page);
  await paper.getByLabel(t('papers:act.holdReason')).selectOption('address');
  await paper.getByRole('button', { name: t('papers:act.hold'), exact: true }).click();
  await paper.getByText(t('papers:order.holdWaiting')).first().waitFor();
  return textOf(paper.locator('[data-heading]'));
}

/** The same visitor in another of the tabs. */
const on = (visit: Visit, page: Page): Visit => ({ ...visit, page });

describe('a tab that is closed in the middle', () => {
  test('leaves every act and every word typed to the one that goes on', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { t } = visit;
    await startPractice(visit);
    await openChannels(visit);
    const number = await holdFirst(visit);
    await sheet(visit.page).getByLabel(t('papers:act.cancelReason')).selectOption('fraud');
    const before = await downloadedSitting(visit);
    await visit.page.close();

    const later = on(visit, await visit.open());
    await goOn(later);
    expect((await downloadedSitting(later)).log).toEqual(before.log);
    await openList(later, 'orders');
    // An order on hold waits for others, so it stands at the end of the list.
    await sheet(later.page).locator('.wbt-search input').fill(number);
    await sheet(later.page).locator('tbody tr', { hasText: number }).click();
    const reason = sheet(later.page).getByLabel(t('papers:act.cancelReason'));
    await reason.waitFor();
    expect(await reason.inputValue(), 'a choice not sent yet').toBe('fraud');
  });
});

describe('a second tab', () => {
  test('is told that the sitting is open elsewhere, and may take it over from the first', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { t } = visit;
    await startPractice(visit);
    await openChannels(visit);
    const second = on(visit, await visit.open());
    await second.page.getByText(t('app:home.in-another-tab')).waitFor();
    await second.page.getByRole('link', { name: t('app:home.go-on') }).click();
    await second.page.getByRole('heading', { name: t('app:sitting.elsewhere') }).waitFor();
    await second.page.getByRole('button', { name: t('app:sitting.take-over') }).click();
    await second.page.locator('wb-shift').waitFor();

    await visit.page
      .getByRole('alert')
      .filter({ hasText: t('app:banner.taken') })
      .waitFor();
    await sheet(visit.page).locator('.channel button').first().click();
    await sheet(visit.page).getByText(t('rules:sitting/taken-over')).waitFor();
    await sheet(second.page).locator('.channel button').first().click();
    await sheet(second.page).locator('.note.good').waitFor();
    expect((await downloadedSitting(second)).log).toHaveLength(5);
  });
});

/** Runs in the worker before anything of it: as long as the page says so, the disk takes nothing more. */
const FILLED = `
  let isFull = false;
  new BroadcastChannel('test.disk').onmessage = ({ data }) => { isFull = data === 'full'; };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function full(...row) {
    if (isFull) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, row);
  };
`;

/** Lets the visitor's disk be filled and emptied; to be called before a sitting is opened. */
async function ownDisk({ context, page }: Visit): Promise<(state: 'full' | 'empty') => Promise<void>> {
  await context.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: FILLED + (await response.text()) });
  });
  // A worker that was started before knows nothing of it.
  await page.reload();
  return (state) => page.evaluate((told) => new BroadcastChannel('test.disk').postMessage(told), state);
}

describe('a full disk', () => {
  test('is said so, offers the file with all that was done, and is saved once there is room again', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { page, t } = visit;
    const turnDisk = await ownDisk(visit);
    await startPractice(visit);
    await turnDisk('full');
    await openChannels(visit);
    const banner = page.getByRole('alert').filter({ hasText: t('app:banner.storage-full') });
    await banner.waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      banner.getByRole('button', { name: t('app:sitting.download') }).click(),
    ]);
    const parsed = parseSittingFile(readFileSync(await download.path(), 'utf8'));
    expect(parsed.ok && verifySitting(parsed.file).ok).toBe(true);
    expect(parsed.ok ? parsed.file.log : []).toHaveLength(4);

    await turnDisk('empty');
    await sheet(page).locator('.channel button').first().click();
    await banner.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('wb-shift').waitFor();
    expect((await downloadedSitting(visit)).log).toHaveLength(5);
  });
});

const FILE = finishedSitting('expert', 0, 3).file();

const changed = (change: (file: SittingFile) => unknown): string => {
  const copy = structuredClone(FILE);
  change(copy);
  return JSON.stringify(copy);
};

const DAMAGED: readonly (readonly [string, string])[] = [
  ['that is none', 'not a sitting'],
  ['of which the second half is missing', JSON.stringify(FILE).slice(0, 20_000)],
  ['that is something else', JSON.stringify({ hello: 'world' })],
  [
    'in which another act was written',
    changed(({ log }) => Object.assign(log[3] ?? {}, { at: (log[3]?.at ?? 0) + 1 })),
  ],
  [
    'whose score was raised',
    changed(({ report }) => Object.assign(report.overall, { score: 999, level: 'exemplary' })),
  ],
  ['whose orders were changed', changed(({ form }) => Object.assign(form.coming[0] ?? {}, { at: 1 }))],
];

/** The words the page has for what is wrong with a file. */
function faultIn(text: string): readonly [key: string, values: Readonly<Record<string, string | number>>] {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) return [parsed.fault.key, parsed.fault.values];
  const verified = verifySitting(parsed.file);
  if (verified.ok) throw new Error('nothing is wrong with it');
  const { key, values, where } = verified.disagreement;
  return [key, { ...values, where }];
}

describe('a sitting file', () => {
  const home = useHouse({ stay: true });
  let visit: Visit;
  beforeAll(async () => {
    visit = await home.visit();
  });

  test.each(DAMAGED)('%s is refused in words', async (_what, text) => {
    const { page, t } = visit;
    const buffer = Buffer.from(text);
    await page.locator('wb-open-file input').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    const [key, values] = faultIn(text);
    const words = page.locator('wb-open-file [role="alert"]');
    await words.filter({ hasText: t(`rules:${key}`, values) }).waitFor();
  });
});

const HOSTILE: readonly string[] = [
  `<img src=x onerror="document.title='hacked'"><b>bold</b>`,
  'abc \u202e\u2067שלום\u2069 def \u200f!',
  '長'.repeat(10_000),
  '👩🏽‍🚀🏴‍☠️e\u0301\u{20bb7}',
  '=HYPERLINK("https://example.org","pay")',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text to type.
  '${alert(1)} {{number}} {count, plural, other {#}}',
];

/** Unfolds everything on the paper and types something hostile into each of its fields, a different text in each. */
async function typeEverywhere({ page }: Visit): Promise<Map<string, string>> {
  const paper = sheet(page);
  await unfoldAll(page);
  const typed = new Map<string, string>();
  const fields = paper.locator('textarea[id], input[type="text"][id]');
  for (const id of await fields.evaluateAll((all) => all.map((each) => each.id))) {
    const text = HOSTILE[typed.size % HOSTILE.length] ?? '';
    await paper.locator(`[id="${id}"]`).fill(text);
    typed.set(id, text);
  }
  return typed;
}

const valuesOf = (page: Page): Promise<Map<string, string>> =>
  sheet(page)
    .locator('textarea[id], input[type="text"][id]')
    .evaluateAll((all) => all.map((each) => [each.id, (each as HTMLInputElement).value] as const))
    .then((pairs) => new Map(pairs));

describe('hostile text', () => {
  /** Of the two, one leaves messages to answer, the other reviews. */
  test.each([
    ['an order and a message', 'careless', ['orders', 'inquiries']],
    ['a review', 'spammer', ['reviews']],
  ] as const)(
    'typed into every field of %s stays text, also after a reload',
    {
      timeout: 120_000,
    },
    async (_what, bot, lists) => {
      const visit = await house.visit({ floor: 'bare' });
      const { page } = visit;
      await plantSitting(visit, leftSitting(bot, 3, 2));
      await goOn(visit);
      for (const list of lists) {
        await openList(visit, list);
        if (list !== 'reviews') await openFirstRow(visit, list === 'orders' ? 'order' : 'inquiry');
        const typed = await typeEverywhere(visit);
        expect(typed.size, list).toBeGreaterThan(0);
        expect(await valuesOf(page), list).toEqual(typed);
        await page.reload();
        await page.locator('wb-shift').waitFor();
        await sheet(page).locator('.paper').waitFor();
        const kept = await page.evaluate(() =>
          Object.entries(localStorage)
            .map(([, value]) => String(value))
            .join('\n'),
        );
        for (const text of typed.values()) expect(kept).toContain(JSON.stringify(text));
        expect(await sheet(page).locator('img, b').count(), 'markup is not made').toBe(0);
      }
      expect(await page.title()).not.toContain('hacked');
    },
  );

  test('that is sent is shown as it was written', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { page, t } = visit;
    const [markup = ''] = HOSTILE;
    await plantSitting(visit, leftSitting('novice', 3, 2));
    await goOn(visit);
    await openList(visit, 'inquiries');
    const paper = await openFirstRow(visit, 'inquiry');
    await paper.getByLabel(t('papers:inquiry.reply'), { exact: true }).selectOption('thanks');
    await paper.getByLabel(t('papers:way.language'), { exact: true }).selectOption('en');
    await paper.getByLabel(t('papers:field.ownWords')).fill(markup);
    await paper.getByText(markup).last().waitFor();
    await paper.getByRole('button', { name: t('papers:act.answer'), exact: true }).click();
    await paper.getByText(t('papers:inquiry.answered')).first().waitFor();
    await paper.getByText(markup).waitFor();
    expect((await downloadedSitting(visit)).log.at(-1)?.input).toMatchObject({ text: markup });
    expect(await page.title()).not.toContain('hacked');
  });

  test('in the names of buyers never becomes a formula in a downloaded table', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { page } = visit;
    await plantSitting(visit, sittingWithBuyers(HOSTILE[4] ?? ''));
    await goOn(visit);
    const orders = await openList(visit, 'orders');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      orders.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = readFileSync(await csv.path(), 'utf8')
      .split('\r\n')
      .filter((line) => line.includes('HYPERLINK'));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toContain(`"'=HYPERLINK(""https`);
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      orders.getByRole('button', { name: 'XLSX' }).click(),
    ]);
    expect(
      readFileSync(await xlsx.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
