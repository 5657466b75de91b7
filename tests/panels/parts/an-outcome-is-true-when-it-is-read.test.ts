import { expect, test } from 'vitest';
import { performOrRefuse, type SittingHost } from '../../../src/host/index.ts';
import { actsOf } from '../../../src/panels/parts/paper-acts.ts';

const makeHost = (): SittingHost => ({ perform: async () => ({ refusal: null, happenings: [] }) }) as never;
const DONE = { done: 1, refused: [], words: 'Amber opened' };

test('what a paper says was done goes when something is done elsewhere, as at a stall of the floor', async () => {
  const host = makeHost();
  const acts = actsOf(host, 'orders/');
  acts.show('channels', DONE, acts.mark());
  expect(acts.outcome('channels')).toEqual(DONE);
  await performOrRefuse(host, 'channel/open', { channel: 'foglight' });
  expect(acts.outcome('channels')).toBeUndefined();
});

test("a paper's own action leaves what it says until its own outcome comes", async () => {
  const host = makeHost();
  const acts = actsOf(host, 'orders/');
  acts.show('channels', DONE, acts.mark());
  const sent = acts.mark();
  await acts.whenAnswered(performOrRefuse(host, 'channel/open', {}).then(() => DONE));
  expect(acts.outcome('channels')).toEqual(DONE);
  acts.show('channels', { done: 1, refused: [], words: 'Foglight opened' }, sent);
  expect(acts.outcome('channels')?.words).toBe('Foglight opened');
});
