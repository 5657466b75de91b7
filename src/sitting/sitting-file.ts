import { hashOf } from '../kernel/canonical.ts';
import { DEEPEST } from '../kernel/depth.ts';
import type { Refusal } from '../kernel/happening.ts';
import type { Difficulty } from '../operations/market/difficulty.ts';
import type { Form } from '../operations/market/form.ts';
import type { Report, SittingMode } from '../scoring/report.ts';

export const SITTING_FORMAT = 1;
/** Characters of a name in a file, of an action for instance. */
export const LONGEST_NAME = 400;
/** How deep an input may nest: in a file it stands in an entry of the log. */
export const DEEPEST_INPUT = DEEPEST - 3;

const MEBIBYTE = 1_048_576;
/** Characters of a file: many times what a sitting of five days takes. */
export const LONGEST_FILE = 32 * MEBIBYTE;
export const LONGEST_FORM = 4 * MEBIBYTE;
/** Characters of all inputs together: there is room for the form, the entries around them, and the report. */
export const LONGEST_INPUTS = 12 * MEBIBYTE;
/** Entries of a log: many times what a person does in five days. */
export const MOST_ENTRIES = 20_000;

export const ENGINE_VERSION = '0.8.0';

export type { SittingMode } from '../scoring/report.ts';

/** What a sitting was: known before its first act. */
export interface SittingHeader {
  readonly format: typeof SITTING_FORMAT;
  readonly engine: string;
  readonly standard: string;
  readonly id: string;
  readonly mode: SittingMode;
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  readonly seed: number;
  /** How hard the form was; left out where the pack states no difficulties. */
  readonly difficulty?: Difficulty;
  readonly formHash: string;
  /** Which assessment of this form it was in the browser in which it was begun, from 1; left out where nobody counted. */
  readonly attempt?: number;
  /** Of a practice that goes on from a moment of another: that one's id, the moment, and how many entries of the log are from there. */
  readonly branch?: { readonly of: string; readonly at: number; readonly entries: number };
}

/** One input of the trainee. A refused action is logged with its refusal. */
export interface LogEntry {
  readonly seq: number;
  /** Simulated ms. */
  readonly at: number;
  readonly action: string;
  readonly input: unknown;
  readonly refusal?: Refusal;
  /** Ties the entry to all before it: the first one that was changed is the first whose seal does not fit. */
  readonly seal: string;
}

/** A report as the file carries it: with the moment up to which it was made, and the seal of the last entry it rests on. */
export interface SittingReport extends Report {
  /** How many injects a teacher sent; left out where none was. A sitting that had one is no examination, and cannot be compared with others. */
  readonly injects?: number;
  readonly until: number;
  readonly seal: string;
}

/** The save file, the exam paper and the bug report: all that is needed to play a sitting again. */
export interface SittingFile {
  readonly header: SittingHeader;
  readonly form: Form;
  readonly log: readonly LogEntry[];
  readonly report: SittingReport;
  /**
   * The trainee's name or seat number, as it was typed; left out where none was. It is no part of what is judged: no seal and no
   * report rests on it, and it can be changed.
   */
  readonly trainee?: string;
}

/** The seal before the first entry: it stands for header and form. */
export const firstSeal = (header: SittingHeader): string => hashOf(header).slice(0, 16);

/** The seal of an entry after another. */
export const sealAfter = (before: string, entry: Omit<LogEntry, 'seal'>): string =>
  hashOf([before, entry]).slice(0, 16);
