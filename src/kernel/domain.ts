import type { DueKind } from './agenda.ts';
import type { Refusal } from './happening.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Reaction, Step, StepRules, WorldReader } from './step.ts';

/** The result of reading raw input: the input, or a refusal. */
export type Parsed<Input> =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly refusal: Refusal };

/** One thing the trainee can do: its name, the shape of its input, when it is refused, what it changes. */
export interface ActionDefinition<Input = unknown> {
  readonly kind: string;
  /** Reads raw input; a refusal when it has the wrong shape. */
  parse(raw: unknown): Parsed<Input>;
  /** Why the action is refused now, or null. */
  check(world: WorldReader, input: Input): Refusal | null;
  /** Performs the action. Called only with parsed input, and after `check` returned null. */
  apply(step: Step, input: Input): void;
}

/** Runs when an agenda entry falls due. */
export type DueHandler = (step: Step, data: never) => void;

/** A kind of agenda entry with its handler. */
export interface DueRow {
  readonly kind: string;
  readonly answer: DueHandler;
}

/** Pairs a kind of agenda entry with its handler, which reads the data that entries of the kind carry. */
export const whenDue = <Data extends object>(
  kind: DueKind<Data>,
  answer: (step: Step, data: Data) => void,
): DueRow => ({ kind, answer });

/** The rules of a world: its actions, handlers, reactions and lifecycles. All that the kernel knows of the trade. */
export interface Domain extends StepRules {
  readonly actions: Readonly<Record<string, ActionDefinition>>;
  /** By the kind of agenda entry. */
  readonly due: Readonly<Record<string, DueHandler>>;
}

/** The parts of which a domain is put together. */
export interface DomainParts {
  readonly lifecycles: Readonly<Record<string, Lifecycle>>;
  readonly actions: readonly ActionDefinition[];
  readonly due: readonly DueRow[];
  readonly reactions: Readonly<Record<string, readonly Reaction[]>>;
  /** Every kind of happening there is. */
  readonly happenings: readonly string[];
}

/** A table by name. Throws where a name occurs twice, because one of the two would never be called. */
function tableOf<T>(what: string, rows: readonly (readonly [name: string, value: T])[]): Record<string, T> {
  const table: Record<string, T> = {};
  for (const [name, value] of rows) {
    if (Object.hasOwn(table, name)) throw new Error(`domain: ${what} ${name} is there twice`);
    table[name] = value;
  }
  return table;
}

/** Puts a domain together. Throws where two actions, handlers or happenings share a kind, or a reaction names an unknown happening. */
export function makeDomainOf({ lifecycles, actions, due, reactions, happenings }: DomainParts): Domain {
  const known = tableOf(
    'happening',
    happenings.map((kind) => [kind, true]),
  );
  for (const kind of Object.keys(reactions))
    if (!Object.hasOwn(known, kind)) throw new Error(`domain: a reaction answers ${kind}, which never happens`);
  return {
    lifecycles,
    actions: tableOf(
      'action',
      actions.map((action) => [action.kind, action]),
    ),
    due: tableOf(
      'agenda entry',
      due.map(({ kind, answer }) => [kind, answer]),
    ),
    reactions,
  };
}
