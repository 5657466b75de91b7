import type { Mode } from '../port.ts';

/** Which sitting a page wants to talk to. */
export type Opening =
  | { readonly open: 'new'; readonly pack: string; readonly seed: number; readonly mode: Mode }
  /** One kept in this browser; with `takeOver`, also from another tab that has it open. */
  | { readonly open: 'kept'; readonly id: string; readonly takeOver: boolean }
  /** The text of a sitting file, to be looked at. */
  | { readonly open: 'file'; readonly text: string };

/** What a page sends its worker: the sitting it wants, and the worker's end of the line to it. */
export interface Call {
  readonly opening: Opening;
  readonly port: MessagePort;
}
