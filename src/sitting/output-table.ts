/** A table a work output is made of: headers and cells are plain values or text keys (`@key`). */
export interface OutputTable {
  /** Output code of the standard, `O3.1.1`. */
  readonly code: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
