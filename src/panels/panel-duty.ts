import type { SVGTemplateResult } from 'lit';
import type { SittingHost, TraineeView, WholeCatalogue } from '../host/index.ts';
import type { DutyCode } from '../standard/index.ts';
import type { IconName } from './icons.ts';
import type { PaperKind, PaperRef } from './shell/paper.ts';

/** A duty as the home screen knows it, and the way to the rest of it. It is small: the first page carries it. */
export interface PanelDuty {
  readonly code: DutyCode;
  /** A picture of its work for the cards of its packs: shapes on a ground 320 wide and 160 high. */
  cover(): SVGTemplateResult;
  /** Loads what the screens of a sitting need of it. */
  wing(): Promise<PanelWing>;
}

/** Duties by name, in the order of the standard. */
export type PanelDuties = Readonly<Record<string, PanelDuty>>;

/** Something the day asks for: so many done of so many. The words are `app:goals.<key>`. */
export interface Goal {
  readonly key: string;
  readonly done: number;
  readonly total: number;
}

/** Whether a moment belongs to the working day under way; what has no moment does not. */
export type IsToday = (at: number | undefined) => boolean;

/** Something the search can find. The words for its kind are `app:search.kinds.<kind>`. */
export interface Found {
  readonly kind: string;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly paper: PaperRef;
  /** Everything it can be found by. */
  readonly words: readonly string[];
}

/** The paper for a record with that id, or null where there is none. A plain string is the list on which it stands. */
export type Opening = string | ((host: SittingHost, id: string) => PaperRef | null);

/** States of a lifecycle, by its region. */
export type States = Readonly<Record<string, string>>;

/** All that the screens of a sitting show of a duty. */
export interface PanelWing {
  /** Its papers: first the lists, as they stand on the rail, then the papers of single records. */
  readonly papers: readonly PaperKind[];
  /** Defines the papers' elements and brings their style sheets. */
  elements(): Promise<unknown>;
  /** The goals of a day. The caller leaves out goals with nothing to do. */
  goals(view: TraineeView, isToday: IsToday, catalogue: WholeCatalogue): readonly Goal[];
  finds(host: SittingHost): readonly Found[];
  /** By kind of record. A kind that has a paper of the same name needs no entry. */
  readonly opens: Readonly<Record<string, Opening>>;
  /** By name of a value that holds codes: the group of `terms` with their words, where it is called otherwise. */
  readonly codes: Readonly<Record<string, string>>;
  /** By column of its work outputs: the groups of words for the cell's code. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** By kind of record with a lifecycle: where that record stands, as far as the trainee can see. */
  readonly stands: Readonly<Record<string, (view: TraineeView, id: string) => States | undefined>>;
}
