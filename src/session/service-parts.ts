import type { Proof } from '../sitting/proof.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Autosave } from './autosave.ts';
import type { Pace } from './pacer.ts';
import type { Timers } from './timers.ts';

/** What a service plays with. */
export interface ServiceParts {
  readonly sitting: Sitting;
  /** Null for a sitting that was opened from a file: it can be looked at and not played on. */
  readonly saver: Autosave | null;
  /** Of a file: what it proves. */
  readonly proof?: Proof;
  /** Of a file: the name of its trainee. That of a sitting that is saved comes from its saver. */
  readonly trainee?: string;
  readonly timers: Timers;
  /** In a hall: the pace it has decided on. Its clock runs on without a page, and no page ends the service. */
  readonly govern?: () => Pace;
  /** In an examination: nothing that tells right from wrong goes to the page, after the hand-in neither; others work the same form. */
  readonly staysSealed?: boolean;
  /** In a hall: told when the sitting is over and its end is stored, before its page is. */
  readonly onOver?: () => void;
}
