import type { RosterColumn } from '../../records/roster/columns.ts';

/** Most minutes of breaks that a candidate can be granted. */
export const MOST_BREAK_MINUTES = 240;

/** A candidate as the office has registered them. Texts are trimmed; what the file does not say is empty. */
export interface RosterRow {
  /** On the admission ticket, unique in the roster; kept as text, with its zeros. */
  readonly number: string;
  readonly name: string;
  /** Which of several rounds of one examination. */
  readonly round: string;
  readonly room: string;
  /** Row of seats in the room, and the seat. */
  readonly row: string;
  readonly seat: string;
  /** Time to work in per cent of everybody's: 100 to 300. */
  readonly percent: number;
  /** Minutes of breaks that the candidate may take. */
  readonly breaks: number;
  readonly largeText: boolean;
  readonly note: string;
}

/** Where something stands, as a spreadsheet names it. Null: nowhere in particular. */
export interface RosterPlace {
  /** Worksheet; null in a text file, which has none. */
  readonly sheet: string | null;
  /** From 1 on. */
  readonly row: number | null;
  /** `A`, `B`, … */
  readonly column: string | null;
}

/** Something wrong or doubtful: where, and the key of its words with their values. */
export interface RosterRemark {
  readonly place: RosterPlace;
  readonly key: `roster:${'fault' | 'warning'}.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a file was found to hold: its rows, or everything that keeps it from being imported. */
export type ReadRoster =
  | {
      readonly ok: true;
      readonly rows: readonly RosterRow[];
      /** The columns that were found, with the titles they have in the file. */
      readonly columns: Readonly<Partial<Record<RosterColumn, string>>>;
      readonly warnings: readonly RosterRemark[];
    }
  | { readonly ok: false; readonly faults: readonly RosterRemark[]; readonly warnings: readonly RosterRemark[] };

/** More than any hall seats in one session; another roster is another session. */
export const MOST_ROWS = 5_000;
/** Cells of a table, empty ones too: two hundred columns. */
export const MOST_CELLS = 1_000_000;
/** Bytes. Five thousand rows take less than one million. */
export const LARGEST_FILE = 5_000_000;

const NOWHERE: RosterPlace = { sheet: null, row: null, column: null };

/** The file as a whole cannot be read as a roster. */
export class UnreadableFile extends Error {
  readonly remark: RosterRemark;

  constructor(key: RosterRemark['key'], values: RosterRemark['values'] = {}, place: RosterPlace = NOWHERE) {
    super(key);
    this.remark = { place, key, values };
  }
}
