import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Stores } from './database/stores.ts';
import { Hall, type HallParts, LOOK_EVERY } from './hall/hall.ts';
import { type AppParts, makeApp } from './http/app.ts';
import { openJobs } from './jobs/open-jobs.ts';

/** Real ms between two checkpoints of a record. */
const CHECKPOINT_EVERY = 60_000;

/** What a hall is put together of. */
export interface OpenHallParts
  extends Pick<HallParts, 'date' | 'key' | 'form' | 'source'>,
    Pick<AppParts, 'page' | 'addresses'> {
  readonly stores: Stores;
  /** The database that several servers share; left out where one server has the hall for itself. */
  readonly postgres?: string;
  /** Where signed checkpoints of the records go. */
  readonly checkpoints: string;
}

/** A hall with its server and everything that runs beside it. */
export interface OpenHall {
  readonly hall: Hall;
  /** Does not listen yet. */
  readonly app: FastifyInstance;
  /** Writes what waits, and closes everything. */
  close(): Promise<void>;
}

/** Writes the checkpoint of every session with anything new in it, one file each, where the record's holder looks for them. */
function keepCheckpoints(hall: Hall, folder: string, sizes: Map<string, number>): void {
  for (const session of hall.sessions) {
    const { size } = session.record.head;
    if (sizes.get(session.row.id) === size) continue;
    sizes.set(session.row.id, size);
    appendFileSync(join(folder, `${session.row.code}-${session.row.id}.txt`), `${session.checkpoint()}\n`);
  }
}

/** Opens what was open when the server ended, and begins what a hall does by itself. */
export async function openHall(opened: OpenHallParts): Promise<OpenHall> {
  const { stores, checkpoints, page, addresses, postgres, ...parts } = opened;
  const { date } = parts;
  const jobs = openJobs(stores.jobs, date, postgres);
  const hall = new Hall({ ...parts, jobs, sittings: stores.sittings, rows: stores.rows });
  await hall.restore();
  const app = await makeApp({ hall, page, date, addresses });
  mkdirSync(checkpoints, { recursive: true });
  const sizes = new Map<string, number>();
  const timers = [
    setInterval(() => hall.lookAround(), LOOK_EVERY),
    setInterval(() => keepCheckpoints(hall, checkpoints, sizes), CHECKPOINT_EVERY),
  ];
  return {
    ...{ hall, app },
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      keepCheckpoints(hall, checkpoints, sizes);
      await app.close();
      await hall.close();
      await stores.close();
    },
  };
}
