import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import { TransitionCache } from './transition-cache.ts';

/** The state of a lifecycle as a record stores it: plain data. */
export interface LifecycleState {
  readonly value: unknown;
  readonly context: Readonly<Record<string, unknown>>;
}

/** A timer that a transition sets or cancels. `delay` in ms. */
export type TimerChange =
  | { readonly change: 'set'; readonly id: string; readonly event: string; readonly delay: number }
  | { readonly change: 'cancel'; readonly id: string };

export interface Moved {
  readonly state: LifecycleState;
  readonly timers: readonly TimerChange[];
}

export interface LifecycleEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A lifecycle as the kernel uses it: pure functions over plain data. */
export interface Lifecycle {
  readonly machine: AnyStateMachine;
  start(input: Readonly<Record<string, unknown>>): Moved;
  /** The next state, or null when the event is not allowed here. */
  move(state: LifecycleState, event: LifecycleEvent): Moved | null;
}

/** An XState action as a transition returns it; XState's own type leaves out `xstate.cancel`. */
interface Executable {
  readonly type: string;
  readonly params?: unknown;
}

function timersOf(actions: readonly Executable[]): TimerChange[] {
  const changes: TimerChange[] = [];
  for (const action of actions) {
    const params = action.params as
      | { event?: { type: string }; id?: string; delay?: number; sendId?: string }
      | undefined;
    if (action.type === 'xstate.raise' && params?.delay !== undefined) {
      changes.push({ change: 'set', id: String(params.id), event: String(params.event?.type), delay: params.delay });
    } else if (action.type === 'xstate.cancel') {
      changes.push({ change: 'cancel', id: String(params?.sendId) });
    }
  }
  return changes;
}

/**
 * Runs an XState machine as pure data. `transition()` builds an actor scope at every call; one inert scope,
 * made once and never started, does the same work at a fraction of the cost, and a cache computes each transition once.
 */
export function lifecycleOf(machine: AnyStateMachine): Lifecycle {
  const actions: Executable[] = [];
  const scopes = new Map<string, object>();
  const cache = new TransitionCache<LifecycleState, Moved>();
  const known = new WeakMap<LifecycleState, AnyMachineSnapshot>();

  const scopeFor = (input: Readonly<Record<string, unknown>>): never => {
    const self = createActor(machine, { input });
    return {
      self,
      system: self.system,
      id: '',
      sessionId: '',
      defer: () => undefined,
      logger: () => undefined,
      stopChild: () => undefined,
      emit: () => undefined,
      actionExecutor: (action: Executable) => actions.push(action),
    } as never;
  };
  const shared = (): never => {
    const scope = scopes.get('shared') ?? scopeFor({});
    scopes.set('shared', scope);
    return scope as never;
  };
  const keep = (snapshot: AnyMachineSnapshot): Moved => {
    const state = cache.stateOf({ value: snapshot.value, context: snapshot.context as Record<string, unknown> });
    known.set(state, snapshot);
    return { state, timers: timersOf(actions) };
  };

  return {
    machine,
    start: (input) =>
      cache.start(input, () => {
        actions.length = 0;
        return keep(machine.getInitialSnapshot(scopeFor(input), input));
      }),
    move: (state, event) =>
      cache.move(state, event, () => {
        const snapshot = known.get(state) ?? machine.resolveState(state as never);
        if (!machine.getTransitionData(snapshot as never, event).length) return null;
        actions.length = 0;
        return keep(machine.transition(snapshot as never, event, shared()));
      }),
  };
}
