/** A state as a `*-states.ts` file writes it: its events, the states they lead to, and its groups (`tags`). */
interface StateLiteral<Event extends string, Tag extends string> {
  readonly tags?: readonly Tag[];
  readonly type?: 'final';
  readonly on?: { readonly [E in Event]?: string | { readonly target: string; readonly guard: string } };
  /** Delays by name, and the state that each leads to. */
  readonly after?: Readonly<Record<string, string>>;
}

/** States by name, as XState takes them. Events and tags are checked by type. */
export type StateLiterals<Event extends string, Tag extends string> = Readonly<
  Record<string, StateLiteral<Event, Tag>>
>;

export interface RegionLiteral<Event extends string, Tag extends string> {
  readonly initial: string;
  readonly states: StateLiterals<Event, Tag>;
}

/** A lifecycle or one of its regions, either as an XState machine or as the literal that it is made from. */
interface Region {
  readonly states: Readonly<Record<string, object>>;
}

interface State extends Partial<Region> {
  readonly tags?: readonly string[];
}

/**
 * The names of the states of a lifecycle that carry a tag, from all its regions. It works without XState, so that a page can
 * ask for the group of a state without loading it.
 */
export function statesTagged({ states }: Region, tag: string): ReadonlySet<string> {
  const found = Object.entries(states).flatMap(([name, state]: [string, State]) => [
    ...(state.tags?.includes(tag) === true ? [name] : []),
    ...(state.states === undefined ? [] : statesTagged({ states: state.states }, tag)),
  ]);
  return new Set(found);
}
