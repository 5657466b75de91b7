import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import * as z from 'zod';
import { backUpFolder, HallThere, restoreFolder } from '../../server/backups.ts';
import { databaseIn } from '../../server/database/sqlite.ts';
import { Failure } from '../failure.ts';
import { runningIn } from '../hall-folder.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { ownerKeyFile } from '../serve/hall-keys.ts';
import { isLocked } from '../serve/preflight.ts';
import { print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

const answer = z.object({ path: z.string() });

/** Asks the server that has the hall open, with the key that lies beside it. Returns false where there is none any more. */
async function askServer(data: string, to: string, words: Words): Promise<boolean> {
  const base = readFileSync(runningIn(data), 'utf8').trim();
  const key = readFileSync(ownerKeyFile(data), 'utf8').trim();
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(`${base}/api/backup`, { method: 'POST', headers }).catch(() => null);
  if (response === null) return false;
  const made = answer.safeParse(await response.json().catch(() => null));
  if (!made.success) throw new Failure(2, words.of('cli:backup.no-answer', { address: base }));
  copyFileSync(made.data.path, to);
  return true;
}

/** Reads a hall that no server has open. */
async function readClosed(data: string, to: string, words: Words): Promise<void> {
  try {
    await backUpFolder(data, to);
  } catch (error) {
    if (isLocked(error)) throw new Failure(2, words.of('cli:serve.locked', { folder: data }));
    throw error;
  }
}

interface BackupOptions extends LanguageOption {
  readonly to: string;
}

async function backUp(data: string, { to, lang }: BackupOptions): Promise<void> {
  const words = loadWords(lang);
  if (!existsSync(databaseIn(data))) throw new Failure(2, words.of('cli:backup.no-hall', { folder: data }));
  // A server that was killed has left its address behind.
  const isAnswered = existsSync(runningIn(data)) && (await askServer(data, to, words));
  if (!isAnswered) await readClosed(data, to, words);
  print(words.of('cli:backup.done', { file: to }));
}

interface RestoreOptions extends LanguageOption {
  readonly data: string;
}

function restore(file: string, { data, lang }: RestoreOptions): void {
  const words = loadWords(lang);
  if (!existsSync(file)) throw new Failure(2, words.of('cli:backup.no-backup', { file }));
  try {
    restoreFolder(file, data);
  } catch (error) {
    if (error instanceof HallThere) throw new Failure(2, words.of('cli:backup.there', { folder: data }));
    throw new Failure(2, words.of('cli:backup.damaged', { file }));
  }
  print(words.of('cli:backup.restored', { folder: data }));
}

/** `backup` and `restore`: a hall with everything that was done in it, in one file. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write a hall into one file, also while it is open')
    .argument('<folder>', 'folder of the hall')
    .requiredOption('--to <file>', 'where it goes')
    .addOption(languageOption())
    .action(backUp);
  program
    .command('restore')
    .description('make a hall out of its backup; its sittings wait for their release')
    .argument('<file>', 'the backup')
    .requiredOption('--data <folder>', 'folder of the hall, which has none yet')
    .addOption(languageOption())
    .action(restore);
}
