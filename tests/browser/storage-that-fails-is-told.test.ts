import { describe, expect, test } from 'vitest';
import { useHouse, type Visit } from '../support/house.ts';
import { plantSitting } from '../support/planted-sitting.ts';
import { leftSitting } from '../support/played-sitting.ts';
import { openBriefing, openChannels, startPractice } from '../support/shift.ts';
import { storedSittings } from '../support/stored-sittings.ts';
import { orderDeskPack } from '../support/world.ts';

const house = useHouse();

/** Runs a script in the worker before anything of it. A worker that was started before is left behind by a reload. */
async function inWorker({ context, page }: Visit, script: string): Promise<void> {
  await context.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: script + (await response.text()) });
  });
  await page.reload();
  await page.locator('wb-pack-card').first().waitFor();
}

const tell = ({ page }: Visit, word: string): Promise<void> =>
  page.evaluate((said) => new BroadcastChannel('test.disk').postMessage(said), word);

const banner = ({ page, t }: Visit, state: string) =>
  page.getByRole('alert').filter({ hasText: t(`app:banner.storage-${state}`) });

/** A reload finds the sitting with the lists that were opened. */
async function survivesReload({ page }: Visit): Promise<void> {
  await page.reload();
  await page.locator('wb-shift').waitFor();
}

describe('storage that fails', () => {
  test('at the very first write is told, tried again by itself, and the sitting is there after a reload', async () => {
    const visit = await house.visit({ floor: 'bare' });
    await inWorker(
      visit,
      `let full = true;
       new BroadcastChannel('test.disk').onmessage = ({ data }) => { full = data === 'full'; };
       const { put } = IDBObjectStore.prototype;
       IDBObjectStore.prototype.put = function (...row) {
         if (full) throw new DOMException('no room', 'QuotaExceededError');
         return put.apply(this, row);
       };`,
    );
    await startPractice(visit);
    await openChannels(visit);
    await banner(visit, 'full').waitFor();
    await tell(visit, 'empty');
    await banner(visit, 'full').waitFor({ state: 'detached' });
    await survivesReload(visit);
  });

  test('because the connection was lost is opened again', async () => {
    const visit = await house.visit({ floor: 'bare' });
    await inWorker(
      visit,
      `const seen = new Set();
       const { transaction } = IDBDatabase.prototype;
       IDBDatabase.prototype.transaction = function (...args) { seen.add(this); return transaction.apply(this, args); };
       new BroadcastChannel('test.disk').onmessage = () => { for (const db of seen) db.close(); };`,
    );
    await startPractice(visit);
    await tell(visit, 'close');
    await openChannels(visit);
    expect(await visit.page.getByRole('alert').count()).toBe(0);
    await survivesReload(visit);
  });

  test('because the site data was cleared under the sitting stores all of it again', async () => {
    const visit = await house.visit({ floor: 'bare' });
    await startPractice(visit);
    const session = await visit.context.newCDPSession(visit.page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(visit.page.url()).origin,
      storageTypes: 'indexeddb',
    });
    await openChannels(visit);
    await expect.poll(() => storedSittings(visit), { timeout: 10_000 }).toBe(1);
    expect(await visit.page.getByRole('alert').count()).toBe(0);
    await survivesReload(visit);
  });

  test('because it never answers is told on the home screen and in the shift', async () => {
    const silent = `{
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        request.addEventListener = () => undefined;
        return request;
      };
    }`;
    const visit = await house.visit({ floor: 'bare' });
    await visit.context.addInitScript(silent);
    await inWorker(visit, silent);
    await visit.page
      .getByRole('alert')
      .filter({ hasText: visit.t('rules:storage/silent') })
      .waitFor();
    await startPractice(visit);
    await banner(visit, 'silent').waitFor();
  });

  test('because a newer version has changed it says so', async () => {
    const visit = await house.visit({ floor: 'bare' });
    await visit.page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('waybill', 99);
          request.onsuccess = () => resolve(request.result.close());
        }),
    );
    await visit.page.reload();
    await visit.page
      .getByRole('alert')
      .filter({ hasText: visit.t('rules:storage/newer') })
      .waitFor();
    await startPractice(visit);
    await banner(visit, 'newer').waitFor();
  });
});

describe('a browser without', () => {
  test('storage for texts shows the home screen, whose buttons work', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { context, page, t } = visit;
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    const errors = visit.complaints.length;
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: t('app:home.not-now') }).click();
    await other.getByRole('button', { name: t('app:home.not-now') }).waitFor({ state: 'detached' });
    const own: Visit = { ...visit, page: other };
    await startPractice(own);
    await openChannels(own);
    // The script of the test house itself meets the closed door.
    visit.complaints.splice(errors);
  });

  test('locks and messages between tabs notices when it comes back that another tab has its sitting', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { context, page, t } = visit;
    const bare = `for (const kind of ['Navigator', 'WorkerNavigator'])
      if (kind in globalThis) Object.defineProperty(globalThis[kind].prototype, 'locks', { get: () => undefined });
      globalThis.BroadcastChannel = undefined;`;
    await context.addInitScript(bare);
    await inWorker(visit, bare);
    await startPractice(visit);
    await openChannels(visit);
    const second: Visit = { ...visit, page: await visit.open() };
    await second.page.getByRole('link', { name: t('app:home.go-on') }).click();
    await second.page.locator('wb-shift').waitFor();
    const taken = page.getByRole('alert').filter({ hasText: t('app:banner.taken') });
    expect(await taken.count(), 'nobody could tell it').toBe(0);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await taken.waitFor();
  });

  test('locks and crypto.randomUUID, as on plain http, plays, tells the second tab, and hands over', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { context, t } = visit;
    const bare = `for (const kind of ['Navigator', 'WorkerNavigator'])
      if (kind in globalThis) Object.defineProperty(globalThis[kind].prototype, 'locks', { get: () => undefined });
      Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });`;
    await context.addInitScript(bare);
    await inWorker(visit, bare);
    await startPractice(visit);
    await openChannels(visit);
    const second: Visit = { ...visit, page: await visit.open() };
    await second.page.getByText(t('app:home.in-another-tab')).waitFor();
    await second.page.getByRole('link', { name: t('app:home.go-on') }).click();
    await second.page.getByRole('button', { name: t('app:sitting.take-over') }).click();
    await second.page.locator('wb-shift').waitFor();
    await visit.page
      .getByRole('alert')
      .filter({ hasText: t('app:banner.taken') })
      .waitFor();
  });
});

describe('a damaged sitting', () => {
  test('says so and goes on from what is whole', async () => {
    const visit = await house.visit({ floor: 'bare' });
    const { page, t } = visit;
    await plantSitting(visit, leftSitting('novice', 0, 3));
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('waybill');
          request.onsuccess = () => {
            const tx = request.result.transaction('entries', 'readwrite');
            const cursor = tx.objectStore('entries').openCursor(null, 'prev');
            cursor.onsuccess = () => cursor.result?.update({ ...cursor.result.value, at: 'soon' });
            tx.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await page
      .getByRole('link', { name: t('app:home.go-on') })
      .first()
      .click();
    await page.getByRole('heading', { name: t('app:sitting.damaged') }).waitFor();
    await page.getByRole('button', { name: t('app:sitting.go-on-damaged') }).click();
    await page.locator('wb-shift').waitFor();
    await page.reload();
    await page.locator('wb-shift').waitFor();
  });
});

test('sittings of the database before heads were stored apart are still listed', async () => {
  const visit = await house.visit({ floor: 'bare' });
  const { page, t } = visit;
  await plantSitting(visit, leftSitting('novice', 0, 3));
  await page.goto('about:blank');
  await page.goto(visit.page.url());
  const origin = await visit.open();
  await page.close();
  await origin.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await ask(indexedDB.open('waybill'));
    const names = ['sittings', 'progress', 'entries'] as const;
    const rows = await Promise.all(names.map((name) => ask(db.transaction(name).objectStore(name).getAll())));
    db.close();
    await ask(indexedDB.deleteDatabase('waybill'));
    const request = indexedDB.open('waybill', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sittings', { keyPath: 'id' });
      request.result.createObjectStore('progress', { keyPath: 'id' });
      request.result.createObjectStore('entries', { keyPath: ['sitting', 'seq'] });
    };
    const old = await ask(request);
    const tx = old.transaction(names, 'readwrite');
    for (const [i, name] of names.entries()) for (const row of rows[i] ?? []) tx.objectStore(name).put(row);
    await new Promise<void>((resolve) => {
      tx.oncomplete = () => resolve();
    });
    old.close();
  });
  await origin.reload();
  await origin
    .getByRole('link', { name: t('app:home.go-on') })
    .first()
    .click();
  await origin.locator('wb-shift').waitFor();
});

test('an assessment that was left has gone on when it is resumed', async () => {
  const visit = await house.visit({ floor: 'bare' });
  const { page, t } = visit;
  await openBriefing(visit, 'assessment');
  await page.getByRole('button', { name: t('app:briefing.start') }).click();
  await page.locator('wb-shift').waitFor();
  await page.waitForTimeout(1_500);
  const minutes = async (): Promise<number> => {
    const [hours = 0, rest = 0] =
      ((await page.locator('wb-top-strip').textContent()) ?? '')
        .match(/(\d\d):(\d\d)/)
        ?.slice(1)
        .map(Number) ?? [];
    return hours * 60 + rest;
  };
  const before = await minutes();
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.waitForTimeout(6_000);
  await page.getByRole('link', { name: t('app:home.go-on') }).click();
  await page.locator('wb-shift').waitFor();
  // Six real seconds, in office minutes by the pack's clock.
  const passed = (6 * 9) / (orderDeskPack.data.dayMinutes ?? 10);
  expect((await minutes()) - before).toBeGreaterThanOrEqual(Math.floor(passed));
});
