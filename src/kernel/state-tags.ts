/** A state of a lifecycle as it is written down: the events it answers, where they lead, and the groups it belongs to. */
interface StateLiteral<Event extends string, Tag extends string> {
  readonly tags?: readonly Tag[];
  readonly type?: 'final';
  readonly on?: { readonly [E in Event]?: string | { readonly target: string; readonly guard: string } };
  /** Delays by name, and the state that each leads to. */
  readonly after?: Readonly<Record<string, string>>;
}

/** States by their names: what XState takes for a machine or for one of its regions, checked for events and tags. */
export type StateLiterals<Event extends string, Tag extends string> = Readonly<
  Record<string, StateLiteral<Event, Tag>>
>;

export interface RegionLiteral<Event extends string, Tag extends string> {
  readonly initial: string;
  readonly states: StateLiterals<Event, Tag>;
}

/** A lifecycle, or one of its regions: an XState machine has this shape, and so has the literal it is made from. */
interface Region {
  readonly states: Readonly<Record<string, object>>;
}

interface State extends Partial<Region> {
  readonly tags?: readonly string[];
}

/**
 * The names of the states of a lifecycle that carry a tag, from all its regions. This needs no machine that runs: a page
 * that shows a state asks for its group without loading XState.
 */
export function statesTagged({ states }: Region, tag: string): ReadonlySet<string> {
  const found = Object.entries(states).flatMap(([name, state]: [string, State]) => [
    ...(state.tags?.includes(tag) === true ? [name] : []),
    ...(state.states === undefined ? [] : statesTagged({ states: state.states }, tag)),
  ]);
  return new Set(found);
}
