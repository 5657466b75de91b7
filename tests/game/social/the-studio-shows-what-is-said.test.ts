import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/game/layout.ts';
import type { Rect } from '../../../src/game/rect.ts';
import { roomsOf } from '../../../src/game/rooms.ts';
import { layStudio } from '../../../src/game/social/studio-layout.ts';
import { readStudio } from '../../../src/game/social/studio-model.ts';
import { loudest, readStreet, readTalk, shareOf } from '../../../src/game/social/talk-model.ts';
import type { TraineeView, WholeCatalogue } from '../../../src/host/index.ts';

const HOUR = 3_600_000;
/** Thursday 18 February 2027, 10 o'clock in Taipei. */
const NOW = Date.UTC(2027, 1, 18, 2);

const account = (id: string, platform: string, market: string) => ({ id, platform, market, languages: [], peaks: [] });

const catalogue = {
  channels: [{ id: 'harbour' }],
  modes: [],
  products: [],
  markets: ['US', 'JP', 'SG', 'MY', 'DE'].map((id) => ({ id })),
  social: {
    topics: ['taste', 'gifting'],
    accounts: [
      account('kadro-jp', 'kadro', 'JP'),
      account('kadro-de', 'kadro', 'DE'),
      account('zipli-my', 'zipli', 'MY'),
      account('chatora-tw', 'chatora', 'TW'),
      account('plazeta-sg', 'plazeta', 'SG'),
      account('pinorama-us', 'pinorama', 'US'),
    ],
    platforms: [
      { id: 'kadro', kind: 'photo', formats: ['photo', 'carousel'] },
      { id: 'zipli', kind: 'short-video', formats: ['short-video'] },
      { id: 'chatora', kind: 'chat', formats: ['broadcast'] },
      { id: 'plazeta', kind: 'forum', formats: ['text'] },
      { id: 'pinorama', kind: 'pins', formats: ['pin'] },
    ],
    audiences: { offsets: { JP: 540, DE: 60, MY: 480, TW: 480, SG: 480, US: -300 } },
    calendar: {
      cards: [
        { id: 'first-tea', topic: 'taste' },
        { id: 'a-gift', topic: 'gifting' },
      ],
      weeks: [
        { week: 1, first: '2027-02-17', overAt: NOW + 72 * HOUR },
        { week: 2, first: '2027-02-22', overAt: NOW + 240 * HOUR },
      ],
    },
  },
} as unknown as WholeCatalogue;

const isApart = (a: Rect, b: Rect): boolean =>
  a.x + a.w <= b.x + 0.01 || b.x + b.w <= a.x + 0.01 || a.y + a.h <= b.y + 0.01 || b.y + b.h <= a.y + 0.01;
const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01;

const expectApart = (rects: readonly Rect[], around: Rect): void => {
  for (const [i, rect] of rects.entries()) {
    expect(isWithin(rect, around)).toBe(true);
    for (const other of rects.slice(i + 1)) expect(isApart(rect, other)).toBe(true);
  }
};

const SIZES = [
  { w: 420, h: 500 },
  { w: 533, h: 590 },
  { w: 1300, h: 620 },
  { w: 640, h: 900 },
];

describe.each(SIZES)('in a room for a floor of $w × $h', (size) => {
  const [ground] = layOut(size, roomsOf(['social']), catalogue).grounds;
  if (ground === undefined) throw new Error('no ground');
  const plan = layStudio(ground, catalogue);

  test('every account has a phone of its own on the wall, large enough to be clicked', () => {
    expectApart(plan.phones, plan.wall);
    expect(Math.min(...plan.phones.map(({ w }) => w))).toBeGreaterThan(16);
  });

  test('the days of the week and the meters of the markets have places of their own', () => {
    expectApart(plan.days, plan.calendar);
    expectApart([plan.dial, ...plan.meters], plan.gauge);
    expect(plan.days).toHaveLength(7);
    expect(plan.meters.map(({ market }) => market)).toEqual(['JP', 'DE', 'MY', 'TW', 'SG', 'US']);
  });

  test('nothing stands on anything else, or outside', () => {
    expectApart([plan.wall, plan.calendar, plan.gauge, plan.tray], ground);
  });
});

test.each([2, 3, 4])('beside other rooms, of %i in all, its phones still have places of their own', (rooms) => {
  const others = roomsOf(['orders', 'service', 'orders']).slice(0, rooms - 1);
  const [ground] = layOut({ w: 533, h: 590 }, [...roomsOf(['social']), ...others], catalogue).grounds;
  if (ground === undefined) throw new Error('no ground');
  const { phones, wall } = layStudio(ground, catalogue);
  expectApart(phones, wall);
});

/** A desk at which nothing has happened. */
const NOTHING = {
  ...{ plannedPosts: [], postFigures: [], accountDays: [], talk: [] },
  ...{ buyerPosts: [], sourThreads: [], referralClaims: [] },
};

const viewOf = (social: object): TraineeView =>
  ({
    now: NOW,
    social: { ...NOTHING, ...social },
  }) as unknown as TraineeView;

const post = (id: string, at: number, more: object = {}) => ({
  ...{ id, account: 'kadro-jp', card: 'first-tea', format: 'carousel', language: 'ja', at, stage: 'scheduled' },
  ...more,
});

const studioOf = (social: object, turn = 0) => {
  const model = readStudio(viewOf(social), catalogue, turn);
  if (model === null) throw new Error('no studio');
  return model;
};

describe('the wall of phones', () => {
  const { phones } = studioOf({
    plannedPosts: [
      post('P-1', NOW - 30 * HOUR, { stage: 'published', publishedAt: NOW - 30 * HOUR }),
      post('P-2', NOW - 2 * HOUR, { stage: 'failed', account: 'kadro-de' }),
      post('P-3', NOW - HOUR, { account: 'plazeta-sg' }),
    ],
    postFigures: [
      { id: 'P-1', account: 'kadro-jp', likes: 40 },
      { id: 'earlier', account: 'kadro-jp', likes: 2 },
    ],
    accountDays: [
      { account: 'kadro-jp', date: '2027-02-16', followers: 900 },
      { account: 'kadro-jp', date: '2027-02-17', followers: 910 },
      { account: 'kadro-jp', date: '2027-02-15', followers: 890 },
    ],
    buyerPosts: [
      { market: 'MY', decision: undefined },
      { market: 'MY', decision: 'thanks' },
      { market: 'DE', decision: undefined },
    ],
    sourThreads: [{ market: 'MY' }],
  });
  const phone = (id: string) => phones.find((each) => each.account === id);

  test('shows the last posts, newest first, the hearts of all, and the followers of the last day that is known', () => {
    expect(phone('kadro-jp')).toMatchObject({ posts: ['carousel', 'photo'], hearts: 42, followers: 910, mark: null });
  });

  test('has a dot where people wait for an answer, and other marks for posts that failed or that wait for a hand', () => {
    expect(phone('zipli-my')).toMatchObject({ asking: 2, mark: 'asks' });
    expect(phone('kadro-de')).toMatchObject({ failed: 1, mark: 'late' });
    expect(phone('plazeta-sg')).toMatchObject({ mark: 'now' });
    expect(phone('pinorama-us')).toMatchObject({ followers: null, mark: null });
  });
});

test('ideas lie in the tray until a post is made of them, and come back when it is taken off', () => {
  const ideas = (stage: string) => studioOf({ plannedPosts: [post('P-1', NOW, { stage })] }).ideas.map(({ id }) => id);
  expect(ideas('scheduled')).toEqual(['a-gift']);
  expect(ideas('withdrawn')).toEqual(['first-tea', 'a-gift']);
});

describe('the needle', () => {
  test('stands at a third for what is usual, and never leaves its scale', () => {
    expect([0, 100, 1000, 5000].map((volume) => Math.round(shareOf(volume) * 100))).toEqual([0, 34, 100, 100]);
    const shares = [0, 50, 100, 101, 150, 300].map(shareOf);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  test('goes by the market in which most is said, warm or cold', () => {
    const talk = readTalk(
      [
        { id: 'JP', volume: 110, warmth: 60 },
        { id: 'MY', volume: 183, warmth: -66 },
      ],
      ['JP', 'MY', 'DE'],
    );
    expect(loudest(talk)).toMatchObject({ market: 'MY', loudness: 'loud', mood: 'cold' });
    expect(talk.map(({ loudness, mood }) => [loudness, mood])).toEqual([
      ['usual', 'warm'],
      ['loud', 'cold'],
      ['quiet', 'even'],
    ]);
  });
});

describe('the street', () => {
  const quiet = [{ id: 'JP', volume: 100, warmth: 0 }];

  test('is nearly empty on a quiet day, and nobody carries a bag', () => {
    expect(readStreet(quiet, [], NOW)).toEqual({ people: 4, bags: 0 });
  });

  test('has a bag for each who came by word of mouth within a day, and for warm talk, not for cold', () => {
    const came = [NOW - HOUR, NOW - 23 * HOUR, NOW - 25 * HOUR, NOW + HOUR].map((at) => ({ at }));
    expect(readStreet(quiet, came, NOW).bags).toBe(2);
    expect(readStreet([{ id: 'JP', volume: 150, warmth: 80 }], [], NOW).bags).toBe(2);
    expect(readStreet([{ id: 'JP', volume: 190, warmth: -60 }], [], NOW).bags).toBe(0);
  });

  test('never has more bags than people, however many come', () => {
    const { people, bags } = readStreet(
      quiet,
      Array.from({ length: 80 }, () => ({ at: NOW })),
      NOW,
    );
    expect([people, bags]).toEqual([10, 10]);
  });
});

test('a view without the social desk has no studio', () => {
  expect(readStudio({ now: NOW } as unknown as TraineeView, catalogue, 0)).toBeNull();
});
