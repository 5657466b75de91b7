import { expect, test } from 'vitest';
import { layOut } from '../../src/game/layout.ts';
import type { Rect } from '../../src/game/rect.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import { type CounterPlan, layCounter } from '../../src/game/service/counter-layout.ts';
import { advice } from '../support/advice.ts';
import { useHouse, type Visit } from '../support/house.ts';
import { sheet, skip, startPractice, textOf } from '../support/shift.ts';

const house = useHouse();

/** Somebody at the counter at which buyers queue. */
async function atTheCounter(): Promise<{ visit: Visit; carry(to: (counter: CounterPlan) => Rect): Promise<void> }> {
  const visit = await house.visit({ language: 'zh-TW' });
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
        await page.mouse.down();
        await page.mouse.move(box.x + x + w / 2, box.y + y + h / 2, { steps: 8 });
        await page.mouse.up();
        return;
      }
    }
    throw new Error('nobody at the counter can be carried');
  };
  return { visit, carry };
}

const said = ({ page }: Visit) => page.locator('.floor-ground [aria-live]').filter({ hasText: /./ }).first();

test('a buyer who queues at the counter is dragged to the desk: the ticket is taken and lies open', {
  timeout: 120_000,
}, async () => {
  const { visit, carry } = await atTheCounter();
  const { page, t } = visit;
  await carry(({ seats }) => seats);
  await page.locator('#dock-sheet[data-paper^="ticket/"]').waitFor();
  const number = await textOf(sheet(page).locator('[data-heading]'));
  await expect.poll(() => textOf(said(visit))).toBe(t('floor:drop.taken', { number }));
  const { sitting } = await advice(visit, 'zh-TW');
  const taken = sitting.view().service?.tickets.find((ticket) => ticket.number === number);
  expect(sitting.log.at(-1)?.action).toBe('ticket/take');
  expect(taken === undefined ? '' : taken.stage.work).toBe('open');
});

test.each([
  ['bench', 'ask'],
  ['door', 'escalate'],
] as const)(
  'dragged to the %s nothing is decided: the paper opens where that is said, and the floor says so',
  {
    timeout: 120_000,
  },
  async (place, part) => {
    const { visit, carry } = await atTheCounter();
    const { page, t } = visit;
    await carry((counter) => counter[place]);
    await page.locator('#dock-sheet[data-paper^="ticket/"]').waitFor();
    await expect.poll(() => textOf(said(visit))).toBe(t(`floor:drop.${part}`));
    const field = sheet(page).locator(`[data-part="${part}"]`).locator('select, input').first();
    await field.waitFor({ state: 'visible' });
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    expect((await advice(visit, 'zh-TW')).sitting.log.filter(({ action }) => action.startsWith('ticket/'))).toEqual([]);
  },
);

test('let go where no buyer goes, the floor says where one goes', { timeout: 120_000 }, async () => {
  const { visit, carry } = await atTheCounter();
  await carry(({ shelf }) => shelf);
  await expect.poll(() => textOf(said(visit))).toBe(visit.t('floor:drop.buyer'));
});
