import { expect, test } from 'vitest';
import {
  judgeAudience,
  judgeMechanic,
  judgeMessage,
  judgeObjective,
  judgePlaces,
  rightAccounts,
  rightTopics,
} from '../../../../src/operations/social/plans/choices.ts';
import { carriesAccount } from '../../../../src/operations/social/plans/grounds.ts';
import { COMMISSION, figure, posts, sceneOf, voices } from '../../../support/social/plans.ts';

const none = { clippings: [], quote: null };
const praise = { ...COMMISSION, goal: 'word-of-mouth' } as const;
const unknown = { ...COMMISSION, goal: 'be-known' } as const;

test('objective and mechanic follow from what the client wants', () => {
  expect(judgeObjective(sceneOf(), { objective: 'win-back' }).right).toBe(true);
  expect(judgeObjective(sceneOf(), { objective: 'more-followers' })).toEqual({ right: false, rightOnes: ['win-back'] });
  expect(judgeMechanic(sceneOf({ commission: praise }), { mechanic: 'member-get-member' }).right).toBe(true);
  expect(judgeMechanic(sceneOf({ commission: unknown }), { mechanic: 'member-get-member' }).right).toBe(false);
});

test('the message is the topic most talked of by the people the client means', () => {
  expect(rightTopics(sceneOf())).toEqual(['packaging']);
  expect(rightTopics(sceneOf({ commission: praise }))).toEqual(['taste']);
  expect(rightTopics(sceneOf({ commission: unknown }))).toEqual(['delivery']);
});

test('whoever is not clearly behind the leader is right as well', () => {
  const near = [
    ...voices(8, ['own', 'taste', 'negative', 'photo-jp']),
    ...voices(6, ['own', 'packaging', 'negative', 'photo-jp']),
    ...voices(5, ['own', 'delivery', 'negative', 'photo-jp']),
  ];
  expect(rightTopics(sceneOf({ readings: [near] }))).toEqual(['taste', 'packaging']);
});

test('the accounts are those where most of these people are heard', () => {
  expect(rightAccounts(sceneOf())).toEqual(['photo-jp', 'photo-de']);
  expect(rightAccounts(sceneOf({ commission: praise }))).toEqual(['chat-tw', 'forum-sg']);
  expect(judgePlaces(sceneOf(), { accounts: ['photo-jp', 'chat-tw'], ...none })).toMatchObject({ hits: 1, misses: 1 });
  expect(judgePlaces(sceneOf(), { accounts: ['photo-jp'], ...none })).toMatchObject({ right: false, hits: 1, of: 2 });
});

test('what is right by the trainee’s own tags is right', () => {
  const { readings } = sceneOf();
  const tagged = voices(9, ['own', 'delivery', 'negative', 'forum-sg']);
  expect(rightTopics(sceneOf({ readings: [...readings, tagged] }))).toEqual(['packaging', 'delivery']);
});

test('where nobody has said anything, nothing is right', () => {
  expect(rightTopics(sceneOf({ readings: [[]] }))).toEqual([]);
  expect(rightAccounts(sceneOf({ readings: [] }))).toEqual([]);
});

test('an audience is shown by clippings in its own tone', () => {
  const audience = 'critics';
  const carriedBy = (clipping: ReturnType<typeof posts> | ReturnType<typeof figure>): boolean =>
    judgeAudience(sceneOf({ clippings: [clipping] }), { audience, clippings: ['E-9'], quote: null }).carried;
  expect(carriedBy(posts('E-9'))).toBe(true);
  expect(carriedBy(figure('E-9'))).toBe(true);
  expect(carriedBy(posts('E-9', { sentiment: 'positive' }))).toBe(false);
  expect(carriedBy(posts('E-9', { brand: 'rival' }))).toBe(false);
  expect(carriedBy(figure('E-9', { value: 200 }))).toBe(false);
  expect(carriedBy(figure('E-9', { figure: 'mentions', value: 30 })), 'a count shows no tone').toBe(false);
  expect(carriedBy(figure('E-9', { small: true })), 'few posts').toBe(false);
});

test('people who talk of other brands are shown by any clipping of one of these', () => {
  const scene = sceneOf({ commission: unknown, clippings: [figure('E-9', { brand: 'rival', figure: 'mentions' })] });
  expect(judgeAudience(scene, { audience: 'category-buyers', clippings: ['E-9'], quote: null }).carried).toBe(true);
});

test('a message is carried by a clipping of its own topic alone', () => {
  const message = { topic: 'packaging', clippings: ['E-9'], quote: null };
  const scene = sceneOf({ clippings: [posts('E-9', { topic: 'taste' })] });
  expect(judgeMessage(scene, message).carried).toBe(false);
  expect(judgeMessage(sceneOf(), { ...message, clippings: ['E-1'] }).carried).toBe(true);
});

test('each account needs a clipping of what was heard there', () => {
  const carried = (accounts: string[], clippings: string[]): boolean =>
    judgePlaces(sceneOf(), { accounts, clippings, quote: null }).carried;
  expect(carried(['photo-jp', 'photo-de'], ['E-1'])).toBe(true);
  expect(carried(['photo-jp', 'chat-tw'], ['E-1'])).toBe(false);
  expect(carried(['photo-jp', 'photo-de'], ['E-3']), 'a figure of all places').toBe(false);
});

test('a figure is of an account where it is of its market, or of a platform on which there is no other account', () => {
  const carried = (id: string, more: Parameters<typeof figure>[1]): boolean => {
    const [account] = sceneOf().brief.accounts.filter((each) => each.id === id);
    const scene = sceneOf({ clippings: [figure('E-9', more)] });
    return account !== undefined && carriesAccount(scene, 'critics', account, { clippings: ['E-9'], quote: null });
  };
  expect(carried('photo-jp', { market: 'JP' })).toBe(true);
  expect(carried('photo-jp', { market: 'DE' })).toBe(false);
  expect(carried('photo-jp', { platform: 'photo' }), 'of two accounts').toBe(false);
  expect(carried('forum-sg', { platform: 'forum' })).toBe(true);
});

test('a clipping that is not cited, or no longer there, carries nothing', () => {
  const audience = { audience: 'critics', quote: null } as const;
  expect(judgeAudience(sceneOf(), { ...audience, clippings: [] }).carried).toBe(false);
  expect(judgeAudience(sceneOf(), { ...audience, clippings: ['E-77'] }).carried).toBe(false);
});
