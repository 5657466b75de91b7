import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { openFolder, openPostgres, type Stores } from '../../server/database/stores.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { OtherKey } from '../../server/hall-key.ts';
import { openHall } from '../../server/open-hall.ts';
import { WorkGoesOn } from '../../server/upgrade.ts';
import { Failure } from '../failure.ts';
import { runningIn } from '../hall-folder.ts';
import { servedPacks } from '../served-packs.ts';
import type { Words } from '../words.ts';
import { hasKeys, ownerKeyFile, ownerKeyIn, signingKeyIn } from './hall-keys.ts';
import { clockIn, codeOf, isLocked, needFolder, roomIn } from './preflight.ts';

/** What `serve` was asked for. */
export interface ServedParts {
  readonly port: number;
  readonly host: string;
  /** The folder of the hall. */
  readonly data: string;
  /** The folder of the built page; null: the routes alone. */
  readonly page: string | null;
  /** Where signed checkpoints go; left out: beside the hall. */
  readonly checkpoints?: string;
  /** Where backups go every so many real minutes; left out: only when somebody wants one. */
  readonly backup?: string;
  readonly every: number;
  readonly force: boolean;
  /** The database that several servers share, by its URL. */
  readonly postgres?: string;
  /** Where the other servers reach this one. */
  readonly node?: string;
  /** Whether a proxy stands before the hall, whose word counts for where a request comes from. */
  readonly behindProxy?: boolean;
  readonly words: Words;
  /** Told what the hall begins with all the same. */
  onDoubt(doubt: string): void;
}

/** A hall that is served. */
export interface ServedHall {
  readonly hall: Hall;
  readonly stores: Stores;
  readonly port: number;
  /** The owner's key. */
  readonly key: string;
  /** Addresses for others in the network. */
  readonly addresses: readonly string[];
  /** Writes what waits, gives seats back, and closes everything. */
  close(): Promise<void>;
}

/**
 * Connections that may wait to be taken. Node's 511 are fewer than the pages of one examination that all sit down in the same second; whoever
 * finds no room tries again after one, three and seven seconds, and seems silent meanwhile. Linux grants 4,096 at most by itself.
 */
const BACKLOG = 4_096;

/** What whoever started the hall may: everything that a class needs, and letting others in. */
const OWNER = ['administrator', 'manager', 'teacher'] as const;

/** The addresses of this machine in its networks, for others; the last resort is the machine itself. */
function addressesAt(port: number): readonly string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
  return found.length === 0 ? [`http://localhost:${port}`] : found;
}

const workGoesOn = ({ reason, sittings, engine }: WorkGoesOn, words: Words): Failure =>
  new Failure(2, words.of(`cli:serve.work-goes-on.${reason}`, { count: sittings, engine }));

const POSTGRES_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'silent',
  ENOTFOUND: 'silent',
  ETIMEDOUT: 'silent',
  EHOSTUNREACH: 'silent',
  '28P01': 'password',
  '28000': 'password',
  '3D000': 'no-database',
  '42501': 'rights',
};

/** Why a database cannot be opened, in words; and never its address, in which a password may stand. */
function whyNotOpen(error: unknown, { data, postgres, words }: ServedParts): unknown {
  const told = `${codeOf(error)} ${(error as Error).message}`;
  if ((error as { readonly reason?: unknown }).reason === 'newer') return new Failure(2, words.of('cli:serve.newer'));
  if (error instanceof WorkGoesOn) return workGoesOn(error, words);
  if (postgres !== undefined) {
    const reason = POSTGRES_REASONS[codeOf(error)] ?? 'other';
    return new Failure(2, words.of(`cli:serve.postgres.${reason}`, { code: codeOf(error) }));
  }
  if (isLocked(error)) return new Failure(2, words.of('cli:serve.locked', { folder: data }));
  if (/full|ENOSPC/i.test(told)) return new Failure(2, words.of('cli:serve.folder.full', { folder: data }));
  if (/not a database|malformed|NOTADB|CORRUPT/i.test(told))
    return new Failure(2, words.of('cli:serve.damaged', { folder: data }));
  if (/readonly|unable to open|CANTOPEN/i.test(told))
    return new Failure(2, words.of('cli:serve.folder.forbidden', { folder: data, option: '--data' }));
  return error;
}

async function openStores(parts: ServedParts): Promise<Stores> {
  const { data, postgres, force } = parts;
  try {
    return await (postgres === undefined ? openFolder(data, { force }) : openPostgres(postgres, { force }));
  } catch (error) {
    throw whyNotOpen(error, parts);
  }
}

/** Lets the hall begin only with its own keys, on a clock that goes on. */
async function inspect(stores: Stores, { data, postgres, force, words, onDoubt }: ServedParts): Promise<void> {
  const isKnown = (await stores.rows.accounts()).length > 0;
  if (postgres !== undefined && isKnown && !hasKeys(data))
    throw new Failure(2, words.of('cli:serve.key.missing', { folder: data }));
  const doubt = await clockIn(stores, Date.now(), { force, words });
  if (doubt !== null) onDoubt(doubt);
}

/** Lets the owner in by the key of the folder. One that was renewed or closed stays so. */
async function letOwnerIn(hall: Hall, { data, words, onDoubt }: ServedParts): Promise<string> {
  const { key, isNew } = ownerKeyIn(data);
  if (hall.accountOf(key) !== undefined) return key;
  if (isNew || hall.accounts.length === 0) await hall.addAccount(words.of('cli:serve.owner'), OWNER, 'hall', key);
  else onDoubt(words.of('cli:serve.key.unknown', { file: ownerKeyFile(data) }));
  return key;
}

function whyNotHeard(error: unknown, { port, host, words }: ServedParts): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new Failure(2, words.of('cli:serve.in-use', { port }));
  if (code === 'EACCES') return new Failure(2, words.of('cli:serve.low-port', { port }));
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new Failure(2, words.of('cli:serve.no-host', { host }));
  return error;
}

function whyNotBegun(error: unknown, { data, words }: ServedParts): unknown {
  if (error instanceof WorkGoesOn) return workGoesOn(error, words);
  if (error instanceof OtherKey) return new Failure(2, words.of('cli:serve.key.other', { folder: data }));
  return error;
}

/** Says that the hall runs, and where it can be asked; returns how to take that back. */
function sayRunning(data: string, port: number): () => void {
  const running = runningIn(data);
  writeFileSync(running, `http://localhost:${port}\n`);
  return () => {
    // Another hall may have come meanwhile.
    if (existsSync(running) && readFileSync(running, 'utf8').trim().endsWith(`:${port}`)) rmSync(running);
  };
}

/** Opens a hall as `serve` does, and listens. Throws a {@link Failure} that says what is to be done where it cannot. */
export async function openServed(parts: ServedParts): Promise<ServedHall> {
  const { port, host, data, page, words, backup, every, force, onDoubt } = parts;
  const checkpoints = parts.checkpoints ?? join(data, 'checkpoints');
  needFolder(data, '--data', words);
  needFolder(checkpoints, '--checkpoints', words);
  if (backup !== undefined) needFolder(backup, '--backup', words);
  for (const folder of [data, ...(backup === undefined ? [] : [backup])]) {
    const doubt = roomIn(folder, words);
    if (doubt !== null) onDoubt(doubt);
  }
  const stores = await openStores(parts);
  const at = { port };
  const addresses = (): readonly string[] => addressesAt(at.port);
  const opened = await inspect(stores, parts)
    .then(() =>
      openHall({
        ...{ stores, checkpoints, page, date: Date.now, key: signingKeyIn(data, words), data, force, addresses },
        ...{ backups: backup ?? join(data, 'backups'), backupMinutes: backup === undefined ? 0 : every },
        ...servedPacks(words),
        behindProxy: parts.behindProxy ?? false,
        ...(parts.postgres === undefined ? {} : { postgres: parts.postgres }),
      }),
    )
    .catch(async (error: unknown) => {
      await stores.close();
      throw whyNotBegun(error, parts);
    });
  const { hall, app, begin, close } = opened;
  try {
    const key = await letOwnerIn(hall, parts);
    await app.listen({ port, host, backlog: BACKLOG });
    const bound = app.server.address();
    if (typeof bound === 'object' && bound !== null) at.port = bound.port;
    await begin(parts.node ?? addresses()[0] ?? '');
    const takeBack = sayRunning(data, at.port);
    return {
      ...{ hall, stores, key, port: at.port, addresses: addresses() },
      close: async () => {
        takeBack();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw whyNotHeard(error, parts);
  }
}
