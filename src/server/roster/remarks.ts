import type { RosterRemark } from './roster.ts';
import { columnName } from './table.ts';

/** More are not read by anybody; the rest is counted. */
const MOST_SHOWN = 500;

/** More are not kept: a file may be wrong a million times. */
const MOST_KEPT = 5_000;

/** What is wrong or doubtful in one table. */
export class Remarks {
  readonly #sheet: string | null;
  readonly #remarks: RosterRemark[] = [];
  #count = 0;

  constructor(sheet: string | null) {
    this.#sheet = sheet;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** `row` and `column` count from 0 on. */
  add(
    key: RosterRemark['key'],
    at: { readonly row?: number; readonly column?: number } = {},
    values: RosterRemark['values'] = {},
  ): void {
    this.#count += 1;
    if (this.#count > MOST_KEPT) return;
    const place = {
      sheet: this.#sheet,
      row: at.row === undefined ? null : at.row + 1,
      column: at.column === undefined ? null : columnName(at.column),
    };
    this.#remarks.push({ place, key, values });
  }

  /** From the top of the table down; what is too many becomes one remark that says how many. */
  list(more: RosterRemark['key']): readonly RosterRemark[] {
    const sorted = this.#remarks.toSorted((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0));
    const left = this.#count - MOST_SHOWN;
    if (left <= 0) return sorted;
    const place = { sheet: this.#sheet, row: null, column: null };
    return [...sorted.slice(0, MOST_SHOWN), { place, key: more, values: { count: left } }];
  }
}
