import { expect, test } from 'vitest';
import type { HostError } from '../../src/host/host-error.ts';
import type { SittingHost } from '../../src/host/port.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { HINT, WATCH } from '../../src/sitting/sitting.ts';
import { Talk } from '../support/talk.ts';

const keyOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: HostError) => error.key,
  );

/** Opens the order lists; gives an order that wants a decision. */
async function openLists(host: SittingHost): Promise<string> {
  for (const { id } of host.catalogue.channels) await host.perform('channel/open', { channel: id });
  const order = ordersOf(host.view()).orders.find(({ stage }) => stage.review === 'undecided');
  if (order === undefined) throw new Error('no order wants a decision');
  return order.id;
}

test('an assessment gives no verdict, no hint, no shown step, no way back and no other course', async () => {
  const host = await new Talk('assessment').connect();
  const order = await openLists(host);
  const { coach } = host;
  const asked = [
    coach.verdicts(),
    coach.hints('order', order, 1),
    coach.watch('order', order),
    coach.acts(),
    coach.whatIf('P3.1.1/any'),
  ];
  expect(await Promise.all(asked.map(keyOf))).toEqual(asked.map(() => 'sitting/no-help'));
});

test('a verdict is told once, after the action it is on', async () => {
  const host = await new Talk('practice').connect();
  await openLists(host);
  const { opportunities } = await host.coach.verdicts();
  expect(opportunities.map(({ kind }) => kind)).toContain('check-in');
  expect((await host.coach.verdicts()).opportunities).toEqual([]);
});

test('each step of a hint tells more, and the log has a note of each', async () => {
  const talk = new Talk('practice');
  const host = await talk.connect();
  const order = await openLists(host);
  const ask = async (step: 1 | 2 | 3) => (await host.coach.hints('order', order, step)).chances[0];
  const [look, rule, answer] = [await ask(1), await ask(2), await ask(3)];
  expect([look?.page, look?.expected]).toEqual([undefined, undefined]);
  expect([typeof rule?.page, rule?.expected]).toEqual(['string', undefined]);
  expect(answer?.expected?.key).toMatch(/^expected\./);
  expect(talk.sitting.log.filter(({ action }) => action === HINT).map(({ input }) => input)).toEqual(
    [1, 2, 3].map((step) => ({ kind: 'order', of: order, step })),
  );
  const nothing = await host.coach.hints('order', 'O-999', 3);
  expect(nothing, 'nothing waits at what is not there').toEqual({ chances: [], act: null });
});

test('the answer is the act that would be shown next, with all that is to be filled in; earlier steps keep it back', async () => {
  const talk = new Talk('practice');
  const host = await talk.connect();
  const order = await openLists(host);
  for (const step of [1, 2] as const) expect((await host.coach.hints('order', order, step)).act).toBeNull();
  const { act } = await host.coach.hints('order', order, 3);
  await host.coach.watch('order', order);
  const shown = talk.sitting.log.at(-1);
  expect(act).toEqual({ action: shown?.action, input: shown?.input });
});

test('a shown step is done, noted as shown, and can be gone back to before', async () => {
  const talk = new Talk('practice');
  const host = await talk.connect();
  const order = await openLists(host);
  expect(await host.coach.watch('order', order)).toMatch(/^order\//);
  expect(talk.sitting.log.at(-2)?.action).toBe(WATCH);
  const [last] = await host.coach.acts();
  expect(last?.subject).toEqual({ kind: 'order', id: order });
  expect(last?.entries).toBe(talk.sitting.log.length - 1);
});
