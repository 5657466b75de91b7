import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../failure.ts';
import { makePackSchemas } from '../pack-schemas.ts';
import { inProject } from '../project.ts';
import { print } from '../terminal.ts';

const FOLDER = inProject('scenarios', 'schema');

function current(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

/** `schema`: writes the JSON Schemas that editors read beside a pack's YAML, or checks that they are current. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('write the JSON Schemas of pack files')
    .option('--check', 'only say whether they are current')
    .action(({ check }: { check?: true }) => {
      const schemas = Object.entries(makePackSchemas());
      const stale = schemas.filter(([name, text]) => !current(join(FOLDER, name), text)).map(([name]) => name);
      if (check && stale.length > 0)
        throw new Failure(1, `not current: ${stale.join(', ')}; run \`npm run -s waybill -- schema\``);
      if (!check) {
        mkdirSync(FOLDER, { recursive: true });
        for (const [name, text] of schemas) writeFileSync(join(FOLDER, name), text);
      }
      print(`${schemas.length} schemas in scenarios/schema are current`);
    });
}
