import type { SVGTemplateResult } from 'lit';
import type { SittingHost, TraineeView, WholeCatalogue } from '../host/index.ts';
import type { DutyCode } from '../standard/index.ts';
import type { IconName } from './icons.ts';
import type { PaperKind, PaperRef } from './shell/paper.ts';
import type { Sound } from './shell/sounds.ts';

/** A duty as the home screen shows it. `wing` loads the rest, so that the first page stays small. */
export interface PanelDuty {
  readonly code: DutyCode;
  /** A picture of its work for pack cards, 320 wide and 160 high. */
  cover(): SVGTemplateResult;
  /** Loads the part that the screens of a sitting need. */
  wing(): Promise<PanelWing>;
}

/** Duties by name, in the sequence of the standard. */
export type PanelDuties = Readonly<Record<string, PanelDuty>>;

/** How many things are done, out of how many. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

const UNNAMED = 'unnamed/';

/** An id for one of the things of which only the number is known yet, as of orders in a list that nobody has opened. */
export const unnamed = (where: string, at: number): string => `${UNNAMED}${where}/${at}`;
export const isUnnamed = (id: string): boolean => id.startsWith(UNNAMED);

/** A goal of the day: how many things are done, out of how many. Its text is `app:goals.<key>`. */
export interface Goal extends Share {
  readonly key: string;
  /** What was left over from the days before; not part of `total`. */
  readonly carried?: Share;
  /** What has come since the day opened; not part of `total`. */
  readonly later?: Share;
}

/** A goal by the ids of what is still to be done. What was counted once stays in the day's total when it is done. */
export interface OpenGoal {
  readonly key: string;
  /** All that is not done. */
  readonly open: readonly string[];
  /** Those of them that are for today. */
  readonly today: readonly string[];
  /** Those for today that the day had from its start, though nobody had put them on a list yet; left out: none. */
  readonly start?: readonly string[];
}

/** A cut-off that still has parcels. */
export interface CutOff {
  /** The freight mode that closes. */
  readonly mode: string;
  readonly at: number;
  readonly parcels: number;
  /** Where they are handed over. */
  readonly paper: PaperRef;
}

/** A working day, counted from 0, from its opening to its close (simulated ms). */
export interface DaySpan {
  readonly index: number;
  readonly open: number;
  readonly close: number;
}

/** A figure on the slip of a day; its text is `app:slip.line.<key>`. */
export interface SlipLine {
  readonly key: string;
  readonly value: string;
  readonly tone?: 'late' | 'good';
}

/** What a duty says on the slip of a day. */
export interface SlipPart {
  readonly lines: readonly SlipLine[];
  /** A line from a buyer, in the trainee's language. */
  readonly said?: { readonly words: string; readonly by: string } | undefined;
}

/** Whether a moment is in the current working day; false for undefined. */
export type IsToday = (at: number | undefined) => boolean;

/** A result of the search. The text of its kind is `app:search.kinds.<kind>`. */
export interface Found {
  readonly kind: string;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly paper: PaperRef;
  /** The texts it can be found by. */
  readonly words: readonly string[];
}

/** The paper for a record, or null where there is none. A string is the kind of the list that shows the record. */
export type Opening = string | ((host: SittingHost, id: string) => PaperRef | null);

/** States of a lifecycle, by its region. */
export type States = Readonly<Record<string, string>>;

/** A place on the papers to which a guide can point. */
export interface GuidePlace {
  /** The paper of the rail on which it stands, or in whose list its record does. */
  readonly list: string;
  /** The kind of the record's own paper, where it stands on that. */
  readonly paper?: string;
  /** The part of the paper: marked `data-part`. */
  readonly part: string;
  /** What the words of a step may name: its record's number, and so on. */
  values?(host: SittingHost, id: string): Readonly<Record<string, string>>;
}

/** A value with names in it. */
export type Tree = Readonly<Record<string, unknown>>;

/** How a field of an action is told: the key of its label on the paper, and its value in words; `input` is the whole action's. */
export interface ToldField {
  readonly label: string;
  readonly words: (host: SittingHost, value: unknown, input: Tree) => string;
}

/** How an action is told: the key of its name, and by the path in its input the fields that a person fills in. */
export interface ToldAct {
  readonly name: string;
  readonly fields?: Readonly<Record<string, ToldField>>;
}

/** A duty on the screens of a sitting. */
export interface PanelWing {
  /** Its papers: first the lists, in the sequence of the rail, then the papers of single records. */
  readonly papers: readonly PaperKind[];
  /** Loads the papers' elements and style sheets. */
  elements(): Promise<unknown>;
  /** The goals of a day. The caller leaves out goals with nothing to do. */
  goals(view: TraineeView, isToday: IsToday, catalogue: WholeCatalogue): readonly (Goal | OpenGoal)[];
  /** Whether its calendars have a public holiday in a market between two moments. */
  hasHoliday?(host: Pick<SittingHost, 'catalogue'>, market: string, from: number, to: number): boolean;
  /** Its figures of a day that is over. */
  slip?(host: SittingHost, day: DaySpan): SlipPart;
  /** The carriers' cut-offs within so many ms from now that still have parcels to hand over. */
  cutOffs?(host: Pick<SittingHost, 'view' | 'clock'>, within: number): readonly CutOff[];
  finds(host: SittingHost): readonly Found[];
  /** By key of a notice, or by the part of it before the dot: the list on which its task is done. */
  readonly notices: Readonly<Record<string, string>>;
  /** By kind of an action, or by key of a notice: what is heard of it. Never the only sign. */
  readonly sounds?: Readonly<Record<string, Sound>>;
  /** The freight modes whose cut-off has passed. */
  modesPastCutOff?(view: TraineeView): readonly string[];
  /** Where a guide can point, by the names that packs use. */
  readonly places?: Readonly<Record<string, GuidePlace>>;
  /** By action: how it is told. */
  readonly acts: Readonly<Record<string, ToldAct>>;
  /** By kind of record. A kind that has a paper of the same name needs no entry. */
  readonly opens: Readonly<Record<string, Opening>>;
  /** By name of a value that holds codes: the group of `terms` with their texts, where its name differs. */
  readonly codes: Readonly<Record<string, string>>;
  /** By column of its work outputs: the groups of texts for the cell's code. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** By kind of record with a lifecycle: the states of a record that the trainee can see. */
  readonly stands: Readonly<Record<string, (view: TraineeView, id: string) => States | undefined>>;
}
