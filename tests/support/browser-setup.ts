import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureChineseFonts, ensureChromium } from './chromium.ts';
import { serveToTests } from './page-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built page is served, with the closing slash. */
    readonly pageUrl: string;
    /** The browser to start: see `launchChromium`. */
    readonly chromiumPath: string;
  }
}

/** Before the first browser test: a browser to drive, letters for Chinese, and the built page on a free port. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) {
    throw new Error('There is no built page in dist/. Run `npm run build` first, or `npm run test:browser`.');
  }
  project.provide('chromiumPath', ensureChromium());
  ensureChineseFonts();
  const server = await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port: 0, open: false } });
  serveToTests(server.httpServer as Server);
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server started but gives no address.');
  project.provide('pageUrl', url);
  return () => server.close();
}
