import type { Happening, Refusal } from '../kernel/happening.ts';
import type { Name } from '../operations/shop/name.ts';
import type { TraineeView } from '../operations/trainee-view.ts';
import type { WholeCatalogue } from '../operations/whole-catalogue.ts';
import type { Debrief } from '../sitting/debrief.ts';
import type { HistoryRow } from '../sitting/history.ts';
import type { LifecycleChart } from '../sitting/lifecycle-chart.ts';

export type Language = 'zh-TW' | 'en';
export type Mode = 'practice' | 'assessment';
/** 0 is a pause. At ×1 a working day of nine hours passes in ten minutes. */
export type Pace = 0 | 1 | 2 | 4;

/** That something happened, and to what; what it means is in the view. */
export type SeenHappening = Pick<Happening, 'seq' | 'at' | 'kind' | 'subject'>;

export interface PerformResult {
  readonly refusal: Refusal | null;
  readonly happenings: readonly SeenHappening[];
}

export interface SittingInfo {
  readonly id: string;
  readonly pack: { readonly id: string; readonly version: string };
  /** Null in an assessment until hand-in: from the seed all that is to come can be made. */
  readonly seed: number | null;
  readonly mode: Mode;
  /** The duties the pack trains, as the standard codes them; the others are colleagues' work. */
  readonly duties: readonly string[];
  readonly startAt: number;
  readonly endAt: number;
}

/** What a host tells its listeners. */
export type HostEvent =
  /** The world moved: read `view()` again. `happenings` is what is new. */
  | { readonly type: 'world'; readonly happenings: readonly SeenHappening[] }
  /** Only the clock moved. */
  | { readonly type: 'clock' }
  | { readonly type: 'pace' }
  /** Saving failed or works again. */
  | { readonly type: 'storage'; readonly state: 'ok' | 'full' | 'failed' }
  | { readonly type: 'over' }
  /** Another tab has taken the sitting over. */
  | { readonly type: 'taken' };

/**
 * The port a user interface plays through. What a network could not answer at once is a promise; the rest is the last
 * snapshot that came, or does not change. A promise that fails means that the line broke: nobody knows whether it was done.
 */
export interface SittingHost {
  readonly info: SittingInfo;
  readonly catalogue: WholeCatalogue;
  /** The trainee's view now; the same object until the world moves, except `now`, which is `clock()`. */
  view(): TraineeView;
  clock(): number;
  /** Whether time has passed or anything was done: until then the trainee is still being briefed. */
  begun(): boolean;
  pace(): Pace;
  /** Asks for another pace; the event `pace` tells when it is so. */
  setPace(pace: Pace): void;
  /** Lets time pass to the next thing that happens (practice only). */
  skip(): Promise<void>;
  /**
   * Does one thing. Acts are done in the order in which they were asked for. When the answer comes, `view()` and `clock()`
   * are those after the act. Whoever shows the answer goes through `performOrRefuse`.
   */
  perform(action: string, input: unknown): Promise<PerformResult>;
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** A text of the pack; the key itself when there is none. Languages other than the trainee's are for buyers' words. */
  text(key: string, values?: Readonly<Record<string, string | number>>, language?: string): string;
  /**
   * What a record or a thing of the shop is called, as its duty names it; undefined where the trainee has not come to see it.
   * After `debrief()`, the things of which the debrief speaks have names too.
   */
  nameOf(kind: string, id: string): Name | undefined;
  setLanguage(language: Language): void;
  lifecycle(kind: string): LifecycleChart;
  /** What is known to have happened to a record so far. */
  history(kind: string, id: string): Promise<readonly HistoryRow[]>;
  /** Ends the sitting where it is (practice), or hands in (assessment). */
  finish(): Promise<void>;
  debrief(): Promise<Debrief>;
  /** The view as it was at that simulated time, replayed: for scrubbing in the debrief. */
  viewAt(at: number): Promise<TraineeView>;
  /** The sitting file as text, to download. */
  file(): Promise<string>;
  /** Lets the sitting go; without `keep`, nothing more is saved of it. */
  close(keep?: boolean): void;
}
