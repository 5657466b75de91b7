import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HallFiles, restore } from './database/back-up.ts';
import { databaseIn } from './database/sqlite.ts';
import { openFolder, type Stores } from './database/stores.ts';

/** Files of the hall's folder that go along: the owner's key, and the key that signs records. */
const KEY_FILES = ['teacher-key', 'record-key.json'] as const;

/** How many backups stay; the oldest goes when one more is made. */
const KEPT = 24;

const NAME = /^hall-[\dTZ-]+\.db$/;

export interface BackupsParts {
  /** The folder of the hall. */
  readonly data: string;
  /** Where backups go; best on another disk. */
  readonly folder: string;
  readonly date: () => number;
}

const filesIn = (data: string): HallFiles =>
  Object.fromEntries(
    KEY_FILES.filter((name) => existsSync(join(data, name))).map((name) => [
      name,
      readFileSync(join(data, name), 'utf8'),
    ]),
  );

/** Makes one backup of a hall that runs, and lets the oldest go; resolves to its path, or to null where its database has its own way. */
export async function makeBackup(stores: Stores, { data, folder, date }: BackupsParts): Promise<string | null> {
  if (stores.backUp === undefined) return null;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `hall-${new Date(date()).toISOString().replaceAll(/[:.]/g, '-')}.db`);
  await stores.backUp(filesIn(data), path);
  const made = readdirSync(folder).filter((name) => NAME.test(name));
  for (const name of made.sort().slice(0, -KEPT)) rmSync(join(folder, name));
  return path;
}

/** Writes the hall of a folder that no server has open into one file. */
export async function backUpFolder(data: string, to: string): Promise<void> {
  const stores = await openFolder(data);
  try {
    await stores.backUp?.(filesIn(data), to);
  } finally {
    await stores.close();
  }
}

/** Makes the folder of a hall out of a backup. Throws where there is a hall in that folder already, or the backup is damaged. */
export function restoreFolder(from: string, data: string): void {
  if (existsSync(databaseIn(data))) throw new HallThere();
  mkdirSync(data, { recursive: true });
  for (const [name, text] of Object.entries(restore(from, databaseIn(data))))
    writeFileSync(join(data, name), text, { mode: 0o600 });
}

/** There is a hall where one was to be restored. */
export class HallThere extends Error {}
