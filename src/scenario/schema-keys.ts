import { z } from 'zod';

/** The schema one step down a path; undefined where the path leaves what the schema knows. */
function below(schema: z.core.$ZodType | undefined, part: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return below(schema.def.innerType, part);
  if (schema instanceof z.ZodObject) return schema.shape[part];
  if (schema instanceof z.ZodArray) return schema.def.element;
  return schema instanceof z.ZodRecord ? schema.def.valueType : undefined;
}

/** The keys a schema knows at a path: what a misspelt key may have meant. */
export function knownKeys(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path) at = below(at, part);
  if (at instanceof z.ZodOptional) at = at.def.innerType;
  if (at instanceof z.ZodRecord && at.def.keyType instanceof z.ZodEnum) return Object.keys(at.def.keyType.def.entries);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
