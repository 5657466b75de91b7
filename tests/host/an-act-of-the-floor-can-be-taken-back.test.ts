import { expect, test } from 'vitest';
import type { SessionClient } from '../../src/host/client.ts';
import type { HeldAct, Turn } from '../../src/host/second-thoughts.ts';
import { settle, Talk } from '../support/talk.ts';

const open = (channel: string, limits: readonly number[] = []): HeldAct => ({
  ...{ action: 'channel/open', input: { channel }, words: `open ${channel}` },
  ...{ about: { kind: 'channel', id: channel }, limits },
});

const [MINUTE, SECOND] = [60_000, 1_000];

/** A page on whose floor an act was asked for, with what became of it. */
async function holding(act: HeldAct, mode: 'practice' | 'assessment' = 'practice') {
  const talk = new Talk(mode);
  const page = await talk.connect();
  const turns: Turn[] = [];
  page.later.subscribe((turn) => turns.push(turn));
  const answer = page.later.hold(act);
  await settle();
  return { talk, page, turns, answer, log: () => talk.sitting.log.map(({ input }) => input) };
}

const AMBER = open('amber');

test('an act waits five seconds, and is in no log before', async () => {
  const { talk, page, turns, answer, log } = await holding(AMBER);
  await talk.pass(4.9 * SECOND);
  page.later.tick();
  expect([log(), page.later.held?.left]).toEqual([[], 100]);
  await talk.pass(0.1 * SECOND);
  page.later.tick();
  expect((await answer)?.refusal).toBeNull();
  expect([log(), turns, page.later.held]).toEqual([[AMBER.input], ['held', 'sent'], null]);
});

test('an act that is taken back never happened', async () => {
  const { talk, page, turns, answer, log } = await holding(AMBER);
  expect([page.later.takeBack(), await answer, page.later.takeBack()]).toEqual([true, null, false]);
  await talk.pass(10 * SECOND);
  page.later.tick();
  expect([log(), turns]).toEqual([[], ['held', 'taken-back']]);
});

test('an act that would be refused is refused at once, and the log has it', async () => {
  const { talk, answer, turns } = await holding(open('nowhere'));
  expect((await answer)?.refusal).not.toBeNull();
  expect([talk.sitting.log.map(({ refusal }) => refusal === undefined), turns]).toEqual([[false], []]);
});

const MOVES: readonly (readonly [string, (page: SessionClient) => unknown])[] = [
  ['does anything else', (page) => page.perform('channel/open', { channel: 'harbour' })],
  ['asks for another act on the floor', (page) => page.later.hold(open('harbour'))],
  ['changes the pace', (page) => page.setPace(1)],
  ['lets time pass', (page) => page.skip()],
  ['ends the sitting', (page) => page.finish()],
  ['leaves', (page) => page.close()],
  ['opens its paper', (page) => page.later.opened({ kind: 'channel', id: 'amber' })],
];

test.each(MOVES)('an act is sent before the trainee %s', async (_what, move) => {
  const { talk, page, log } = await holding(AMBER);
  const at = talk.sitting.now;
  void move(page);
  await settle();
  expect([log()[0], talk.sitting.log[0]?.at]).toEqual([AMBER.input, at]);
});

test.each<readonly [string, (page: SessionClient) => unknown]>([
  ['looks at a history', (page) => page.history('channel', 'amber')],
  ['says a name', (page) => page.nameTrainee('7')],
  ['opens another paper', (page) => page.later.opened({ kind: 'channel', id: 'harbour' })],
])('an act goes on waiting while the trainee %s', async (_what, move) => {
  const { page, log } = await holding(AMBER);
  await move(page);
  expect([log(), page.later.held?.act]).toEqual([[], AMBER]);
});

test('an act is sent before a limit comes, however fast the clock goes', async () => {
  const talk = new Talk('practice');
  const page = await talk.connect();
  page.setPace(4);
  await talk.pass(0);
  const limit = page.clock() + 12 * MINUTE;
  void page.later.hold(open('amber', [limit, page.clock() - MINUTE]));
  await settle();
  for (let beat = 0; beat < 40; beat += 1) {
    await talk.pass(100);
    page.later.tick();
  }
  expect(talk.sitting.log[0]?.at).toBeLessThan(limit);
  expect(talk.sitting.log[0]?.at).toBeGreaterThan(limit - 4 * MINUTE);
});

test('an act asked for when its limit has nearly come is sent at once', async () => {
  const { page, log } = await holding(open('harbour', [0]));
  expect([log(), page.later.held === null], 'a limit that has passed is none').toEqual([[], false]);
  page.later.takeBack();
  void page.later.hold(open('amber', [page.clock() + MINUTE]));
  await settle();
  expect([log(), page.later.held]).toEqual([[AMBER.input], null]);
});

test('the clock of an assessment goes on while an act waits', async () => {
  const { talk, page, answer } = await holding(AMBER, 'assessment');
  page.setPace(1);
  await settle();
  expect((await answer)?.refusal, 'the clock was started after it').toBeNull();
  void page.later.hold(open('harbour'));
  await settle();
  const asked = talk.sitting.now;
  await talk.pass(5 * SECOND);
  page.later.tick();
  await settle();
  expect(talk.sitting.log[1]?.at).toBeGreaterThan(asked);
});
