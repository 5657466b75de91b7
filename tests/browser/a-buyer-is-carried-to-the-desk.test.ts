import { expect, test } from 'vitest';
import { layOut } from '../../src/game/layout.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import { layCounter } from '../../src/game/service/counter-layout.ts';
import { advice } from '../support/advice.ts';
import { useHouse } from '../support/house.ts';
import { sheet, skip, startPractice, textOf } from '../support/shift.ts';

const house = useHouse();

test('a buyer who queues at the counter is dragged to the desk: the ticket is taken and lies open', {
  timeout: 120_000,
}, async () => {
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
  const { seats, queues } = layCounter(ground, form.catalogue);

  for (const queue of queues) {
    for (let y = queue.y + 6; y < queue.y + queue.h; y += 16) {
      const at = { x: box.x + queue.x + queue.w / 3, y: box.y + y };
      await page.mouse.move(at.x, at.y);
      if ((await canvas.evaluate(({ style }) => style.cursor)) !== 'grab') continue;
      await page.mouse.down();
      await page.mouse.move(box.x + seats.x + seats.w / 2, box.y + seats.y + seats.h / 2, { steps: 8 });
      await page.mouse.up();
      await page.locator('#dock-sheet[data-paper^="ticket/"]').waitFor();
      const number = await textOf(sheet(page).locator('[data-heading]'));
      const { sitting } = await advice(visit, 'zh-TW');
      const taken = sitting.view().service?.tickets.find((ticket) => ticket.number === number);
      expect(sitting.log.at(-1)?.action).toBe('ticket/take');
      expect(taken === undefined ? '' : taken.stage.work).toBe('open');
      return;
    }
  }
  throw new Error('nobody at the counter can be carried');
});
