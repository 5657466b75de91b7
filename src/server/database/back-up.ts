import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { closeDatabase, type Database, openDatabase } from './sqlite.ts';

/** Files that belong to a hall beside its database: without them a restored hall would be another. By name. */
export type HallFiles = Readonly<Record<string, string>>;

/** What a backup is made of. */
export interface BackUpParts {
  readonly database: Database;
  /** Where the database lies. */
  readonly path: string;
  /** Does something while nothing is written. */
  alone(work: () => Promise<void>): Promise<void>;
}

const KEPT_FILES = 'CREATE TABLE kept_file (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID';

/** SQLite moves its log into the database after so many pages; 0: not at all. */
const USUAL_LOG = 1_000;
const moveLogAfter = ({ database }: BackUpParts, pages: number): void => {
  database.prepare(`PRAGMA wal_autocheckpoint = ${pages}`).get();
};

/** Copies a database while it is written. The database itself stands still as long as its log is not moved into it; the log is copied last. */
async function copyRunning(parts: BackUpParts, to: string): Promise<void> {
  moveLogAfter(parts, 0);
  try {
    await copyFile(parts.path, to);
    await parts.alone(async () => {
      if (existsSync(`${parts.path}-wal`)) await copyFile(`${parts.path}-wal`, `${to}-wal`);
    });
  } finally {
    moveLogAfter(parts, USUAL_LOG);
  }
}

function onDisk(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Puts the files beside a database into its copy, which is one file from then on. */
function seal(copy: string, files: HallFiles): void {
  const database = openDatabase(copy);
  try {
    database.exec('DROP TABLE IF EXISTS kept_file');
    database.exec(KEPT_FILES);
    const keep = database.prepare('INSERT INTO kept_file (name, text) VALUES (?, ?)');
    for (const [name, text] of Object.entries(files)) keep.run(name, text);
  } finally {
    closeDatabase(database);
  }
}

/** Writes a whole hall into one file, while it is worked in. The file is there under its name once it is whole and on the disk. */
export async function backUp(parts: BackUpParts, files: HallFiles, to: string): Promise<void> {
  const part = `${to}.part`;
  for (const rest of [part, `${part}-wal`]) rmSync(rest, { force: true });
  await copyRunning(parts, part);
  // Keys stand in it.
  chmodSync(part, 0o600);
  seal(part, files);
  onDisk(part);
  renameSync(part, to);
}

/** Takes the files out of a copy again. Throws where it is damaged. */
function unseal(copy: string): HallFiles {
  const database = openDatabase(copy);
  try {
    const check = database.prepare('PRAGMA quick_check').get() as Readonly<Record<string, unknown>>;
    if (!Object.values(check).includes('ok')) throw new Error('the backup is damaged');
    const rows = database.prepare('SELECT name, text FROM kept_file').all() as { name: string; text: string }[];
    database.exec('DROP TABLE kept_file');
    return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
  } finally {
    closeDatabase(database);
  }
}

/** Makes the database of a hall out of a backup; gives the files that lay beside it. Throws where the backup is damaged or is none. */
export function restore(from: string, to: string): HallFiles {
  const part = `${to}.part`;
  copyFileSync(from, part);
  const files = unseal(part);
  onDisk(part);
  renameSync(part, to);
  return files;
}
