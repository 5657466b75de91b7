import { expect, test } from 'vitest';
import { Drag } from '../../src/game/drag.ts';
import { DropSpots } from '../../src/game/drop-spots.ts';
import type { Stage } from '../../src/game/stage.ts';
import { type Carry, type Place, type Target, type Thing, Things } from '../../src/game/things.ts';

const CARRY: Carry = { what: 'crate', ids: ['c-1'], frame: 'crate' };

/** A picture of Phaser's as far as it is used here: every call gives the picture itself. */
const picture = (): object => new Proxy({}, { get: (_, __, itself: object) => () => itself });

/** A crate on a floor with one place that takes it; `glides` says how often its picture went back to where it came from. */
function floorWithCrate() {
  const answers: ((stays: boolean) => void)[] = [];
  const held: boolean[] = [];
  let glides = 0;
  const target: Target = {
    rect: { x: 100, y: 0, w: 50, h: 50 },
    wants: 'crates',
    takes: ({ what }) => what === 'crate',
    drop: () =>
      new Promise((resolve) => {
        answers.push(resolve);
      }),
  };
  const crate: Thing = {
    ...{ x: 10, y: 10, w: 8, h: 8, carry: CARRY },
    label: () => 'a crate',
    act: () => undefined,
    hold: (isHeld) => held.push(isHeld),
  };
  const told: string[] = [];
  const stage = {
    t: (key: string, { wants }: { wants?: string } = {}) => (wants === undefined ? key : `${wants}: ${key}`),
    tell: (words: string) => told.push(words),
    atlas: { density: 1, image: picture, digits: picture },
    scene: { add: { graphics: picture } },
    motion: {
      stop: () => undefined,
      glide: () => {
        glides += 1;
      },
    },
  } as unknown as Stage;
  const closed: readonly Place[] = [
    { rect: { x: 200, y: 0, w: 50, h: 50 }, wants: 'nothing', why: () => 'wet paint' },
    { rect: { x: 400, y: 0, w: 50, h: 50 }, wants: 'bottles' },
  ];
  const drag = new Drag(stage, new Things([{ things: () => [crate], targets: [target], closed }]));
  const carryTo = (x: number): Promise<void> => {
    drag.start(crate, CARRY);
    drag.move(x, 14);
    return drag.end(x, 14);
  };
  return { drag, carryTo, held, told, answer: (stays: boolean) => answers.shift()?.(stays), glides: () => glides };
}

test('a thing that was let go waits where it is, and cannot be carried off again before the answer', async () => {
  const { drag, carryTo, held, answer, glides } = floorWithCrate();
  const over = carryTo(120);
  expect([drag.isOn, drag.waits(CARRY), glides(), held]).toEqual([false, true, 0, [true]]);
  answer(true);
  await over;
  expect([drag.waits(CARRY), glides(), held]).toEqual([false, 0, [true, false]]);
});

test('a thing whose action is refused springs back, and can be carried again', async () => {
  const { drag, carryTo, answer, glides } = floorWithCrate();
  const over = carryTo(120);
  answer(false);
  await over;
  expect([drag.waits(CARRY), glides()]).toEqual([false, 1]);
});

test.each([
  ['where nothing takes it springs back, and where it goes is said', 300, ['floor:drop.crate']],
  ['on a place that does not take it springs back, and the place says why', 220, ['wet paint']],
  [
    'on a place that takes other things springs back, and the place says what it takes',
    420,
    ['bottles: floor:drop.not-here'],
  ],
  ['where it lay is put back without a word', 12, []],
])('a thing that is let go %s', async (_what, x, words) => {
  const { carryTo, glides, told } = floorWithCrate();
  await carryTo(x);
  expect([glides(), told]).toEqual([1, words]);
});

test('a floor that is taken down before the answer is left alone', async () => {
  const { drag, carryTo, held, answer, glides } = floorWithCrate();
  const over = carryTo(120);
  drag.destroy();
  answer(false);
  await over;
  expect([glides(), held]).toEqual([0, [true]]);
});

test('until it is answered, a thing is taken to be where it was let go, and once more after it was done', () => {
  const spots = new DropSpots();
  const told = (): string[] => {
    const lastSeen = new Map<string, { x: number; y: number }>();
    spots.tell(lastSeen);
    return [...lastSeen.keys()];
  };
  spots.add('done', { x: 1, y: 2 });
  spots.add('refused', { x: 3, y: 4 });
  expect([told(), told()]).toEqual([
    ['done', 'refused'],
    ['done', 'refused'],
  ]);
  spots.settle('done', true);
  spots.settle('refused', false);
  expect([told(), told()]).toEqual([['done'], []]);
});
