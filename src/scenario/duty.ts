import type { z } from 'zod';
import type { Trade } from './check-trade.ts';
import type { Compiling } from './compile/context.ts';
import type { Shares } from './compile/scaled.ts';
import type { DataPath } from './data-path.ts';
import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFile, YamlFiles } from './yaml-file.ts';

/** Languages in which buyers write or read, and where a pack lists them. */
export interface Spoken {
  readonly file: YamlFile | undefined;
  readonly path: DataPath;
  readonly languages: readonly string[];
}

/** What a duty puts into a form. */
export interface DutyPart {
  /** The handbook its trainee works by: goes into the catalogue under the name of the duty. */
  readonly house?: object;
  /** What the world begins with at its desk: goes into the form under the name of the duty. */
  readonly form?: object;
  /** What nobody at its desk can know: goes beside the truth of the sales. */
  readonly truth?: object;
}

/**
 * The wing of a duty in this room: what it brings to packs, how that is checked, and what the compiler makes of it.
 * `Own` is the duty's own part of a checked pack: its lists of `demand.yaml` and the fields of its files, in one object.
 */
export interface ScenarioDuty<Own = unknown> {
  /** The code by which `pack.yaml` names the duty. */
  readonly code: string;
  /**
   * Fields of its own in `pack.yaml`, by key. Every pack has them, and the catalogue of every form: the world goes by them,
   * whoever sits at the desk.
   */
  readonly pack: Readonly<Record<string, z.ZodType>>;
  /** Lists of its own in `demand.yaml`, by key. They have to be there in every pack, empty where nobody trains the duty. */
  readonly demand: Readonly<Record<string, z.ZodType>>;
  /** The files that packs which train the duty must have. One that is there in other packs is checked, and left out of the form. */
  readonly files: readonly { readonly name: string; readonly schema: z.ZodType }[];
  /**
   * Where the numbers of its rules stand: a field of a file. Pages may name them, `{<list>.<rule>}`. `pages`: by rule, the page that says
   * its number; `tables`: the same by kind of number in the shop's tables (`kindOf` in `named-numbers.ts`).
   */
  readonly numbers?: {
    readonly file: string;
    readonly list: string;
    readonly pages: Readonly<Record<string, string>>;
    readonly tables?: Readonly<Record<string, string>>;
  };
  /** Pages that its refusals point to: the handbook of packs which train the duty must have them. */
  readonly pages: readonly string[];
  /** Lists of its own files whose entries can have a name, by which a guide speaks of what comes of them. */
  readonly named?: readonly string[];
  /** Names of the places on its papers to which a guide can point, and whether a place stands on the paper of one record. */
  readonly places?: Readonly<Record<string, 'list' | 'record'>>;
  /** First words of the keys of texts that buyers read or write: each language that buyers speak has them. */
  readonly buyerTexts: readonly string[];
  /** First words of the keys of texts that only come up in the course of the week: they go out under keys that tell nothing. */
  readonly letters: readonly string[];
  /** Names in its data that must lead somewhere. */
  checkReferences?(refs: References, files: YamlFiles): void;
  /** Sense in its data: what has the right shape and can still not come, or is judged wrongly. `trained`: whether the pack trains it. */
  checkSense?(refs: References, files: YamlFiles, readings: Readings, trained: boolean): void;
  /** Sense in its data where no file is at fault, by the rules that the engine goes by. */
  checkTrade?(refs: References, files: YamlFiles, readings: Readings, trade: Trade): void;
  /** Keys of the texts its data call for. */
  neededTexts(files: YamlFiles): readonly string[];
  /** Lists of languages in its data in which buyers read its texts, by where they stand. */
  spokenIn?(files: YamlFiles): readonly Spoken[];
  /** By the keys of its texts, the names in braces that are filled in there; left out: none. */
  filledIn?(files: YamlFiles): ReadonlyMap<string, readonly string[]>;
  /** By the keys of its texts, the names in braces that they cannot do without. */
  saying?(files: YamlFiles): ReadonlyMap<string, readonly string[]>;
  /** Its own part with as much of it as a difficulty asks for; left out: a difficulty changes nothing of it. */
  scale?(own: Own, shares: Shares): Own;
  /** Adds sales and events of its own to the week, before any duty chooses among the sales. */
  addDemand?(c: Compiling, own: Own): void;
  /** Writes its part of the form. The sales of the week are complete by then. */
  compile?(c: Compiling, own: Own): DutyPart;
  /** What a colleague does at its desk during the week, in packs that do not train the duty. */
  standIn?(c: Compiling): void;
}

/** A set of wings by the names of their duties. */
export type ScenarioDuties = Readonly<Record<string, ScenarioDuty>>;
