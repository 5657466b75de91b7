import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { Mode } from '../port.ts';

/** Which sitting a page wants to open, and how. */
export type Opening =
  | {
      readonly open: 'new';
      readonly pack: string;
      readonly seed: number;
      readonly mode: Mode;
      /** The trainee's name or seat number. */
      readonly trainee?: string;
      readonly difficulty?: Difficulty;
    }
  /**
   * One stored in this browser; with `takeOver`, even when another tab has it open; with `damaged`, the part that is whole of
   * one that is damaged.
   */
  | { readonly open: 'kept'; readonly id: string; readonly takeOver: boolean; readonly damaged: boolean }
  /** A new practice that goes on from a moment of a stored one: after so many entries of its log, or up to a time. */
  | { readonly open: 'branch'; readonly of: string; readonly at: number; readonly entries: number | null }
  /** The text of a sitting file, to be looked at. */
  | { readonly open: 'file'; readonly text: string };

/** The message of a page to its worker: the sitting to open, and the port over which it will be played. */
export interface Call {
  readonly opening: Opening;
  readonly port: MessagePort;
}
