import { basename } from 'node:path';
import { Refused } from './refused.ts';
import type { HallRoute } from './staff-route.ts';

/** Makes a backup; gives where it lies, or null where the database of the hall has its own way. */
export type MakeBackup = () => Promise<string | null>;

/** A backup when somebody wants it. Where it goes was decided when the hall was started. */
export const backupRoute = (makeBackup: MakeBackup): HallRoute => ({
  ...{ method: 'POST', path: '/api/backup', needs: 'hall/back-up' },
  run: async ({ hall, account }) => {
    const path = await makeBackup();
    if (path === null) throw new Refused(409, 'hall/own-backup');
    await hall.note('hall/backed-up', account.id, { file: basename(path) });
    return { path };
  },
});
