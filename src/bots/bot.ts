import type { TraineeView } from '../operations/trainee-view.ts';
import type { WholeCatalogue } from '../operations/whole-catalogue.ts';

/** Something a bot wants to do: the same as a person's act. */
export interface Intent {
  readonly action: string;
  readonly input: unknown;
}

/**
 * What somebody who reads a text knows of it: the key its writer gave it, which says what it is about. Keys in the view tell
 * nothing; whoever plays a bot reads to it.
 */
export type Read = (key: string) => string;

/** What somebody wants to do who sees the trainee's view and the catalogue and can read, and nothing else. */
export type Policy = (view: TraineeView, catalogue: WholeCatalogue, read: Read) => readonly Intent[];

/** A policy that plays like a person: it reads the view and performs actions. */
export interface Bot {
  /** Simulated ms between two looks at the desk. */
  readonly every: number;
  /** Simulated ms an act takes. */
  readonly actTakes: number;
  /** What it does at one look; asked again until it wants nothing more, or at most `rounds` times. */
  readonly rounds: number;
  readonly look: Policy;
}

export const intent = (action: string, input: unknown): Intent => ({ action, input });
