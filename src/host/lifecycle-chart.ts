import { DUTIES } from '../operations/duties.ts';
import type { Duties } from '../operations/duty.ts';
import type { LifecycleChart } from './port.ts';

interface StateNode {
  readonly key: string;
  readonly type: string;
  readonly initial?: { readonly target?: readonly StateNode[] | undefined } | undefined;
  readonly states: Readonly<Record<string, StateNode>>;
  readonly transitions: ReadonlyMap<
    string,
    readonly { readonly target?: readonly StateNode[] | undefined; readonly eventType: string }[]
  >;
  readonly after?: readonly { readonly target?: readonly StateNode[] | undefined; readonly eventType: string }[];
}

function movesOf(state: StateNode) {
  return [...state.transitions.values()].flat().flatMap(({ target, eventType }) => {
    const to = target?.[0]?.key;
    const event = eventType.startsWith('xstate.after') ? (eventType.split('.')[2] ?? 'after') : eventType;
    return to === undefined ? [] : [{ from: state.key, to, event }];
  });
}

/** The lifecycle of a kind of record as data for drawing, read off the machine itself. */
export function chartOf(kind: string, duties: Duties = DUTIES): LifecycleChart {
  const machine = Object.values(duties).flatMap(({ lifecycles }) => lifecycles[kind] ?? [])[0];
  const root = machine?.root as StateNode | undefined;
  // A lifecycle without parallel regions is one region, called as the machine is.
  const nodes = root === undefined ? [] : root.type === 'parallel' ? Object.values(root.states) : [root];
  const regions = nodes.map((region) => ({
    id: region.key,
    initial: region.initial?.target?.[0]?.key ?? '',
    states: Object.keys(region.states),
    moves: Object.values(region.states).flatMap(movesOf),
  }));
  return { kind, regions };
}
