import * as z from 'zod/mini';
import { HostError } from '../host-error.ts';

z.config({ jitless: true });

/** Real ms after which a request is given up: the network has lost it. */
const PATIENCE = 4_000;

const refused = z.object({
  key: z.string(),
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/** What requests go through: the browser's own `fetch`, or one that loses things on purpose. */
export type Network = typeof fetch;

/** No answer came, or none that can be read. */
export const noAnswer = (): HostError => new HostError(NO_ANSWER);
const NO_ANSWER = 'hall/no-answer';

/** A request that sends something as JSON. */
export const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * Asks the hall. Rejects with a {@link HostError} of the key by which it refused; where no answer came that can be read, with
 * `hall/no-answer`.
 */
export async function askHall<T extends z.ZodMiniType>(
  schema: T,
  path: string,
  init: RequestInit = {},
  patience = PATIENCE,
  network: Network = fetch,
): Promise<z.infer<T>> {
  const response = await network(path, { ...init, signal: AbortSignal.timeout(patience) }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (response?.ok === true) {
    const read = schema.safeParse(body);
    if (read.success) return read.data;
    throw noAnswer();
  }
  const told = refused.safeParse(body);
  throw told.success ? new HostError(told.data.key, told.data.values) : noAnswer();
}
