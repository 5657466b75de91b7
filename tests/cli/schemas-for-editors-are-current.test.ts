import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePackSchemas } from '../../src/cli/pack-schemas.ts';
import { PACK_FILES } from '../../src/scenario/schema.ts';
import { PACK } from './waybill.ts';

const FOLDER = 'scenarios/schema';

test('the JSON Schemas in the repository are those of the code: run `npm run -s waybill -- schema`', () => {
  const committed = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]);
  expect(Object.fromEntries(committed)).toEqual(makePackSchemas());
});

test('every file of a pack tells its editor which schema is its own', () => {
  for (const file of Object.keys(PACK_FILES)) {
    const first = readFileSync(join(PACK, file), 'utf8').split('\n')[0];
    expect(first).toBe(`# yaml-language-server: $schema=../schema/${file.replace('.yaml', '.schema.json')}`);
  }
});
