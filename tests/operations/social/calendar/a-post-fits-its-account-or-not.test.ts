import { expect, test } from 'vitest';
import { type FittedPost, fitOf } from '../../../../src/operations/social/calendar/fit.ts';
import { sceneOf } from '../../../../src/operations/social/calendar/look-ups.ts';
import type { PostFit } from '../../../../src/operations/social/calendar/social-post.ts';
import { calendarDesk, localAt } from '../../../support/social/calendar.ts';

const desk = calendarDesk();
const RIGHT: PostFit = { peak: true, language: true, format: true, fresh: true, offends: null };

type Placed = Omit<FittedPost, 'id'> & { readonly week?: number; readonly day: number; readonly clock: string };

function suits({ week = 1, day, clock, ...post }: Placed, before: readonly FittedPost[] = []): PostFit {
  return fitOf(sceneOf(desk.house), { id: 'P-9', ...post }, localAt(desk, post.account, week, day, clock), before);
}

const nougat = { account: 'zipli-my', card: 'nougat-pull', format: 'short-video', language: 'ms' } as const;

test('food offends in Malaysia in Ramadan as long as people fast, and not once they have broken it', () => {
  expect(suits({ ...nougat, day: 0, clock: '21:00' })).toEqual(RIGHT);
  expect(suits({ ...nougat, day: 0, clock: '13:00' })).toEqual({ ...RIGHT, peak: false, offends: 'ramadan' });
  // Dawn and dusk belong to the fast as far as the first minute goes.
  expect(suits({ ...nougat, day: 0, clock: '05:15' }).offends).toBeNull();
  expect(suits({ ...nougat, day: 0, clock: '05:30' }).offends).toBe('ramadan');
  expect(suits({ ...nougat, day: 0, clock: '19:30' }).offends).toBeNull();
});

test('what nobody eats may be shown by day, and pork not even at night', () => {
  expect(suits({ ...nougat, card: 'mist-harvest', day: 0, clock: '13:00' }).offends).toBeNull();
  expect(suits({ ...nougat, card: 'pork-floss-rolls', day: 0, clock: '21:00' }).offends).toBe('ramadan-all-day');
});

test('nothing is celebrated or sold off in Taiwan on the day of peace memorial', () => {
  const sale = {
    account: 'chatora-tw',
    card: 'anniversary-sale',
    format: 'broadcast',
    language: 'zh-TW',
    week: 2,
  } as const;
  expect(suits({ ...sale, day: 5, clock: '12:00' })).toEqual(RIGHT);
  expect(suits({ ...sale, day: 6, clock: '12:00' }).offends).toBe('peace-memorial');
  expect(suits({ ...sale, card: 'holiday-shipping', day: 6, clock: '12:00' }).offends).toBeNull();
});

test('customs of a market hold on every day', () => {
  const set = { card: 'tea-set-gift', format: 'photo', day: 2, clock: '21:00' } as const;
  expect(suits({ ...set, account: 'kadro-jp', language: 'ja' }).offends).toBe('no-fours');
  expect(suits({ ...set, account: 'kadro-de', language: 'de', clock: '18:00' })).toEqual(RIGHT);
  const umbrella = { card: 'umbrella-gift', language: 'en', day: 2 } as const;
  expect(suits({ ...umbrella, account: 'plazeta-sg', format: 'text', clock: '12:30' }).offends).toBe('no-umbrellas');
  expect(suits({ ...umbrella, account: 'pinorama-us', format: 'pin', clock: '20:00' })).toEqual(RIGHT);
});

test('format fits where the platform takes it and the idea works in it; language where people read it', () => {
  const harbour = { account: 'kadro-jp', card: 'keelung-harbor', day: 0, clock: '20:30' } as const;
  expect(suits({ ...harbour, format: 'short-video', language: 'ja' })).toEqual({ ...RIGHT, format: false });
  expect(suits({ ...harbour, format: 'photo', language: 'en' })).toEqual({ ...RIGHT, language: false });
});

test('the same text is fresh once in all accounts, and the same idea once in an account', () => {
  const pin = {
    account: 'pinorama-us',
    card: 'keelung-harbor',
    format: 'pin',
    language: 'en',
    day: 1,
    clock: '20:00',
  } as const;
  const before = (account: string, language: string): FittedPost[] => [
    { id: 'P-1', account, card: 'keelung-harbor', format: 'photo', language },
  ];
  expect(suits(pin, before('plazeta-sg', 'en')).fresh).toBe(false);
  expect(suits(pin, before('kadro-jp', 'ja')).fresh).toBe(true);
  expect(suits({ ...pin, account: 'kadro-de', format: 'photo', language: 'de' }, before('kadro-de', 'en')).fresh).toBe(
    false,
  );
});
