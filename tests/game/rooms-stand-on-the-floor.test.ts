import { expect, test } from 'vitest';
import { FurnishedRooms } from '../../src/game/furnished.ts';
import { layOut } from '../../src/game/layout.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import type { Stage } from '../../src/game/stage.ts';
import { dutiesCalled, type TraineeView } from '../../src/host/index.ts';
import { catalogueWith, pinsRoom } from '../support/fixture-duty/room.ts';

const catalogue = catalogueWith(4, 5);
const stage = {} as Stage;

/** A canvas that only counts how often it was clipped. */
function countingInk(): { readonly ink: CanvasRenderingContext2D; clips(): number } {
  let clips = 0;
  const nothing = (): void => undefined;
  const clip = (): void => {
    clips += 1;
  };
  const ink = { save: nothing, restore: nothing, beginPath: nothing, roundRect: nothing, clip };
  return { ink: ink as unknown as CanvasRenderingContext2D, clips: () => clips };
}

test('the rooms of a pack are those of its duties, in the order of the standard', () => {
  const names = (codes: readonly string[]): string[] => roomsOf(dutiesCalled(codes)).map(({ name }) => name);
  expect(names(['T4', 'T3'])).toEqual(['floor:room.orders', 'floor:room.service']);
  expect(names(['T4'])).toEqual(['floor:room.service']);
  expect(names([])).toEqual([]);
});

test('a registry that is passed in replaces the built-in one', () => {
  const { room } = pinsRoom('porter');
  expect(roomsOf(['porter', 'orders'], { porter: room })).toEqual([room]);
});

test('a room of a test’s own is laid out, painted, shown a view, and describes it', () => {
  const [porter, clerk] = [pinsRoom('porter'), pinsRoom('clerk')];
  const rooms = [porter.room, clerk.room];
  const furnished = new FurnishedRooms(rooms, stage);
  expect(furnished.say()).toBe('');

  const layout = layOut({ w: 640, h: 640 }, rooms, catalogue);
  furnished.lay(layout);
  const { ink, clips } = countingInk();
  furnished.paint(ink, layout);
  furnished.sync({ pins: { boards: [{ id: 'tea', pins: 3 }] } } as unknown as TraineeView);

  expect(porter.told).toEqual(['porter lies at 11', 'porter is painted']);
  expect(clerk.told).toEqual(['clerk lies at 491', 'clerk is painted']);
  expect(clips()).toBe(2);
  expect(furnished.say()).toBe('porter has 1 boards. clerk has 1 boards.');
  expect(furnished.parcels()).toEqual([]);
});

test('a room that stands alone is not cut off at its edges', () => {
  const { room, told } = pinsRoom('porter');
  const furnished = new FurnishedRooms([room], stage);
  const layout = layOut({ w: 640, h: 640 }, [room], catalogue);
  furnished.lay(layout);
  const { ink, clips } = countingInk();
  furnished.paint(ink, layout);
  expect([told.length, clips()]).toEqual([2, 0]);
});
