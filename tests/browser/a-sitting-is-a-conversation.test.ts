import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONVERSATION } from '../session/conversation.ts';
import type { faultOf } from '../support/conversation-entry.ts';
import { theBrowser } from '../support/house.ts';
import { serveModule } from '../support/served.ts';

let page: Page;
let served: Awaited<ReturnType<typeof serveModule>>;

beforeAll(async () => {
  served = await serveModule('tests/support/conversation-entry.ts', 'out/conversation');
  page = await (await theBrowser()).newPage();
  // Any document of that address will do.
  await page.goto(served.url);
});

afterAll(async () => {
  await page?.close();
  await served?.close();
});

// A wire in memory is held to the same in tests/session.
describe('with a worker', () => {
  test.each(CONVERSATION.map(({ title }, at) => ({ title, at })))('$title', async ({ at }) => {
    // As text: the compiler of the tests would make something else of a module that is loaded later.
    const script = `import(${JSON.stringify(served.url)}).then(({ faultOf }) => faultOf(${at}))`;
    const fault = await page.evaluate<Awaited<ReturnType<typeof faultOf>>>(script);
    expect(fault).toBeNull();
  });
});
