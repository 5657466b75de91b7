import type { z } from 'zod';
import type { channelsSchema, freightSchema, makePackSchema, PackData, productsSchema } from './schema.ts';

/** The shop's files of a pack, those that are what their schema says. Names in them may still lead nowhere. */
export interface Readings {
  readonly pack: z.output<ReturnType<typeof makePackSchema>> | null;
  readonly goods: z.output<typeof productsSchema> | null;
  readonly sales: z.output<typeof channelsSchema> | null;
  readonly freight: z.output<typeof freightSchema> | null;
  readonly demand: PackData['demand'] | null;
  /** The data of any file by its name, duties' own included; null where its shape is wrong. */
  readonly byName: Readonly<Record<string, unknown>>;
}

/** Sorts the data of checked shapes by what they are. */
export function makeReadings(byName: Readonly<Record<string, unknown>>): Readings {
  const of = <T>(name: string): T | null => (byName[name] ?? null) as T | null;
  return {
    pack: of('pack.yaml'),
    goods: of('products.yaml'),
    sales: of('channels.yaml'),
    freight: of('freight.yaml'),
    demand: of('demand.yaml'),
    byName,
  };
}
