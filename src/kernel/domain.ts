import type { Refusal } from './happening.ts';
import type { Step, StepRules, WorldReader } from './step.ts';

/** What a parser makes of raw input. */
export type Parsed<Input> =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly refusal: Refusal };

/** One thing the trainee can do: its name, the shape of its input, when it is refused, what it changes. */
export interface ActionDefinition<Input = unknown> {
  readonly kind: string;
  /** Reads raw input; a refusal when it has the wrong shape. */
  parse(raw: unknown): Parsed<Input>;
  /** Why the act is refused now, or null. */
  check(world: WorldReader, input: Input): Refusal | null;
  /** Does it: called only with input that was parsed, and when `check` said null. */
  apply(step: Step, input: Input): void;
}

/** What falls due. */
export type DueHandler = (step: Step, data: never) => void;

/** What a world is about. The kernel runs it and knows nothing else of it. */
export interface Domain extends StepRules {
  readonly actions: Readonly<Record<string, ActionDefinition>>;
  /** By the kind of agenda entry. */
  readonly due: Readonly<Record<string, DueHandler>>;
}
