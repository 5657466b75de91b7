import { expect, test } from 'vitest';
import { MemoryHallStore } from '../../../src/server/database/memory-hall-store.ts';
import type { SeatRow, SessionRow } from '../../../src/server/hall/rows.ts';
import { makeSeatRow } from '../../../src/server/hall/seat-row.ts';
import { refuseLiveWork } from '../../../src/server/upgrade.ts';
import { ENGINE_VERSION } from '../../../src/sitting/sitting-file.ts';

const session = (engine: string, more: Partial<SessionRow> = {}): SessionRow => ({
  ...{ id: 's', code: 'CODE', engine, openedAt: 1, plan: { kind: 'class' } as SessionRow['plan'] },
  ...more,
});
const seat = (more: Partial<SeatRow>): SeatRow => ({ ...makeSeatRow('s', 1, 0, { place: 1 }), ...more });

async function holding(row: SessionRow, seats: SeatRow): Promise<MemoryHallStore> {
  const rows = new MemoryHallStore();
  await rows.saveSession(row);
  await rows.addSeats([seats]);
  return rows;
}

test('sittings that are not over keep a hall from starting with another engine', async () => {
  const rows = await holding(session('0.0.1'), seat({ sitting: 'a' }));
  await expect(refuseLiveWork(rows, 'engine')).rejects.toMatchObject({
    ...{ reason: 'engine', sittings: 1, engine: '0.0.1' },
  });
});

test('with the engine of its sessions a hall starts, but does not change its tables under them', async () => {
  const rows = await holding(session(ENGINE_VERSION), seat({ sitting: 'a' }));
  await refuseLiveWork(rows, 'engine');
  await expect(refuseLiveWork(rows, 'tables')).rejects.toMatchObject({ reason: 'tables', sittings: 1 });
});

test('work that is over, has not begun, or stands in a closed session keeps nobody', async () => {
  for (const rows of [
    await holding(session('0.0.1'), seat({ sitting: 'a', isOver: true })),
    await holding(session('0.0.1'), seat({})),
    await holding(session('0.0.1', { closedAt: 2 }), seat({ sitting: 'a' })),
  ]) {
    await refuseLiveWork(rows, 'engine');
    await refuseLiveWork(rows, 'tables');
  }
});
