import type { DutyName, Parts } from './parts.ts';

/** Something that wants the trainee's eye: said once, kept in the list. */
export interface NoticeView {
  /** Counts the notices. The journal's own numbers would tell of what nobody has been told. */
  readonly seq: number;
  readonly at: number;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly urgent: boolean;
}

/** What is shown of each duty that the sitting trains. */
export type DutyViews = { readonly [Name in DutyName]?: Parts[Name]['view'] };

/** A view without its time, which is sent beside it: the same object as long as nothing else is shown. */
export type StillView = Omit<TraineeView, 'now'>;

/** All a trainee, a bot or a screen may know of the world at one moment. Built in one place: `sitting/trainee-view.ts`. */
export interface TraineeView extends DutyViews {
  /** Simulated time, ms since the epoch, UTC. */
  readonly now: number;
  /** The working day under way, or the next one. */
  readonly day: { readonly index: number; readonly date: string; readonly open: number; readonly close: number };
  readonly days: number;
  readonly over: boolean;
  /** In a sitting with a guide: the number of the step the trainee is at, from 0; as many as there are steps when all are done. */
  readonly guide?: { readonly at: number };
  /** Newest last. */
  readonly notices: readonly NoticeView[];
}
