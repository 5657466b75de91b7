import type { Locator } from 'playwright-core';
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

type Place = (plan: StudioPlan) => Rect;

interface Studio {
  readonly visit: Visit;
  /** Takes up what can be carried in a place, and lets it go in the middle of another. */
  carry(from: Place, to: Place): Promise<void>;
}

const onDay =
  (day: number): Place =>
  ({ days }) =>
    days[day] ?? { x: 0, y: 0, w: 0, h: 0 };

const boxOf = async (each: Locator): Promise<Rect> => {
  const { x, y, width, height } = (await each.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x, y, w: width, h: height };
};

/** The floor once it is as large as its place: what stands below it grows smaller when it has been read. */
async function settled({ page }: Visit): Promise<Rect> {
  const [ground, canvas] = [page.locator('.floor-ground'), page.locator('.floor-ground canvas')];
  let before = 0;
  await expect
    .poll(
      async () => {
        const [place, picture] = [await boxOf(ground), await boxOf(canvas)];
        const rests = picture.h > 0 && Math.abs(place.h - picture.h) < 2 && picture.h === before;
        before = picture.h;
        return rests;
      },
      { interval: 400, timeout: 20_000 },
    )
    .toBe(true);
  return boxOf(canvas);
}

async function atTheStudio(language: Language): Promise<Studio> {
  const visit = await house.visit({ language });
  const { page } = visit;
  await startPractice(visit, undefined, 'social-studio');
  const canvas = page.locator('.floor-ground canvas');
  await canvas.waitFor();
  const { catalogue } = (await advice(visit, language)).sitting.form;
  const carry = async (from: Place, to: Place): Promise<void> => {
    const box = await settled(visit);
    const [room] = layOut(box, roomsOf(['social']), catalogue).grounds;
    if (room === undefined) throw new Error('there is no studio');
    const [start, end] = [from, to].map((place) => place(layStudio(room, catalogue))) as [Rect, Rect];
    const x = box.x + start.x + Math.min(24, start.w / 2);
    for (let y = box.y + start.y + 10; y < box.y + start.y + start.h; y += 6) {
      await page.mouse.move(x, y);
      if ((await canvas.evaluate(({ style }) => style.cursor)) !== 'grab') continue;
      await page.mouse.down();
      await page.mouse.move(box.x + end.x + end.w / 2, box.y + end.y + end.h * 0.6, { steps: 8 });
      await page.mouse.up();
      return;
    }
    throw new Error('there is nothing that can be carried');
  };
  return { visit, carry };
}

/** Answers the questions of the floor with their first choices, until there are no more. */
async function answer({ page }: Visit): Promise<number> {
  const menu = page.getByRole('menu');
  const waiting = page.locator('.take-back');
  // Between two questions there is none.
  const said = async (): Promise<string> => (await menu.allTextContents()).join('');
  for (let asked = 0; ; asked += 1) {
    await menu.or(waiting).first().waitFor();
    if (await waiting.isVisible()) return asked;
    if (asked === 0) await expectNoBarrier(page, 'a question on the floor', '.floor-stage');
    const words = await said();
    await page.getByRole('menuitem').first().press('Enter');
    await expect.poll(async () => (await waiting.isVisible()) || ![words, ''].includes(await said())).toBe(true);
  }
}

/** What was done to posts so far, with the times as clocks in their markets show them. */
async function postActs(visit: Visit, language: Language) {
  const { log, form } = (await advice(visit, language)).sitting;
  const { accounts = [], audiences } = form.catalogue.social ?? {};
  let market = '';
  return log
    .filter(({ action }) => action.startsWith('post/'))
    .map(({ action, input }) => {
      const { account, at } = input as { account?: string; at: number };
      market = accounts.find(({ id }) => id === account)?.market ?? market;
      const { date, minutes } = localMoment(audiences?.offsets ?? {}, market, at);
      return { action, date, minutes };
    });
}

test('an idea brought to a day is pinned there, and a card brought to another day keeps its time in its market', {
  timeout: 120_000,
}, async () => {
  const { visit, carry } = await atTheStudio('zh-TW');
  await carry(({ tray }) => tray, onDay(WEDNESDAY));
  expect(await answer(visit), 'asked for the account and the time at least').toBeGreaterThanOrEqual(2);
  const [pinned] = await postActs(visit, 'zh-TW');
  expect(pinned).toMatchObject({ action: 'post/schedule', date: '2027-02-17' });

  await visit.page.locator('.take-back').waitFor({ state: 'detached' });
  await carry(onDay(WEDNESDAY), onDay(FRIDAY));
  await visit.page.locator('.take-back').waitFor();
  const [, moved] = await postActs(visit, 'zh-TW');
  expect(moved).toEqual({ action: 'post/reschedule', date: '2027-02-19', minutes: pinned?.minutes });
});

test('dropped where no idea goes, the floor says what that place is for; by keyboard an idea opens the calendar', {
  timeout: 120_000,
}, async () => {
  const { visit, carry } = await atTheStudio('en');
  const { page, t } = visit;
  await carry(
    ({ tray }) => tray,
    ({ gauge }) => gauge,
  );
  const words = t('floor:drop.not-here', { wants: t('floor:social.wants.talk'), goes: t('floor:drop.idea') });
  await expect.poll(() => textOf(page.locator('.floor-answer .grow'))).toBe(words);
  expect(await postActs(visit, 'en')).toEqual([]);

  const canvas = page.locator('.floor-ground canvas');
  await expect.poll(() => canvas.getAttribute('aria-label')).toContain(t('floor:social.loudness.usual'));
  const voice = page.locator('.floor-ground [aria-live]');
  await canvas.focus();
  // From the first phone to the last, and down past the needle to the ideas.
  const idea = t('floor:social.thing.idea', { card: '' });
  for (const key of [...Array(5).fill('ArrowRight'), ...Array(4).fill('ArrowDown')]) {
    await page.keyboard.press(key);
    if ((await textOf(voice)).startsWith(idea)) break;
  }
  expect(await textOf(voice)).toContain(idea);
  await page.keyboard.press('Enter');
  await page.locator('#dock-sheet[data-paper^="posting/"]').waitFor();
});
