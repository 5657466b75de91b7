import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useHouse, type Visit } from '../support/house.ts';
import { copyAsNewer } from '../support/newer-build.ts';
import { serveToTests } from '../support/page-server.ts';
import { openBriefing, openChannels } from '../support/shift.ts';

const house = useHouse();
const NEWER = 'out/newer';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** The folder that is served now: first the built page, then the newer one. */
let served = 'dist';
let server: Server;
let address = '';

beforeAll(async () => {
  // Every file is another one, as after a change that reaches far.
  copyAsNewer('dist', NEWER);
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(served, normalize(pathname === '/' ? '/index.html' : pathname));
    response.setHeader('cache-control', 'no-cache');
    if (!existsSync(path)) response.writeHead(404).end();
    else response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(readFileSync(path));
  });
  serveToTests(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => server.close());

/** A tab of the page that is served here, ready without the network. */
async function tab(visit: Visit): Promise<Page> {
  const page = await visit.context.newPage();
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('wb-pack-card').first().waitFor();
  return page;
}

const buildOf = (page: Page): Promise<string> =>
  page.evaluate(() => String((globalThis as { waybillBuild?: string }).waybillBuild ?? 'first'));

test('a window that takes the new version reloads; one in an assessment plays on, and finds all it needs', {
  timeout: 180_000,
}, async () => {
  const visit = await house.visit({ offline: true, floor: 'bare' });
  const { t } = visit;
  await (await tab(visit)).close();
  const own: Visit = { ...visit, page: await tab(visit) };
  const other = await tab(visit);
  await openBriefing(own, 'assessment');
  await own.page.getByRole('button', { name: t('app:briefing.start') }).click();
  await own.page.locator('wb-shift').waitFor();
  await own.page.evaluate(() => Object.assign(window, { stillHere: true }));

  served = NEWER;
  await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await own.page.getByRole('button', { name: t('app:update.later') }).click();
  await other.getByRole('button', { name: t('app:update.now') }).click();
  await expect.poll(() => buildOf(other), { timeout: 20_000 }).toBe('newer');

  await own.page.waitForTimeout(1_000);
  expect(await own.page.evaluate(() => 'stillHere' in window), 'not reloaded').toBe(true);
  const orders = await openChannels(own);
  for (const format of ['XLSX', 'CSV']) {
    const [file] = await Promise.all([
      own.page.waitForEvent('download'),
      orders.getByRole('button', { name: format }).click(),
    ]);
    expect(file.suggestedFilename()).toContain(format.toLowerCase());
  }
  expect(await buildOf(own.page)).toBe('first');
});
