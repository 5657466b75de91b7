import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { ensureChromium, launchChromium } from '../../../tests/support/chromium.ts';
import { openList, startPractice } from '../../../tests/support/shift.ts';
import { wordsOf } from '../../../tests/support/words.ts';
import { type Figure, median, share } from './figure.ts';
import { measureFrames } from './frames.ts';
import { inYardsticks, yardstick } from './yardstick.ts';

const VISITS = 5;
const PRESSES = 60;
const STICKS = 11;
const KILOBYTE = 1000;
/** On the quiet machine of the yardstick. */
const ANSWER_MS = 50;

/** A first visit: what script comes before the home screen can be used, and how long it takes from the first paint. */
async function visitHome(browser: Browser, url: string): Promise<{ script: number; wait: number }> {
  const page = await browser.newPage({ locale: 'zh-TW', serviceWorkers: 'block' });
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.body());
  });
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('wb-pack-card button') === null) return;
      performance.mark('usable');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.locator('wb-pack-card button').first().waitFor();
  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
  const wait = await page.evaluate(() => {
    const usable = performance.getEntriesByName('usable')[0]?.startTime ?? performance.now();
    return usable - (performance.getEntriesByName('first-paint')[0]?.startTime ?? 0);
  });
  await page.close();
  return { script: sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE, wait: Math.max(0, wait) };
}

/** Presses a button of the paper in front again and again: milliseconds until the paper is drawn anew. */
function answerTimes(page: Page, presses: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const paper = document.querySelector<HTMLElement & { updateComplete?: Promise<boolean> }>('#dock-sheet > *');
    const times: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const buttons = paper?.querySelectorAll<HTMLButtonElement>('.channel button') ?? [];
      const start = performance.now();
      buttons[i % buttons.length]?.click();
      await paper?.updateComplete;
      // The answer comes from the worker; until then the act is on its way.
      while (paper?.querySelector('[data-sent]')) {
        await new Promise((resolve) => setTimeout(resolve));
        await paper?.updateComplete;
      }
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times;
  }, presses);
}

/** Milliseconds of the yardstick in that page. It crosses as text: the browser knows none of our modules. */
const timeYardstick = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const __name = (named) => named;
    const work = ${yardstick};
    const start = performance.now();
    work();
    return performance.now() - start;
  })()`);

/** From an act to the panel that shows it, in a sitting under way. */
async function measureAnswers(browser: Browser, url: string): Promise<Figure[]> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-TW',
    serviceWorkers: 'block',
  });
  await context.addInitScript(() => localStorage.setItem('waybill.first-day-offered', 'yes'));
  const page = await context.newPage();
  await page.goto(url);
  const visit = { context, page, t: wordsOf('zh-TW'), complaints: [], open: () => context.newPage() };
  await startPractice(visit, 1);
  const first = await page.locator('.rail-item').first().getAttribute('data-kind');
  await openList(visit, first ?? '');
  const times = await answerTimes(page, PRESSES);
  const sticks: number[] = [];
  for (let i = 0; i < STICKS; i += 1) sticks.push(await timeYardstick(page));
  await context.close();
  const [answer, stick] = [share(times, 0.95), median(sticks)];
  return [
    { name: 'the yardstick in the page', value: stick, unit: 'ms' },
    { name: 'act to panel, p95', value: answer, unit: 'ms' },
    {
      name: 'act to panel, p95 ÷ yardstick',
      value: answer / stick,
      unit: '×',
      atMost: inYardsticks(ANSWER_MS, 'page'),
    },
  ];
}

/** The page's part of the benchmark: builds it, serves it, and opens it in a Chromium. */
export async function measurePage(): Promise<Figure[]> {
  const browser = await launchChromium(ensureChromium());
  await build({ logLevel: 'error' });
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0, open: false } });
  try {
    const url = server.resolvedUrls?.local[0] ?? '';
    const visits: { script: number; wait: number }[] = [];
    for (let i = 0; i < VISITS; i += 1) visits.push(await visitHome(browser, url));
    return [
      {
        name: 'script before the home screen',
        value: median(visits.map(({ script }) => script)),
        unit: 'kB gz',
        atMost: 150,
      },
      { name: 'first paint to usable home', value: median(visits.map(({ wait }) => wait)), unit: 'ms' },
      ...(await measureAnswers(browser, url)),
      ...(await measureFrames(browser)),
    ];
  } finally {
    await server.close();
    await browser.close();
  }
}
