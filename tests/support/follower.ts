import type { Locator, Page } from 'playwright-core';
import { choose, chooseRadio, press, tabTo, type } from './keyboard.ts';

/** More than any guide has steps, with the ways to their papers. */
const MOST = 120;

/** How a control that a guide names is used. */
interface Hands {
  /** Uses the marked place itself: a button, a row, a fold. */
  use(target: Locator): Promise<void>;
  select(list: Locator, value: string): Promise<void>;
  tick(box: Locator, within: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  click(button: Locator): Promise<void>;
}

/** Hands with a mouse. */
export const byMouse: Hands = {
  use: (target) => target.click(),
  select: async (list, value) => void (await list.selectOption(value)),
  tick: (box) => box.check(),
  fill: (field, text) => field.fill(text),
  click: (button) => button.click(),
};

/** Hands that know Tab, Enter, Space, the arrows, and the key that goes to where the colleague points. */
export const byKeyboard = (page: Page): Hands => ({
  use: async (target) => {
    await page.keyboard.press('Alt+g');
    await press(page, target);
  },
  select: (list, value) => choose(page, list, value),
  tick: async (box, within) => {
    if ((await box.getAttribute('type')) === 'radio') return chooseRadio(page, within, box);
    await tabTo(page, box);
    await page.keyboard.press('Space');
  },
  fill: (field, text) => type(page, field, text),
  click: (button) => press(page, button),
});

/** Until the marked place is the one the words are about: it is marked a frame after they are said. */
const untilMarked = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const said = document.querySelector<HTMLElement>('.guide')?.dataset.step;
    return document.querySelector<HTMLElement>('[data-guide-target]')?.dataset.guideTarget === said;
  });

/** What the screen shows of a guide: what is said, and the marked place. */
const signOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const target = document.querySelector<HTMLElement>('[data-guide-target]');
    const { part, row, kind } = target?.dataset ?? {};
    return [document.querySelector('#guide-title')?.textContent, target?.tagName, part, row, kind].join('|');
  });

/** What stands in quotation marks, in its sequence. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/「([^」]*)」|"([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '');

interface Control {
  readonly is: 'option' | 'tick' | 'text' | 'button';
  readonly id: string;
  readonly value: string;
}

/** The control that a name means within the marked place; its element is marked with an id of the test's own. */
const meant = (target: Locator, name: string): Promise<Control | null> =>
  target.evaluate((place, wanted) => {
    const begins = (element: Element): boolean =>
      element.checkVisibility() && (element.textContent ?? '').replace(/\s+/g, ' ').trim().startsWith(wanted);
    const found = (is: Control['is'], element: Element, value = ''): Control => {
      const id = `${Math.random()}`;
      element.setAttribute('data-meant', id);
      return { is, id, value };
    };
    for (const list of place.querySelectorAll('select'))
      for (const option of list.checkVisibility() ? list.options : [])
        if ((option.textContent ?? '').trim().startsWith(wanted)) return found('option', list, option.value);
    for (const label of place.querySelectorAll('label')) {
      const { control } = label;
      if (!begins(label) || !(control instanceof HTMLInputElement)) continue;
      return found(['checkbox', 'radio'].includes(control.type) ? 'tick' : 'text', control);
    }
    const button = [...place.querySelectorAll('button')].find(begins);
    return button === undefined ? null : found('button', button);
  }, name);

/** The control of a name, looked for until the paper shows it. */
async function findMeant(page: Page, target: Locator, name: string): Promise<Control> {
  for (let tries = 0; tries < 200; tries += 1) {
    const control = await meant(target, name);
    if (control !== null) return control;
    await page.waitForTimeout(25);
  }
  throw new Error(`nothing in the marked place is called ${name}: ${await signOf(page)}`);
}

/** Does in the marked place what the words name, one after the other. */
async function doWhatIsSaid(page: Page, target: Locator, hands: Hands): Promise<void> {
  const names = namesIn((await page.locator('#guide-do').textContent()) ?? '');
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i] ?? '';
    const control = await findMeant(page, target, name);
    const element = page.locator(`[data-meant="${control.id}"]`);
    if (control.is === 'option') await hands.select(element, control.value);
    else if (control.is === 'tick') await hands.tick(element, target);
    else if (control.is === 'button') await hands.click(element);
    else {
      i += 1;
      await hands.fill(element, names[i] ?? '');
    }
  }
}

/**
 * Follows a guide by what the screen says and nothing else: reads the colleague's words and looks for the marked place. Returns the
 * titles of the steps, when the colleague has no more to ask.
 */
export async function follow(page: Page, hands: Hands): Promise<string[]> {
  const titles: string[] = [];
  const end = page.locator('.guide-foot .button.primary');
  const target = page.locator('[data-guide-target]');
  for (let i = 0; i < MOST; i += 1) {
    await target.or(end).first().waitFor();
    if (await end.isVisible()) return titles;
    await untilMarked(page);
    const title = (await page.locator('#guide-title').textContent()) ?? '';
    if (titles.at(-1) !== title) titles.push(title);
    const before = await signOf(page);
    const isOne = await target.evaluate((element) => element.matches('button, tr, summary'));
    if (isOne) await hands.use(target);
    else await doWhatIsSaid(page, target, hands);
    for (let tries = 0; (await signOf(page)) === before; tries += 1) {
      if (tries > 200) throw new Error(`nothing came of ${before}`);
      await page.waitForTimeout(25);
    }
  }
  throw new Error(`the guide has no end after ${MOST} acts: ${titles.at(-1)}`);
}
