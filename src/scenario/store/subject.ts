import type { StoreItem, StoreParts, StoreRules, SubjectName } from '../../operations/store/parts.ts';
import type { Compiling } from '../compile/context.ts';
import type { ScenarioSubject } from '../subject.ts';

/** The items and the numbers of the store, and the week that is being compiled. */
export interface CompilingStore extends Compiling {
  readonly items: readonly StoreItem[];
  readonly storeRules: StoreRules;
}

/** What a subject of the store brings to packs. `Own` is its section of a file, read by its schema. */
export type StoreScenario<Name extends SubjectName, Own = unknown> = ScenarioSubject<
  StoreParts[Name],
  CompilingStore,
  Own
>;
