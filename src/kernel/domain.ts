import type { Happening, Refusal } from './happening.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Step, WorldReader } from './step.ts';

/** One thing the trainee can do: its name, the shape of its input, when it is refused, what it changes. */
export interface ActionDefinition<Input = never> {
  readonly kind: string;
  /** Reads raw input; a refusal when it has the wrong shape. */
  readonly parse: (
    raw: unknown,
  ) => { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly refusal: Refusal };
  readonly check: (world: WorldReader, input: Input) => Refusal | null;
  readonly apply: (step: Step, input: Input) => void;
}

/** What falls due, and what answers a happening: the same shape for both. */
export type DueHandler = (step: Step, data: never) => void;
export type Reaction = (step: Step, happening: Happening<string, never>) => void;

/** What a world is about. The kernel runs it and knows nothing else of it. */
export interface Domain {
  /** By record kind: records of that kind keep their lifecycle under `state`. */
  readonly lifecycles: Readonly<Record<string, Lifecycle>>;
  readonly actions: Readonly<Record<string, ActionDefinition>>;
  /** By the kind of agenda entry. */
  readonly due: Readonly<Record<string, DueHandler>>;
  /** By the kind of happening; called in this order, right after the happening. */
  readonly reactions: Readonly<Record<string, readonly Reaction[]>>;
}
