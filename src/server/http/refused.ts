import type { ZodType, z } from 'zod';

/** A request that is not carried out; the key and its values are said by `hall.json`. */
export class Refused extends Error {
  readonly status: number;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(status: number, key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    [this.status, this.key, this.values] = [status, key, values];
  }
}

/** Reads what was sent; throws where it has another shape. */
export function readAs<T extends ZodType>(schema: T, sent: unknown): z.output<T> {
  const read = schema.safeParse(sent);
  if (!read.success) throw new Refused(400, 'hall/malformed', { where: read.error.issues[0]?.path.join('.') ?? '' });
  return read.data;
}

/** The secret that stands in the header of a request. */
export const secretIn = (header: string | undefined): string => /^Bearer (\S{1,200})$/.exec(header ?? '')?.[1] ?? '';
