import { expect, test } from 'vitest';
import { layOut } from '../../src/game/layout.ts';
import type { Rect } from '../../src/game/rect.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import { type CounterPlan, layCounter } from '../../src/game/service/counter-layout.ts';
import { advice } from '../support/advice.ts';
import { useHouse, type Visit, type VisitWishes } from '../support/house.ts';
import { expectNoBarrier } from '../support/screen-fit.ts';
import { sheet, skip, startPractice, textOf } from '../support/shift.ts';

const house = useHouse();

interface Point {
  readonly x: number;
  readonly y: number;
}

async function dragByMouse({ page }: Visit, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

async function dragByFinger({ context, page }: Visit, from: Point, to: Point): Promise<void> {
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await touch('touchStart', [from]);
  for (const way of [0.3, 0.6, 1])
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }]);
  await touch('touchEnd', []);
}

/** Somebody at the counter at which buyers queue. */
async function atTheCounter(
  wishes: VisitWishes = {},
  drag = dragByMouse,
): Promise<{ visit: Visit; carry(to: (counter: CounterPlan) => Rect): Promise<void> }> {
  const visit = await house.visit({ language: 'zh-TW', ...wishes });
  const { page } = visit;
  await startPractice(visit, undefined, 'service-desk');
  await skip(visit, 6);
  const canvas = page.locator('.floor-ground canvas');
  await canvas.waitFor();
  const { form } = (await advice(visit, 'zh-TW')).sitting;
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('there is no floor');
  const [ground] = layOut({ w: box.width, h: box.height }, roomsOf(['service']), form.catalogue).grounds;
  if (ground === undefined) throw new Error('there is no counter');
  const counter = layCounter(ground, form.catalogue);
  const carry = async (to: (counter: CounterPlan) => Rect): Promise<void> => {
    const { x, y, w, h } = to(counter);
    for (const queue of counter.queues) {
      for (let down = queue.y + 6; down < queue.y + queue.h; down += 16) {
        const at = { x: box.x + queue.x + queue.w / 3, y: box.y + down };
        await page.mouse.move(at.x, at.y);
        if ((await canvas.evaluate(({ style }) => style.cursor)) !== 'grab') continue;
        await drag(visit, at, { x: box.x + x + w / 2, y: box.y + y + h / 2 });
        return;
      }
    }
    throw new Error('nobody at the counter can be carried');
  };
  return { visit, carry };
}

/** What the floor says of the drop, where the thing was dropped. */
const said = ({ page }: Visit) => page.locator('.floor-answer .grow');

const actsOnTickets = async (visit: Visit) =>
  (await advice(visit, 'zh-TW')).sitting.log.filter(({ action }) => action.startsWith('ticket/'));

test('a buyer brought to the desk is asked about there: the ticket is taken with the priority that is chosen', {
  timeout: 120_000,
}, async () => {
  const { visit, carry } = await atTheCounter();
  const { page, t } = visit;
  await carry(({ seats }) => seats);
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await expectNoBarrier(page, 'choices', '.floor-stage');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await actsOnTickets(visit), 'a question that was left does nothing').toEqual([]);
  const bring = async (): Promise<void> => {
    await carry(({ seats }) => seats);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe(t('terms:priority.urgent'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.take-back').waitFor();
  };
  await bring();
  await page.keyboard.press('z');
  await page.locator('.take-back').waitFor({ state: 'detached' });
  expect(await actsOnTickets(visit), 'what was taken back never happened').toEqual([]);
  await bring();
  await expectNoBarrier(page, 'an act that waits', '.floor-stage');
  // Whoever asks for the file has the act in it.
  const [act] = await actsOnTickets(visit);
  expect([act?.action, act?.input]).toMatchObject(['ticket/take', { priority: 'high' }]);
});

/** Turns sound on, and counts what is heard. */
function listen(): void {
  // A new tab is blank at first, and has no storage.
  if (!location.protocol.startsWith('http')) return;
  const kept = localStorage.getItem('waybill.settings') ?? '{}';
  localStorage.setItem('waybill.settings', JSON.stringify({ ...JSON.parse(kept), sound: true }));
  const begin = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (at) {
    document.documentElement.toggleAttribute('data-heard', true);
    begin.call(this, at);
  };
}

test('a buyer brought to the desk to be read first is taken without a priority, the ticket lies open, and a stamp is heard', {
  timeout: 120_000,
}, async () => {
  const { visit, carry } = await atTheCounter({ before: listen });
  const { page, t } = visit;
  await carry(({ seats }) => seats);
  await page.evaluate(() => document.documentElement.removeAttribute('data-heard'));
  await page.getByRole('menuitem', { name: t('floor:ask.take-later') }).press('Enter');
  await page.locator('#dock-sheet[data-paper^="ticket/"]').waitFor();
  await page.locator('html[data-heard]').waitFor({ state: 'attached' });
  const [act] = await actsOnTickets(visit);
  expect([act?.action, Object.keys(act?.input ?? {})]).toEqual(['ticket/take', ['tickets']]);
});

test('a question to a buyer is a letter: dropped where buyers wait, the paper opens where it is written', {
  timeout: 120_000,
}, async () => {
  const { visit, carry } = await atTheCounter();
  const { page, t } = visit;
  await carry(({ bench }) => bench);
  await page.locator('#dock-sheet[data-paper^="ticket/"]').waitFor();
  await expect.poll(() => textOf(said(visit))).toBe(t('floor:drop.ask'));
  const field = sheet(page).locator('[data-part="ask"]').locator('select, input').first();
  await field.waitFor({ state: 'visible' });
  await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await actsOnTickets(visit)).toEqual([]);
});

test('dropped by a finger where no buyer goes, the floor of a tablet says what that place is for', {
  timeout: 120_000,
}, async () => {
  const { visit, carry } = await atTheCounter({ size: { width: 1024, height: 768 } }, dragByFinger);
  const { t } = visit;
  await carry(({ shelf }) => shelf);
  const words = t('floor:drop.not-here', { wants: t('floor:wants.shelf'), goes: t('floor:drop.buyer') });
  await expect.poll(() => textOf(said(visit))).toBe(words);
});
