import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../../../src/operations/store/meetings/meeting.ts';
import { calledProposal, judgeProposal } from '../../../../src/operations/store/meetings/proposal.ts';
import { adChannel, CHANNELS, sceneOf, shift } from '../../../support/store/meetings.ts';

describe('money that moves', () => {
  test('goes well from the poor channel to the good one, inside the budget, with their ROAS', () => {
    expect(judgeProposal(sceneOf(), shift())).toMatchObject({
      place: true,
      change: true,
      budget: 'inside',
      figure: 'carries',
    });
  });

  test('does not go well from the good channel to the poor one', () => {
    const verdict = judgeProposal(sceneOf(), shift({ from: 'good', to: 'poor' }));
    expect(verdict).toMatchObject({ place: false, figure: 'argues-against', best: { from: 'poor', to: 'good' } });
  });

  test.each([
    ['over what is free', 3001, 'over-free'],
    ['over the room of the other channel', 2001, 'over-room'],
    ['too little to show anything', 999, 'too-little'],
    ['just enough', 1000, 'inside'],
  ] as const)('is judged by its amount: %s', (_what, amount, budget) => {
    expect(judgeProposal(sceneOf(), shift({ amount })).budget).toBe(budget);
  });

  test('comes from the next worst channel where the worst is tied by contract', () => {
    const [good = adChannel('good'), poor = adChannel('poor'), tired = adChannel('tired')] = CHANNELS;
    const scene = sceneOf({ house: { channels: [good, { ...poor, fixed: poor.budget }, tired] } });
    expect(calledProposal(scene, 'shift')).toMatchObject({ from: 'tired', to: 'good' });
    expect(judgeProposal(scene, shift()).budget).toBe('over-free');
  });
});

const figure = (more: object): Partial<Proposal> => ({
  figure: { name: 'roas', channel: 'good', period: 'last-four', value: 0, ...more } as Proposal['figure'],
});

test.each([
  ['nothing', { figure: null }, 'none'],
  ['clicks, which say nothing of what comes back', figure({ name: 'click-rate', channel: 'poor' }), 'no-return-figure'],
  ['a third channel', figure({ channel: 'tired' }), 'another-channel'],
  ['a single week', figure({ period: 'last-week' }), 'too-short'],
  ['the cost per order of either', figure({ name: 'cost-per-order', channel: 'poor' }), 'carries'],
] as const)('a proposal to move money that shows %s is told so', (_what, more, verdict) => {
  expect(judgeProposal(sceneOf(), shift(more as Partial<Proposal>)).figure).toBe(verdict);
});

describe('a campaign to be mended', () => {
  const scene = sceneOf({ meeting: { matter: 'mend' } });
  const mend = (more: Partial<Proposal> = {}): Proposal => ({
    ...{ from: 'tired', to: 'tired', amount: 0, change: 'creative' },
    figure: { name: 'click-rate', channel: 'tired', period: 'last-four', value: 60 },
    ...more,
  });

  test('is the one whose return fell most, and what fell says what to change', () => {
    expect(calledProposal(scene, 'mend')).toEqual({ from: 'tired', to: 'tired', change: 'creative' });
    expect(judgeProposal(scene, mend())).toMatchObject({ place: true, change: true, figure: 'carries' });
  });

  test('is not one whose return is only low', () => {
    const verdict = judgeProposal(scene, mend({ from: 'poor', to: 'poor' }));
    expect(verdict).toMatchObject({ place: false, best: { to: 'tired' } });
  });

  test('is not mended by another change', () => {
    expect(judgeProposal(scene, mend({ change: 'audience' }))).toMatchObject({
      change: false,
      rightChange: 'creative',
      figure: 'not-what-fell',
    });
  });
});
