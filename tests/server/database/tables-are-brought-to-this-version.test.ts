import { describe, expect, test } from 'vitest';
import { howTablesAre, migrate } from '../../../src/server/database/migrations.ts';
import { databases } from './tested-stores.ts';

describe.each(databases())('the tables in %s', (_name, open) => {
  test('are made once, and stay as they are when they are opened again', async () => {
    const { tables, rows, close } = await open();
    expect(await howTablesAre(tables)).toBe('current');
    await rows.addEntry({ session: 's', at: 1, kind: 'note' });
    await migrate(tables);
    expect(await rows.entries('s')).toHaveLength(1);
    await close();
  });

  test('are refused where a newer version has changed them', async () => {
    const { tables, close } = await open();
    const table = tables.withTables<{ readonly kysely_migration: { name: string; timestamp: string } }>();
    await table.insertInto('kysely_migration').values({ name: '999-later', timestamp: '2030' }).execute();
    expect(await howTablesAre(tables)).toBe('newer');
    await expect(migrate(tables)).rejects.toMatchObject({ reason: 'newer' });
    await close();
  });
});
