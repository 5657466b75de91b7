import { z } from 'zod';
import type { ScenarioDuties } from '../scenario/duty.ts';
import { packFiles } from '../scenario/pack-files.ts';

/**
 * The JSON Schemas of a pack's files, by file name. Draft 7 is what YAML editors understand; what crosses from one
 * file to another is the pack checker's, and not in them.
 */
export function makePackSchemas(duties?: ScenarioDuties): Readonly<Record<string, string>> {
  const schemas = Object.entries(packFiles(duties)).map(([file, schema]) => {
    const json = { title: `Waybill ${file}`, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) };
    return [file.replace(/\.yaml$/, '.schema.json'), `${JSON.stringify(json, null, 2)}\n`];
  });
  return Object.fromEntries(schemas);
}
