import type { Visit } from './house.ts';

/** How many sittings lie in the database; none while there is no database. */
export const storedSittings = ({ page }: Visit): Promise<number> =>
  page.evaluate(async () => {
    const names = await indexedDB.databases();
    if (!names.some(({ name }) => name === 'waybill')) return 0;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('waybill');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (!db.objectStoreNames.contains('sittings')) return 0;
    return new Promise<number>((resolve) => {
      const count = db.transaction('sittings').objectStore('sittings').count();
      count.onsuccess = () => {
        db.close();
        resolve(count.result);
      };
    });
  });
