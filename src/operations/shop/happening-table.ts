import type { Happening } from '../../kernel/happening.ts';
import type { Step } from '../../kernel/step.ts';

/** Says what may be told of a kind of happening. Notices, history, the state lens and the time line are read off this row. */
export interface HappeningRow<Data = never> {
  /** The kind of record it is about. */
  readonly of: string;
  /** The allow-list: of all its data, only these values are ever told. All other values stay with scoring. */
  readonly tells: readonly (keyof Data & string)[];
  /** A notice is given when it happens; `urgent`: it needs an answer soon. */
  readonly says?: 'calm' | 'urgent';
  /**
   * The value by which the notice names its subject, where the record itself is not to be named yet: `channel` for an order
   * whose list has not been opened. Nothing else is told then.
   */
  readonly saysOnly?: keyof Data & string;
  /** The kind of record that `saysOnly` names. */
  readonly saysOnlyOf?: string;
  /** The name under which the notice tells its subject's id. */
  readonly subjectAs?: string;
  /** Not shown in a record's history: always, or until the sitting is over. */
  readonly hidden?: 'always' | 'until-over';
  /** Shown in the history once the parcel's tracking has been looked up. */
  readonly seenBy?: 'tracking';
  /** It concerns the trainees of every duty, not only of its own. */
  readonly everyDesk?: true;
  /** The states in which the record is certain to be afterwards, by region of its lifecycle. */
  readonly leadsTo?: Readonly<Record<string, string>>;
}

/** One row for each kind of happening. */
export type HappeningTable<Happens> = { readonly [Kind in keyof Happens]: HappeningRow<Happens[Kind]> };

/** Any table, for those who go through all of them. */
export type AnyHappeningTable = Readonly<Record<string, HappeningRow>>;

/** A happening of a table. */
export type HappeningOf<Happens, Kind extends keyof Happens & string> = Happening<Kind, Happens[Kind]>;

/** Makes the function with which a duty says that something has happened, in the words of its table. */
export const makeTell =
  <Happens extends object>(table: HappeningTable<Happens>) =>
  <Kind extends keyof Happens & string>(step: Step, kind: Kind, id: string, data: Happens[Kind] & object): void => {
    step.happen(kind, { kind: table[kind].of, id }, data);
  };
