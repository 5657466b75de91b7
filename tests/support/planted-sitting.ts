import { inject } from 'vitest';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { bundleOf } from './bundle.ts';
import type { Visit } from './house.ts';
import type { shelve } from './storage-entry.ts';

let storage: Promise<string> | undefined;

/** Puts a sitting on the shelves of the visitor's browser, as if it had been played there, and shows it on the home screen. */
export async function plantSitting({ page }: Visit, sitting: Sitting): Promise<void> {
  storage ??= bundleOf('tests/support/storage-entry.ts');
  const { header, form, log } = sitting.file();
  const kept = { id: header.id, header, form, startedAt: 1_800_000_000_000 };
  const report = sitting.over ? sitting.report() : null;
  const progress = { id: header.id, clock: sitting.now, day: sitting.view().day.index, over: sitting.over, report };
  const row: Parameters<typeof shelve> = [kept, progress, log];
  await page.evaluate(`(async () => {
    ${await storage};
    await bundle.shelve(...${JSON.stringify(row)});
  })()`);
  // Home, from wherever the visitor stands.
  await page.goto(inject('pageUrl'));
  await page.locator('wb-pack-card').first().waitFor();
}
