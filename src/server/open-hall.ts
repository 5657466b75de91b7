import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeBackup as makeBackupIn } from './backups.ts';
import { Checkpoints } from './checkpoints.ts';
import { Cluster } from './cluster/cluster.ts';
import type { PlaceOf } from './cluster/forward.ts';
import { Ownership } from './cluster/ownership.ts';
import type { Stores } from './database/stores.ts';
import { Hall, type HallParts, LOOK_EVERY } from './hall/hall.ts';
import { LogSeals } from './hall/log-seals.ts';
import { makeId } from './hall/secrets.ts';
import { holdToKey } from './hall-key.ts';
import { type AppParts, makeApp } from './http/app.ts';
import { Refused } from './http/refused.ts';
import { openJobs } from './jobs/open-jobs.ts';
import { ReplayThreads } from './marking/replays.ts';
import { Ear, LISTENS_EVERY } from './time/ear.ts';
import { refuseLiveWork } from './upgrade.ts';

/** Real ms between two checkpoints of a record. */
const CHECKPOINT_EVERY = 60_000;

/** In how many looks the hall has looked at all its seats: nobody waits while two thousand are looked at. */
const LOOKS = 10;

/** What a hall is put together of. */
export interface OpenHallParts
  extends Pick<HallParts, 'date' | 'key' | 'form' | 'source'>,
    Pick<AppParts, 'page' | 'addresses' | 'behindProxy'> {
  readonly stores: Stores;
  /** The database that several servers share; left out where one server has the hall for itself. */
  readonly postgres?: string;
  /** Real seconds after which a part of a job goes from a server that has not done it to another; left out: as usual. */
  readonly jobPatience?: number;
  /** Where signed checkpoints of the records go. */
  readonly checkpoints: string;
  /** The folder of the hall, and where its backups go and how often, real minutes; 0: when somebody wants one. */
  readonly data: string;
  readonly backups: string;
  readonly backupMinutes: number;
  /** Goes on with the sittings of another engine. */
  readonly force: boolean;
}

/** A hall with its server and everything that runs beside it. */
export interface OpenHall {
  readonly hall: Hall;
  /** Does not listen yet. */
  readonly app: FastifyInstance;
  /** To be called when it listens. `address`: where other servers that share the database reach it. */
  begin(address: string): Promise<void>;
  /** Writes what waits, and closes everything. */
  close(): Promise<void>;
}

/** Opens what was open when the server ended, and begins what a hall does by itself. Throws {@link WorkGoesOn} and {@link OtherKey}. */
export async function openHall(parts: OpenHallParts): Promise<OpenHall> {
  const { stores, checkpoints, page, addresses, date, key, form, source } = parts;
  await holdToKey(stores.rows, key, date);
  if (!parts.force) await refuseLiveWork(stores.rows, 'engine');
  const node = parts.postgres === undefined ? {} : { node: makeId() };
  const jobs = openJobs(stores.jobs, date, parts.postgres, parts.jobPatience);
  const { sittings, rows } = stores;
  const ear = new Ear();
  const deafFor = (last: number): number => ear.deafFor(last);
  const replays = new ReplayThreads();
  const hall = new Hall({ date, key, form, source, jobs, sittings, rows, replays, deafFor, ...node });
  await hall.restore();
  let cluster: Cluster | null = null;
  const placeOf: PlaceOf = async (...asked) => {
    if (cluster === null) throw new Refused(503, 'hall/elsewhere');
    return cluster.placeOf(...asked);
  };
  const makeBackup = (): Promise<string | null> => makeBackupIn(stores, { ...parts, folder: parts.backups });
  const app = await makeApp({
    hall,
    page,
    date,
    addresses,
    makeBackup,
    behindProxy: parts.behindProxy ?? false,
    ...(node.node === undefined ? {} : { placeOf }),
  });
  const keepBackup = async (): Promise<void> => {
    // A disk that is full or away is told where the audit looks, and tried again.
    const path = await makeBackup().catch(() => null);
    await hall.note(path === null ? 'hall/backup-failed' : 'hall/backed-up', 'hall', { file: basename(path ?? '') });
  };
  mkdirSync(checkpoints, { recursive: true });
  const kept = new Checkpoints(hall, checkpoints);
  const seals = new LogSeals();
  const keepCheckpoints = async (): Promise<void> => {
    await seals.seal(hall.sessions);
    await kept.keep();
  };
  const timers = [
    setInterval(() => ear.listen(), LISTENS_EVERY),
    setInterval(() => hall.lookAround(LOOKS), LOOK_EVERY / LOOKS),
    setInterval(() => void keepCheckpoints(), CHECKPOINT_EVERY),
    ...(parts.backupMinutes === 0
      ? []
      : [setInterval(() => void keepBackup().catch(() => undefined), parts.backupMinutes * 60_000)]),
  ];
  return {
    ...{ hall, app },
    begin: async (address) => {
      if (node.node === undefined) return;
      cluster = new Cluster(hall, new Ownership(stores.tables, { id: node.node, address }));
      await cluster.start();
    },
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await kept.keep();
      await app.close();
      await cluster?.stop();
      await hall.close();
      await cluster?.leave();
      await stores.close();
    },
  };
}
