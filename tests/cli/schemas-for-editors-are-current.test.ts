import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makePackSchemas } from '../../src/cli/pack-schemas.ts';
import { packFiles } from '../../src/scenario/pack-files.ts';

const SCENARIOS = 'scenarios';
const SCHEMAS = join(SCENARIOS, 'schema');
const PACKS = readdirSync(SCENARIOS).filter((name) => readdirSync(join(SCENARIOS, name)).includes('pack.yaml'));

test('the JSON Schemas in the repository are those of the code: run `npm run -s waybill -- schema`', () => {
  const committed = readdirSync(SCHEMAS).map((name) => [name, readFileSync(join(SCHEMAS, name), 'utf8')]);
  expect(Object.fromEntries(committed)).toEqual(makePackSchemas());
});

describe.each(PACKS)('in the pack %s', (pack) => {
  const files = readdirSync(join(SCENARIOS, pack)).filter((name) => name.endsWith('.yaml'));

  test('every file is one that packs have', () => {
    expect(Object.keys(packFiles())).toEqual(expect.arrayContaining(files));
  });

  test.each(files)('%s tells its editor which schema is its own', (file) => {
    const first = readFileSync(join(SCENARIOS, pack, file), 'utf8').split('\n')[0];
    expect(first).toBe(`# yaml-language-server: $schema=../schema/${file.replace('.yaml', '.schema.json')}`);
  });
});
