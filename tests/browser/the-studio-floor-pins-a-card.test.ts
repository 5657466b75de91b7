import { expect, test } from 'vitest';
import { layOut } from '../../src/game/layout.ts';
import type { Rect } from '../../src/game/rect.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import { layStudio, type StudioPlan } from '../../src/game/social/studio-layout.ts';
import type { Language } from '../../src/host/port.ts';
import { localMoment } from '../../src/operations/social/local-time.ts';
import { advice } from '../support/advice.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { expectNoBarrier } from '../support/screen-fit.ts';
import { startPractice, textOf } from '../support/shift.ts';

const house = useHouse();

/** Days of the board: the first on which posts go out, and two days later. */
const [WEDNESDAY, FRIDAY] = [2, 4];

interface Studio {
  readonly visit: Visit;
  /** Takes up what can be carried in a place, and lets it go in the middle of another. */
  carry(from: Rect, to: Rect): Promise<void>;
  readonly plan: StudioPlan;
}

async function atTheStudio(language: Language): Promise<Studio> {
  const visit = await house.visit({ language });
  const { page } = visit;
  await startPractice(visit, undefined, 'social-studio');
  const canvas = page.locator('.floor-ground canvas');
  await canvas.waitFor();
  // What stands below the floor grows smaller once it has been read; the picture follows.
  const ground = page.locator('.floor-ground');
  const high = async (each: typeof canvas): Promise<number> => (await each.boundingBox())?.height ?? 0;
  await expect.poll(async () => Math.abs((await high(ground)) - (await high(canvas)))).toBeLessThan(2);
  const { form } = (await advice(visit, language)).sitting;
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('there is no floor');
  const [room] = layOut({ w: box.width, h: box.height }, roomsOf(['social']), form.catalogue).grounds;
  if (room === undefined) throw new Error('there is no studio');
  const carry = async (from: Rect, to: Rect): Promise<void> => {
    for (let y = from.y + 8; y < from.y + from.h; y += 6) {
      await page.mouse.move(box.x + from.x + Math.min(24, from.w / 2), box.y + y);
      if ((await canvas.evaluate(({ style }) => style.cursor)) !== 'grab') continue;
      await page.mouse.down();
      await page.mouse.move(box.x + to.x + to.w / 2, box.y + to.y + to.h * 0.6, { steps: 6 });
      await page.mouse.up();
      return;
    }
    throw new Error('there is nothing that can be carried');
  };
  return { visit, carry, plan: layStudio(room, form.catalogue) };
}

const dayOf = ({ days }: StudioPlan, day: number): Rect => days[day] ?? { x: 0, y: 0, w: 0, h: 0 };

/** Answers the questions of the floor with their first choices, until there are no more. */
async function answer({ page }: Visit): Promise<number> {
  const menu = page.getByRole('menu');
  const waiting = page.locator('.take-back');
  for (let asked = 0; ; asked += 1) {
    await menu.or(waiting).first().waitFor();
    if (await waiting.isVisible()) return asked;
    if (asked === 0) await expectNoBarrier(page, 'a question on the floor', '.floor-stage');
    const words = await textOf(menu);
    await page.getByRole('menuitem').first().press('Enter');
    await expect.poll(async () => (await waiting.isVisible()) || (await textOf(menu)) !== words).toBe(true);
  }
}

const postActs = async (visit: Visit, language: Language) =>
  (await advice(visit, language)).sitting.log.filter(({ action }) => action.startsWith('post/'));

test('an idea brought to a day is pinned there, and a card brought to another day keeps its time in its market', {
  timeout: 120_000,
}, async () => {
  const { visit, carry, plan } = await atTheStudio('zh-TW');
  await carry(plan.tray, dayOf(plan, WEDNESDAY));
  expect(await answer(visit), 'asked for the account, the time, and what there is a choice of').toBeGreaterThanOrEqual(
    2,
  );
  const [pinned] = await postActs(visit, 'zh-TW');
  const { form } = (await advice(visit, 'zh-TW')).sitting;
  const social = form.catalogue.social;
  const input = pinned?.input as { account: string; at: number };
  const market = social?.accounts.find(({ id }) => id === input.account)?.market ?? '';
  const there = (at: number) => localMoment(social?.audiences.offsets ?? {}, market, at);
  expect([pinned?.action, there(input.at).date]).toEqual(['post/schedule', '2027-02-17']);

  await visit.page.locator('.take-back').waitFor({ state: 'detached' });
  await carry(dayOf(plan, WEDNESDAY), dayOf(plan, FRIDAY));
  await visit.page.locator('.take-back').waitFor();
  const [, moved] = await postActs(visit, 'zh-TW');
  const { at } = moved?.input as { at: number };
  expect([moved?.action, there(at).date]).toEqual(['post/reschedule', '2027-02-19']);
  expect(there(at).minutes).toBe(there(input.at).minutes);
});

test('dropped where no idea goes, the floor says what that place is for; by keyboard an idea opens the calendar', {
  timeout: 120_000,
}, async () => {
  const { visit, carry, plan } = await atTheStudio('en');
  const { page, t } = visit;
  await carry(plan.tray, plan.gauge);
  const words = t('floor:drop.not-here', { wants: t('floor:social.wants.talk'), goes: t('floor:drop.idea') });
  await expect.poll(() => textOf(page.locator('.floor-answer .grow'))).toBe(words);
  expect(await postActs(visit, 'en')).toEqual([]);
  const canvas = page.locator('.floor-ground canvas');
  await expect.poll(() => canvas.getAttribute('aria-label')).toContain(t('floor:social.loudness.usual'));
  const voice = page.locator('.floor-ground [aria-live]');
  await canvas.focus();
  // Down from the phones, past the needle, to the ideas.
  const idea = t('floor:social.thing.idea', { card: '' });
  for (const key of [...Array(5).fill('ArrowRight'), ...Array(4).fill('ArrowDown')]) {
    await page.keyboard.press(key);
    if ((await textOf(voice)).startsWith(idea)) break;
  }
  expect(await textOf(voice)).toContain(idea);
  await page.keyboard.press('Enter');
  await page.locator('#dock-sheet[data-paper^="posting/"]').waitFor();
});
