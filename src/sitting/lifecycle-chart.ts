import { DUTIES } from '../operations/duties.ts';
import type { Duties } from '../operations/duty.ts';

/** A lifecycle as data for drawing: one chart per parallel region. */
export interface LifecycleChart {
  readonly kind: string;
  readonly regions: readonly {
    readonly id: string;
    readonly initial: string;
    readonly states: readonly string[];
    readonly moves: readonly { readonly from: string; readonly to: string; readonly event: string }[];
  }[];
}

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

/** A lifecycle read off the machine itself. */
function chartOf(kind: string, machine: { readonly root: unknown }): LifecycleChart {
  const root = machine.root as StateNode;
  // A lifecycle without parallel regions is one region, called as the machine is.
  const nodes = root.type === 'parallel' ? Object.values(root.states) : [root];
  const regions = nodes.map((region) => ({
    id: region.key,
    initial: region.initial?.target?.[0]?.key ?? '',
    states: Object.keys(region.states),
    moves: Object.values(region.states).flatMap(movesOf),
  }));
  return { kind, regions };
}

/** All lifecycles of some duties' records. */
export const lifecycleCharts = (duties: Duties = DUTIES): readonly LifecycleChart[] =>
  Object.values(duties).flatMap(({ lifecycles }) =>
    Object.entries(lifecycles).map(([kind, machine]) => chartOf(kind, machine)),
  );
