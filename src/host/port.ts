import type { PastAct } from '../coach/acts.ts';
import type { HintStep, Hints } from '../coach/hint.ts';
import type { WhatIf } from '../coach/what-if.ts';
import type { Difficulty } from '../operations/market/difficulty.ts';
import type { Name } from '../operations/shop/name.ts';
import type { TraineeView } from '../operations/trainee-view.ts';
import type { WholeCatalogue } from '../operations/whole-catalogue.ts';
import type { Ledger } from '../scoring/ledger.ts';
import type { StorageState } from '../session/store.ts';
import type { Debrief } from '../sitting/debrief.ts';
import type { HistoryRow } from '../sitting/history.ts';
import type { LifecycleChart } from '../sitting/lifecycle-chart.ts';
import type { Proof } from '../sitting/proof.ts';
import type { PerformResult, SeenHappening } from './perform-result.ts';
import type { SecondThoughts } from './second-thoughts.ts';

export type Language = 'zh-TW' | 'en';
export type Mode = 'practice' | 'assessment';
/** 0 is a pause. At ×1 a working day of nine hours passes in ten minutes. */
export type Pace = 0 | 1 | 2 | 4;

export interface SittingInfo {
  readonly id: string;
  readonly pack: { readonly id: string; readonly version: string };
  /** Null in an assessment until hand-in, because the whole form can be made from it. */
  readonly seed: number | null;
  readonly mode: Mode;
  /** Which assessment of this form it is in the browser in which it was begun; null where that was not counted. */
  readonly attempt: number | null;
  /** How much the coach tells: 0 nothing, 1 verdicts and where to look, 2 the rule too, 3 the answer and a step shown. */
  readonly help: number;
  /** Of a practice that goes on from a moment of another: that one's id and the moment; null of any other. */
  readonly branch: { readonly of: string; readonly at: number } | null;
  /** The trainee's name or seat number; empty where there is none. */
  readonly trainee: string;
  /** False: it is somebody's file, and only looked at. */
  readonly kept: boolean;
  /** Whether it is worked in a hall, where the teacher decides on the clock. */
  readonly governed: boolean;
  /** What a file proves; null of a sitting that is stored here. */
  readonly proof: Proof | null;
  /** Codes of the duties that the pack trains (`T3`); the others are colleagues' work. */
  readonly duties: readonly string[];
  /** How hard the form is; null where the pack states no difficulties. */
  readonly difficulty: Difficulty | null;
  /** Codes of the indicators that are judged; null: all of the duties. */
  readonly indicators: readonly string[] | null;
  readonly startAt: number;
  readonly endAt: number;
}

/** An event that a host sends to its subscribers. */
export type HostEvent =
  /** The view may have changed: read `view()` again. `happenings` are the new ones. */
  | { readonly type: 'world'; readonly happenings: readonly SeenHappening[] }
  /** Only the clock moved. */
  | { readonly type: 'clock' }
  | { readonly type: 'pace' }
  /** Saving failed or works again. */
  | { readonly type: 'storage'; readonly state: StorageState }
  /** The sitting has ended; `ranOut`: because its time was up, and not because it was handed in here. */
  | { readonly type: 'over'; readonly ranOut: boolean }
  /** What a candidate of a hall keeps of the hand-in. */
  | { readonly type: 'receipt'; readonly receipt: unknown }
  /** Another tab has taken the sitting over. */
  | { readonly type: 'taken' };

/** Help in practice. Of an assessment every promise rejects before hand-in. */
export interface Coach {
  /** The verdicts on what was done since this was asked last. */
  verdicts(): Promise<Ledger>;
  /** Hints on what waits at a record, from where to look (1) to the answer (3). The file counts them. */
  hints(kind: string, id: string, step: HintStep): Promise<Hints>;
  /** Lets the reference do the next thing at a record; resolves to what happened by it first, or to null where nothing is to be done. */
  watch(kind: string, id: string): Promise<string | null>;
  /** The last acts, the newest first. */
  acts(): Promise<readonly PastAct[]>;
  /** What would have happened if a chance of the ledger had been taken. */
  whatIf(chance: string): Promise<WhatIf>;
}

/**
 * The interface through which a screen plays a sitting. Whatever needs an answer of the service is a promise; the other
 * methods return the last snapshot, or data that do not change. A promise that rejects means that the connection broke: it is
 * unknown whether the request was carried out.
 */
export interface SittingHost {
  readonly info: SittingInfo;
  readonly catalogue: WholeCatalogue;
  /** The trainee's view as it came last. Between two messages only `clock()` goes on. */
  view(): TraineeView;
  clock(): number;
  /** Whether time has passed or anything was done; until then the briefing is shown. */
  begun(): boolean;
  pace(): Pace;
  /** Whether what is done is being kept. */
  storage(): StorageState;
  /** Asks for another pace; the event `pace` tells when it has changed. At the close of a day a practice stops by itself. */
  setPace(pace: Pace): void;
  /** Lets time pass to the next notice; where none comes today, to the close of the day; from there to the next opening (practice only). */
  skip(): Promise<void>;
  /**
   * Performs one action. Actions are performed in the sequence of the calls. When the promise resolves, `view()` and `clock()`
   * are those after the action. Code that shows the result calls `performOrRefuse`.
   */
  perform(action: string, input: unknown): Promise<PerformResult>;
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** A text of the pack, or the key itself where there is none. `language`: for letters to and from buyers. */
  text(key: string, values?: Readonly<Record<string, string | number>>, language?: string): string;
  /**
   * What a record or a thing of the shop is called, as its duty names it; undefined where the trainee has not come to see it.
   * After `debrief()`, the things of which the debrief speaks have names too.
   */
  nameOf(kind: string, id: string): Name | undefined;
  setLanguage(language: Language): void;
  lifecycle(kind: string): LifecycleChart;
  /** What the trainee may know of the past of a record. */
  history(kind: string, id: string): Promise<readonly HistoryRow[]>;
  /** Ends the sitting now (practice), or hands in (assessment). */
  finish(): Promise<void>;
  /** Says or changes the trainee's name or seat number; `info` holds it as it is kept when the promise resolves. */
  nameTrainee(trainee: string): Promise<void>;
  debrief(): Promise<Debrief>;
  /** The view as it was at a simulated time, for the time line of the debrief. */
  viewAt(at: number): Promise<TraineeView>;
  readonly coach: Coach;
  /** The acts that can be taken back before they are sent; null where nothing can be done at all, as in a replay. */
  readonly later: SecondThoughts | null;
  /** The sitting file as text, to download. */
  file(): Promise<string>;
  /** Closes the sitting; without `keep`, nothing more of it is saved. */
  close(keep?: boolean): void;
}
