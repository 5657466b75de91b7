import type { SittingHost, TraineeView } from '../../host/index.ts';
import type { IconName } from '../icons.ts';
import type { DraftStore } from './draft-store.ts';
import type { Mark } from './handbook-marks.ts';

/** Identifies a paper: its kind, and the id of its record; lists have the empty id. */
export interface PaperRef {
  readonly kind: string;
  readonly id: string;
  /** The part to begin reading at, marked `data-part` on the paper; without it, where it was left. */
  readonly part?: string;
}

/** The properties that every paper's element is given. */
export interface PaperProps {
  host: SittingHost;
  paper: PaperRef;
  drafts: DraftStore;
}

/** A record that waits for the trainee. */
export interface Waiting {
  readonly id: string;
  /** What it waits for: the text is `papers:why.<why>`. */
  readonly why: string;
  /** Until when, simulated ms; left out where nothing says until when. */
  readonly dueAt?: number;
  /** What sets this moment: the text is `papers:limit.<limit>`. */
  readonly limit?: string;
}

/** Something that is still to be done on a paper. */
export interface PaperStep {
  /** The part of the paper where it is done, marked `data-part`. */
  readonly part: string;
  readonly words: string;
}

/** What the handbook says about a part of a paper. */
export interface Guide {
  /** Its pages, the most important first. */
  readonly pages: readonly string[];
  /** The things on the paper that a rule may name. */
  readonly marks: readonly Mark[];
}

/** What of a record can be looked into over the floor. */
export interface Inside {
  /** Custom element with the properties of `PaperProps`. */
  readonly tag: string;
  /** Whether there is anything to look into now. */
  isOpen(host: SittingHost, id: string): boolean;
}

/** A kind of paper the dock can open. */
export interface PaperKind {
  readonly kind: string;
  readonly icon: IconName;
  /** Custom element with the properties of `PaperProps`. */
  readonly tag: string;
  /** Whether the kind has only one tab: another id is shown in the same tab. */
  readonly single?: boolean;
  /** What is shown large over the floor, on the same drafts as the paper. */
  readonly inside?: Inside;
  title(host: SittingHost, id: string): string;
  /** The records of this kind that wait for the trainee, the most urgent first. */
  waits?(host: SittingHost): readonly Waiting[];
  /** What is still to be done on a paper, in the sequence of the work. A kind with steps has a bar at its foot. */
  steps?(host: SittingHost, id: string): readonly PaperStep[];
  /** The handbook for a part of a paper (`data-part`), or for the whole paper where the part is empty. */
  guide?(host: SittingHost, id: string, part: string): Guide;
  /** Its button on the rail, which opens it with the empty id. */
  readonly nav?: {
    label(): string;
    /** The number of things that wait on the paper. */
    count?(view: TraineeView, host: SittingHost): number;
    /** The number of those that are urgent. */
    urgent?(view: TraineeView, host: SittingHost): number;
  };
}

/** Sent by a paper each time it was drawn. */
export const PAPER_DRAWN = 'wb-paper-drawn';

/** Asks for the handbook beside the work; the detail is a page, or empty for the page of the step at hand. */
export const OPEN_HANDBOOK = 'wb-handbook-wanted';

export function openHandbook(element: EventTarget, page = ''): void {
  element.dispatchEvent(new CustomEvent<string>(OPEN_HANDBOOK, { detail: page, bubbles: true, composed: true }));
}

export const OPEN_PAPER = 'wb-open-paper';

/** Asks the dock around `element` to open a paper. */
export function openPaper(element: EventTarget, paper: PaperRef): void {
  element.dispatchEvent(new CustomEvent<PaperRef>(OPEN_PAPER, { detail: paper, bubbles: true, composed: true }));
}
