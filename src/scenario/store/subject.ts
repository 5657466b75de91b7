import type { StoreItem, StoreParts, StoreRules, SubjectName } from '../../operations/store/parts.ts';
import type { Compiling } from '../compile/context.ts';
import type { ScenarioSubject } from '../subject.ts';
import type { Shares } from '../compile/scaled.ts';
import type { Spoken } from '../duty.ts';
import type { Readings } from '../readings.ts';
import type { References } from '../references.ts';
import type { YamlFiles } from '../yaml-file.ts';

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
export interface StoreScenario<Name extends SubjectName, Own = unknown> {
  /** The file with its section, which stands there under the name of the subject. */
  readonly file: string;
  readonly schema: z.ZodType;
  /** Its numbers in the list `storeRules` of `store.yaml`, and the page of the handbook that says each. */
  readonly rules: Readonly<Record<string, { readonly schema: z.ZodType<number>; readonly page?: string }>>;
  /** First words of the keys of its texts that buyers read, and of those that only come up during the week. */
  readonly buyerTexts: readonly string[];
  readonly letters: readonly string[];
  checkReferences?(refs: References, files: YamlFiles): void;
  checkSense?(refs: References, files: YamlFiles, readings: Readings): void;
  neededTexts(files: YamlFiles): readonly string[];
  filledIn?(files: YamlFiles): ReadonlyMap<string, readonly string[]>;
  spokenIn?(files: YamlFiles): readonly Spoken[];
  /** Its section with as much of it as a difficulty asks for; left out: a difficulty changes nothing of it. */
  scale?(own: Own, shares: Shares): Own;
  /** Makes its parts of the form, and adds what is to come to `c.coming`. */
  compile(c: CompilingStore, own: Own): { readonly [Part in 'house' | 'form' | 'truth']: StoreParts[Name][Part] };
}
