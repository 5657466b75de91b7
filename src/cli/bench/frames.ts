import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createServer, type Plugin } from 'vite';
import { type Figure, share } from './figure.ts';

const PARCELS = 200;
/** Milliseconds of frames that are looked at, after the scene has come to rest. */
const SETTLES = 1_500;
const WATCHED = 4_000;

/** The floor's own bench scene. The browser imports it, not we: the game is the page's. */
const SCENE = fileURLToPath(new URL('../../game/bench.ts', import.meta.url)).replaceAll('\\', '/');

interface BenchWindow {
  bench?: { frames(): number[] };
}

/** `/bench.html?200`: that scene with so many parcels, and nothing around it. */
const benchPage: Plugin = {
  name: 'waybill-bench-page',
  configureServer(server) {
    server.middlewares.use('/bench.html', (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><div id="bench" style="width: 800px; height: 600px"></div><script type="module">
        import { mountParcelBench } from '/@fs/${SCENE.replace(/^\//, '')}';
        window.bench = mountParcelBench(document.querySelector('#bench'), Number(location.search.slice(1)));
      </script>`);
    });
  },
};

/** Milliseconds from frame to frame of a scene with that many parcels. */
async function watchFrames(browser: Browser, url: string, parcels: number): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.goto(`${url}bench.html?${parcels}`);
  await page.locator('#bench canvas').waitFor();
  await page.waitForTimeout(SETTLES);
  const before = await page.evaluate(() => (window as BenchWindow).bench?.frames().length ?? 0);
  await page.waitForTimeout(WATCHED);
  const frames = await page.evaluate((from) => (window as BenchWindow).bench?.frames().slice(from) ?? [], before);
  await page.close();
  return frames;
}

/** Frame times with parcels under way, against an empty scene in the same browser, turn and turn about. */
export async function measureFrames(browser: Browser): Promise<Figure[]> {
  const server = await createServer({
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false },
    plugins: [benchPage],
  });
  try {
    await server.listen();
    const url = server.resolvedUrls?.local[0] ?? '';
    // The first visit makes Vite bundle what the scene imports.
    await watchFrames(browser, url, 0);
    const empty: number[] = [];
    const full: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      empty.push(...(await watchFrames(browser, url, 0)));
      full.push(...(await watchFrames(browser, url, PARCELS)));
    }
    const [bare, busy] = [share(empty, 0.95), share(full, 0.95)];
    return [
      { name: 'frame of an empty scene, p95', value: bare, unit: 'ms' },
      { name: `frame with ${PARCELS} parcels, p95`, value: busy, unit: 'ms' },
      { name: `frame with ${PARCELS} parcels ÷ empty scene`, value: busy / bare, unit: '×', atMost: 1.5 },
    ];
  } finally {
    await server.close();
  }
}
