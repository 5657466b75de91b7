import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from './sqlite.ts';

/**
 * Brings the log of an SQLite database to the disk, on a thread of Node's own. A commit that does it itself (`synchronous = FULL`)
 * holds up everybody in the hall for as long as the disk takes: at two thousand seats, a third of the time. From here on commits leave
 * it to {@link flush}, which whoever acknowledges a write waits for. A checkpoint still brings the log to the disk before it moves it.
 */
export class DiskLog {
  readonly #database: Database;
  readonly #path: string;
  #file: Promise<FileHandle> | null = null;

  /** `path`: of the database. */
  constructor(database: Database, path: string) {
    [this.#database, this.#path] = [database, `${path}-wal`];
    database.exec('PRAGMA synchronous = NORMAL');
  }

  /** Resolves when everything that was committed is on the disk. */
  async flush(): Promise<void> {
    this.#file ??= this.#open().catch((error: unknown) => {
      this.#file = null;
      throw error;
    });
    await (await this.#file).datasync();
  }

  async close(): Promise<void> {
    await (await this.#file)?.close();
    this.#database.exec('PRAGMA synchronous = FULL');
  }

  /** The log may have been made just now: its name has to be on the disk, too. */
  async #open(): Promise<FileHandle> {
    // Windows has no handles of folders.
    const folder = await open(dirname(this.#path), 'r').catch(() => null);
    await folder?.sync();
    await folder?.close();
    return open(this.#path, 'r+');
  }
}
