import { ENGINE_VERSION } from '../sitting/sitting-file.ts';
import type { HallStore, SessionRow } from './hall/rows.ts';

/** Why a hall does not start: somebody's work is not done, and this version would go on with it otherwise than it was begun. */
export class WorkGoesOn extends Error {
  /** `tables`: the tables would be changed; `engine`: sessions are pinned to another engine. */
  readonly reason: 'tables' | 'engine';
  readonly sittings: number;
  /** The engine of the sessions. */
  readonly engine: string;

  constructor(reason: WorkGoesOn['reason'], sittings: number, engine: string) {
    super(`${sittings} sittings are not over`);
    [this.reason, this.sittings, this.engine] = [reason, sittings, engine];
  }
}

/** How many sittings of a session have begun and are not over. */
async function sittingsIn(rows: HallStore, { id }: SessionRow): Promise<number> {
  return (await rows.seats(id)).filter(({ sitting, isOver }) => sitting !== undefined && !isOver).length;
}

/** Refuses to change the tables, or to go on with another engine, while sittings are not over: throws {@link WorkGoesOn}. */
export async function refuseLiveWork(rows: HallStore, reason: WorkGoesOn['reason']): Promise<void> {
  for (const session of await rows.sessions()) {
    const isMine = reason === 'engine' && session.engine === ENGINE_VERSION;
    if (session.closedAt !== undefined || isMine) continue;
    const sittings = await sittingsIn(rows, session);
    if (sittings > 0) throw new WorkGoesOn(reason, sittings, session.engine);
  }
}
