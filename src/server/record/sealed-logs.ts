import { z } from 'zod';
import type { SealedRecord } from './sealed-record.ts';

/** The entry of a record that says how far the logs of sittings had come a minute before, and the seal of the last entry of each. */
export const LOGS_SEALED = 'sittings/sealed';

/** By seat: how many entries, and the seal of the last of them. */
const sealedSchema = z.object({ logs: z.record(z.string(), z.tuple([z.int().min(1), z.string()])) });
export type SealedLogs = z.infer<typeof sealedSchema>['logs'];

const handedInSchema = z.object({ seal: z.string() });

/** How a log stands to the record of its session: a key under `verify.record` of `cli.json`. */
export type HeldLog =
  | { readonly ok: true; readonly key: 'log-holds'; readonly values: { readonly times: number } }
  | { readonly ok: false; readonly key: 'no-hand-in' | 'log-changed'; readonly values: { readonly no: number } };

/**
 * Whether the log of a sitting that was handed in is what the record of its session held of it: at the hand-in, and each time that it
 * was sealed while it was worked. So whoever rewrote a log before its hand-in is found out by the record.
 */
export function holdLog(
  entries: readonly SealedRecord['entries'][number][],
  log: readonly { readonly seal: string }[],
): HeldLog {
  const last = log.at(-1)?.seal;
  const handedIn = entries.find(
    ({ kind, data }) => kind === 'seat/handed-in' && handedInSchema.safeParse(data).data?.seal === last,
  );
  if (handedIn?.seat === undefined) return { ok: false, key: 'no-hand-in', values: { no: log.length } };
  const { seat } = handedIn;
  const sealed = entries.flatMap(({ kind, data }) => {
    const logs = kind === LOGS_SEALED ? sealedSchema.safeParse(data).data?.logs : undefined;
    return logs?.[seat] === undefined ? [] : [logs[seat]];
  });
  const changed = sealed.find(([no, seal]) => log[no - 1]?.seal !== seal);
  if (changed !== undefined) return { ok: false, key: 'log-changed', values: { no: changed[0] } };
  return { ok: true, key: 'log-holds', values: { times: sealed.length } };
}
