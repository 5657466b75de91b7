import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getShortestPaths } from '@xstate/graph';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, type AnyStateNode, createMachine, initialTransition, transition } from 'xstate';
import { lifecycleOf } from '../../src/kernel/lifecycle.ts';

/** A lifecycle machine, and where the events it knows come from. */
export interface MachineSuite {
  readonly machine: AnyStateMachine;
  /** What it begins with. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** Folders of `src/operations` in which every event must be sent by an action or by something that happens. */
  readonly sentFrom: readonly string[];
  /** By region: what happens before its paths are walked, where they hang on other regions. */
  readonly first?: Readonly<Record<string, readonly string[]>>;
}

const OPERATIONS = join(import.meta.dirname, '../../src/operations');

/** All TypeScript of a folder but the machines and their states, as one text. */
export function sourcesIn(folder: string): string {
  return readdirSync(join(OPERATIONS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(\.machine|-states)\.ts$/.test(name))
    .map((name) => readFileSync(join(OPERATIONS, folder, name), 'utf8'))
    .join('\n');
}

const statesOf = (region: AnyStateNode): AnyStateNode[] => Object.values(region.states as Record<string, AnyStateNode>);

/** Targets of every event of a state, its own delays among them. */
const waysOut = (state: AnyStateNode): { event: string; target: string }[] =>
  [...state.transitions.values()]
    .flat()
    .flatMap((one) => (one.target ?? []).map((target) => ({ event: one.eventType, target: target.key })));

/** The axes of a machine: its regions where it is parallel, else itself. */
const regionsOf = ({ root }: AnyStateMachine): AnyStateNode[] =>
  root.type === 'parallel' ? statesOf(root) : [root as AnyStateNode];

const firstOf = (region: AnyStateNode): string => String(region.initial.target[0]?.key);

/** Events of a machine, its own delays among them, in the order of its states. */
export const eventsOf = (machine: AnyStateMachine): string[] => [
  ...new Set(
    regionsOf(machine)
      .flatMap(statesOf)
      .flatMap(waysOut)
      .map(({ event }) => event),
  ),
];

function reachable(region: AnyStateNode): Set<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key)) return;
    found.add(key);
    for (const { target } of waysOut(region.states[key] as AnyStateNode)) visit(target);
  };
  visit(firstOf(region));
  return found;
}

/** One region as a machine of its own, so that its paths can be listed without those of the others. */
function alone(region: AnyStateNode) {
  const states = Object.fromEntries(
    statesOf(region).map((state) => [
      state.key,
      { on: Object.fromEntries(waysOut(state).map(({ event, target }) => [event, target])) },
    ]),
  );
  return createMachine({ id: region.key, initial: firstOf(region), states });
}

/** Walks a path through the kernel and through XState side by side, comparing at every state which events are taken. */
function walk({ machine, input = {} }: MachineSuite, steps: readonly { readonly event: { readonly type: string } }[]) {
  const lifecycle = lifecycleOf(machine);
  const own = eventsOf(machine).filter((event) => !event.startsWith('xstate.'));
  let kernel = lifecycle.start(input).state;
  let [snapshot] = initialTransition(machine, input);
  const compare = (): void => {
    expect({ value: kernel.value, context: kernel.context }).toEqual({
      value: snapshot.value,
      context: snapshot.context,
    });
    for (const type of own) {
      const moved = lifecycle.move(kernel, { type });
      expect(moved === null, `${type} in ${JSON.stringify(kernel.value)}`).toBe(!snapshot.can({ type } as never));
    }
  };
  compare();
  for (const { event } of steps) {
    if (event.type === 'xstate.init') continue;
    const moved = lifecycle.move(kernel, { type: event.type });
    if (moved === null) throw new Error(`${event.type} refused in ${JSON.stringify(kernel.value)}`);
    kernel = moved.state;
    [snapshot] = transition(machine, snapshot, { type: event.type } as never);
    compare();
  }
  return kernel;
}

function checkRegion(suite: MachineSuite, region: AnyStateNode): void {
  test('has no state that cannot be reached', () => {
    expect([...reachable(region)].sort()).toEqual(Object.keys(region.states).sort());
  });

  test('has no state without a way out, but final ones', () => {
    const stuck = statesOf(region).filter((state) => waysOut(state).length === 0);
    expect(stuck.filter((state) => state.type !== 'final').map((state) => state.key)).toEqual([]);
  });

  test('final states are left by nothing', () => {
    const final = statesOf(region).filter((state) => state.type === 'final');
    expect(final.flatMap(waysOut)).toEqual([]);
  });

  test('every shortest path, walked event by event, gives the same states in the kernel as in XState itself', () => {
    const paths = getShortestPaths(alone(region));
    expect(paths.length).toBe(Object.keys(region.states).length);
    for (const path of paths) {
      const first = (suite.first?.[region.key] ?? []).map((type) => ({ event: { type } }));
      const { value } = walk(suite, [...first, ...path.steps]);
      expect(suite.machine.root.type === 'parallel' ? (value as Record<string, string>)[region.key] : value).toBe(
        path.state.value,
      );
    }
  });
}

/** What holds of every lifecycle of the trade. Says it as tests of the file that calls it. */
export function machineIsWhole(suite: MachineSuite): void {
  const { machine, input = {}, sentFrom } = suite;
  const regions = regionsOf(machine);
  describe.each(regions.map((region) => [region.key, region] as const))('the %s region', (_name, region) => {
    checkRegion(suite, region);
  });

  describe(`the events of the ${machine.id} machine`, () => {
    const own = eventsOf(machine).filter((event) => !event.startsWith('xstate.'));
    const text = sentFrom.map(sourcesIn).join('\n');

    test.each(own)('%s is sent by an action or by something that happens', (event) => {
      expect(text.includes(`'${event}'`), `nothing in ${sentFrom.join(', ')} sends ${event}`).toBe(true);
    });

    test('an event that a state does not have is refused and changes nothing', () => {
      const lifecycle = lifecycleOf(machine);
      const { state } = lifecycle.start(input);
      const before = JSON.stringify(state);
      for (const event of [...own, 'SING']) {
        const [snapshot] = initialTransition(machine, input);
        const moved = lifecycle.move(state, { type: event });
        expect(moved === null, event).toBe(!snapshot.can({ type: event } as never));
      }
      expect(JSON.stringify(state)).toBe(before);
    });
  });
}

/** Every combination of its regions that a machine without delays can come to, with the way there, walked like the others. */
export function everyCombination(suite: MachineSuite): Record<string, string>[] {
  return getShortestPaths(suite.machine).map((path) => walk(suite, path.steps).value as Record<string, string>);
}
