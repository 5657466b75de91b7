/** A cell before anybody asks what it means. */
export interface RosterCell {
  readonly text: string;
  /** What a spreadsheet holds it for. `number` keeps the digits of the file, `123.0` or `1.2E+17` among them. */
  readonly kind: 'text' | 'number' | 'date' | 'yes-or-no';
  /** Whether a formula worked it out. */
  readonly isFormula: boolean;
}

/** Cells that were merged into one, from 0 on, both ends within. */
export interface MergedCells {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells of a worksheet or a text file, row by row, empty ones too. */
export interface RosterTable {
  /** Name of the worksheet; null in a text file. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly RosterCell[])[];
  readonly merged: readonly MergedCells[];
}

/** 0 is `A`, 25 is `Z`, 26 is `AA`. */
export const columnName = (index: number): string =>
  `${index < 26 ? '' : columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

/** `A` is 0, `AA` is 26. */
export const columnIndex = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const textCell = (text: string): RosterCell => ({ text, kind: 'text', isFormula: false });

export const EMPTY_CELL: RosterCell = textCell('');
