import { orderMachine } from '../operations/orders/order.machine.ts';
import type { LifecycleChart } from './port.ts';

interface StateNode {
  readonly key: string;
  readonly initial?: { readonly target?: readonly StateNode[] | undefined } | undefined;
  readonly states: Readonly<Record<string, StateNode>>;
  readonly transitions: ReadonlyMap<
    string,
    readonly { readonly target?: readonly StateNode[] | undefined; readonly eventType: string }[]
  >;
  readonly after?: readonly { readonly target?: readonly StateNode[] | undefined; readonly eventType: string }[];
}

const MACHINES: Readonly<Record<string, { readonly root: unknown }>> = { order: orderMachine };

function movesOf(state: StateNode) {
  return [...state.transitions.values()].flat().flatMap(({ target, eventType }) => {
    const to = target?.[0]?.key;
    const event = eventType.startsWith('xstate.after') ? (eventType.split('.')[2] ?? 'after') : eventType;
    return to === undefined ? [] : [{ from: state.key, to, event }];
  });
}

/** The lifecycle of a kind of record as data for drawing, read off the machine itself. */
export function chartOf(kind: string): LifecycleChart {
  const root = MACHINES[kind]?.root as StateNode | undefined;
  const regions = Object.values(root?.states ?? {}).map((region) => ({
    id: region.key,
    initial: region.initial?.target?.[0]?.key ?? '',
    states: Object.keys(region.states),
    moves: Object.values(region.states).flatMap(movesOf),
  }));
  return { kind, regions };
}
