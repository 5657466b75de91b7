import type { StaffApi } from '../../../host/remote/staff-api.ts';
import type { BoardSeat } from '../../../host/remote/staff-shapes.ts';
import { go } from '../../shell/route.ts';
import { classroom } from '../class/classroom.ts';

/** Reads the sittings that are over into the class's own screen, and turns to it. */
export async function talkOver(api: StaffApi, session: string, seats: readonly BoardSeat[]): Promise<void> {
  const files = await Promise.all(
    seats
      .filter(({ state }) => state === 'over')
      .map(async ({ id, place, name }) => {
        const text = await api.file(session, id);
        const path = `${String(place).padStart(2, '0')} ${name}.json`;
        return { path, file: new File([text], path, { type: 'application/json' }) };
      }),
  );
  classroom.clear();
  void classroom.add(files);
  go({ screen: 'class' });
}
