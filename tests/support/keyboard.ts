import type { Locator, Page } from 'playwright-core';
import type { Visit } from './house.ts';

/** More presses than any way through the page takes: it goes round once at most. */
const MOST = 250;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll((all) => all.some((each) => each === document.activeElement));

/** Presses a key until the focus stands there. */
export async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < MOST; presses += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST} times ${key}, and the focus never came to ${target}`);
}

export const tabTo = (page: Page, target: Locator): Promise<void> => pressUntil(page, 'Tab', target);

/** Goes there with Tab and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field with Tab and replaces what stands in it. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Goes to a list that unfolds and walks down to that value. */
export async function choose(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.press('Home');
  for (let presses = 0; presses < MOST; presses += 1) {
    if ((await list.inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`no ${value} in ${list}; focused: ${focused}`);
}

/** Goes to a group of radio buttons and walks to the one wanted. */
export async function chooseRadio(page: Page, group: Locator, wanted: Locator): Promise<void> {
  await tabTo(page, group.getByRole('radio'));
  await page.keyboard.press('Space');
  for (let presses = 0; presses < MOST; presses += 1) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no ${wanted} in ${group}`);
}

/** Walks down a table to the row with that text. */
export async function walkToRow(page: Page, table: Locator, text: string): Promise<void> {
  // A row is drawn, and takes the focus, a moment after the key.
  const focused = (index: number): Locator => table.locator(`tbody tr[data-index="${index}"]:focus`);
  await tabTo(page, table.locator('tbody tr'));
  await page.keyboard.press('Home');
  for (let index = 0; index < MOST; index += 1) {
    await focused(index).waitFor();
    if (((await focused(index).textContent()) ?? '').includes(text)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no row with ${text}`);
}

/** Types as an input method does: letters that are not words yet, then the words. */
export async function typeByInputMethod({ page }: Visit, field: Locator, words: string): Promise<void> {
  await field.click();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['ㄋ', 'ㄋㄧ', 'ㄋㄧˇ']) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await keyboard.send('Input.insertText', { text: words });
  await keyboard.detach();
}
