import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getShortestPaths } from '@xstate/graph';
import { describe, expect, test } from 'vitest';
import { type AnyStateNode, createMachine, initialTransition, type SnapshotFrom, transition } from 'xstate';
import { lifecycleOf } from '../../../src/kernel/lifecycle.ts';
import { orderMachine } from '../../../src/operations/orders/order.machine.ts';

const INPUT = { paymentExpiry: 1000, acceptancePeriod: 2000 };
const regions = Object.values(orderMachine.root.states) as AnyStateNode[];

/** Targets of every event of a state, its own delays among them. */
const waysOut = (state: AnyStateNode): { event: string; target: string }[] =>
  [...state.transitions.values()]
    .flat()
    .flatMap((one) => (one.target ?? []).map((target) => ({ event: one.eventType, target: target.key })));

function reachable(region: AnyStateNode): Set<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key)) return;
    found.add(key);
    for (const { target } of waysOut(region.states[key] as AnyStateNode)) visit(target);
  };
  visit(String(region.initial.target[0]?.key));
  return found;
}

/** One region as a machine of its own, so that its paths can be listed without those of the other four. */
function alone(region: AnyStateNode) {
  const states = Object.fromEntries(
    Object.entries(region.states).map(([key, state]) => [
      key,
      { on: Object.fromEntries(waysOut(state as AnyStateNode).map(({ event, target }) => [event, target])) },
    ]),
  );
  return createMachine({ id: region.key, initial: String(region.initial.target[0]?.key), states });
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.machine.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

describe.each(regions.map((region) => [region.key, region] as const))('the %s region', (_name, region) => {
  test('has no state that cannot be reached', () => {
    expect([...reachable(region)].sort()).toEqual(Object.keys(region.states).sort());
  });

  test('has no state without a way out, but final ones', () => {
    const stuck = Object.values(region.states as Record<string, AnyStateNode>).filter(
      (state) => waysOut(state).length === 0,
    );
    expect(stuck.filter((state) => state.type !== 'final').map((state) => state.key)).toEqual([]);
  });

  test('final states are left by nothing', () => {
    const final = Object.values(region.states as Record<string, AnyStateNode>).filter(
      (state) => state.type === 'final',
    );
    expect(final.flatMap(waysOut)).toEqual([]);
  });

  test('every shortest path, walked event by event, gives the same states in the kernel as in XState itself', () => {
    const lifecycle = lifecycleOf(orderMachine);
    const paths = getShortestPaths(alone(region));
    expect(paths.length).toBe(Object.keys(region.states).length);
    for (const path of paths) {
      let kernel = lifecycle.start(INPUT).state;
      let [snapshot] = initialTransition(orderMachine, INPUT) as [SnapshotFrom<typeof orderMachine>, unknown];
      for (const { event } of path.steps) {
        if (event.type === 'xstate.init') continue;
        const moved = lifecycle.move(kernel, { type: event.type });
        if (moved === null) throw new Error(`${event.type} refused in ${JSON.stringify(kernel.value)}`);
        kernel = moved.state;
        [snapshot] = transition(orderMachine, snapshot, { type: event.type } as never) as [
          SnapshotFrom<typeof orderMachine>,
          unknown,
        ];
        expect({ value: kernel.value, context: kernel.context }).toEqual({
          value: snapshot.value,
          context: snapshot.context,
        });
      }
      expect((kernel.value as Record<string, string>)[region.key]).toBe(path.state.value);
    }
  });
});

describe('the events of the order machine', () => {
  const events = [
    ...new Set(
      regions
        .flatMap((region) => Object.values(region.states as Record<string, AnyStateNode>).flatMap(waysOut))
        .map(({ event }) => event),
    ),
  ];
  const own = events.filter((event) => !event.startsWith('xstate.'));
  const text = sources(join(import.meta.dirname, '../../../src/operations')).join('\n');

  test.each(own)('%s is sent by an action or by something that happens', (event) => {
    expect(text.includes(`'${event}'`), `nothing in src/operations sends ${event}`).toBe(true);
  });

  test('there are two timers: for the payment and for the acceptance', () => {
    expect(events.filter((event) => event.startsWith('xstate.')).map((event) => event.split('.')[2])).toEqual([
      'paymentExpiry',
      'acceptancePeriod',
    ]);
  });

  test('an event that a state does not know is refused in every reachable state, and changes nothing', () => {
    const lifecycle = lifecycleOf(orderMachine);
    const { state } = lifecycle.start(INPUT);
    for (const event of own) {
      const [snapshot] = initialTransition(orderMachine, INPUT);
      const moved = lifecycle.move(state, { type: event });
      expect(moved === null, event).toBe(!snapshot.can({ type: event } as never));
    }
  });
});
