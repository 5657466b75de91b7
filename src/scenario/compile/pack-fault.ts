import type { DataPath } from '../data-path.ts';
import type { ProblemCode } from '../problem-codes.ts';

/** Why a pack gives no form: something asked for that cannot be, and the entry that asks for it. */
export class PackFault extends Error {
  readonly code: ProblemCode;
  readonly file: string;
  readonly path: DataPath;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, file: string, path: DataPath, values: PackFault['values'] = {}) {
    super(`${file}: ${code}`);
    this.name = 'PackFault';
    this.code = code;
    this.file = file;
    this.path = path;
    this.values = values;
  }
}

/** Runs what an entry of a file asks for; whatever fails in it is said of this entry. */
export function forEntry<T>(file: string, path: DataPath, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PackFault) {
      const { code, values } = error;
      throw new PackFault(code, file, path, values);
    }
    throw new PackFault('entry-fails', file, path, { why: error instanceof Error ? error.message : String(error) });
  }
}
