import type { SittingHost, TraineeView } from '../../host/index.ts';
import type { IconName } from '../icons.ts';
import type { DraftStore } from './draft-store.ts';

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

/** A kind of paper the dock can open. */
export interface PaperKind {
  readonly kind: string;
  readonly icon: IconName;
  /** Custom element with the properties of `PaperProps`. */
  readonly tag: string;
  /** Whether the kind has only one tab: another id is shown in the same tab. */
  readonly single?: boolean;
  title(host: SittingHost, id: string): string;
  /** Its button on the rail, which opens it with the empty id. */
  readonly nav?: {
    label(): string;
    /** The number of things that wait on the paper. */
    count?(view: TraineeView, host: SittingHost): number;
    /** The number of those that are urgent. */
    urgent?(view: TraineeView, host: SittingHost): number;
  };
}

export const OPEN_PAPER = 'wb-open-paper';

/** Asks the dock around `element` to open a paper. */
export function openPaper(element: EventTarget, paper: PaperRef): void {
  element.dispatchEvent(new CustomEvent<PaperRef>(OPEN_PAPER, { detail: paper, bubbles: true, composed: true }));
}
