import type { z } from 'zod';
import { dutyCodes, SCENARIO_DUTIES } from './duties.ts';
import type { ScenarioDuties } from './duty.ts';
import { GUIDE_FILE, guideSchema } from './guide/schema.ts';
import { channelsSchema, freightSchema, makeDemandSchema, makePackSchema, productsSchema } from './schema.ts';

/** The files a pack can have, in the order in which problems are told, with the schema of each: the shop's, then those of the duties. */
export function packFiles(duties: ScenarioDuties = SCENARIO_DUTIES): Readonly<Record<string, z.ZodType>> {
  const wings = Object.values(duties);
  const fields = Object.fromEntries(wings.flatMap(({ pack }) => Object.entries(pack)));
  const lists = Object.fromEntries(wings.flatMap(({ demand }) => Object.entries(demand)));
  const own = wings.flatMap(({ files }) => files.map(({ name, schema }) => [name, schema] as const));
  return {
    'pack.yaml': makePackSchema(dutyCodes(duties)).extend(fields),
    'products.yaml': productsSchema,
    'channels.yaml': channelsSchema,
    'freight.yaml': freightSchema,
    'demand.yaml': makeDemandSchema(lists),
    ...Object.fromEntries(own),
    [GUIDE_FILE]: guideSchema,
  };
}
