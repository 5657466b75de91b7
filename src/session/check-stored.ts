import * as z from 'zod/mini';
import type { Form } from '../operations/market/form.ts';
import { readParts } from '../sitting/parse-file.ts';
import { toPlain } from '../sitting/plain.ts';
import { isPracticeOnly } from '../sitting/practice-only.ts';
import { replay } from '../sitting/replay.ts';
import type { Machinery, Sitting } from '../sitting/sitting.ts';
import { ENGINE_VERSION, firstSeal, type LogEntry, sealAfter } from '../sitting/sitting-file.ts';
import { checkHead, firstDifference } from '../sitting/verify.ts';
import type { Progress, StoredSitting } from './store.ts';

const progressShape = z.object({
  clock: z.int(),
  day: z.int(),
  over: z.boolean(),
  report: z.unknown(),
  ranAt: z.optional(z.number()),
});

/** The part of a damaged sitting that is still whole. */
export interface Remainder {
  readonly sitting: Sitting;
  /** How many entries of the log are damaged or missing after it, at least. */
  readonly lost: number;
  /** Whether the sitting had ended: then it is not gone on with, only looked at. */
  readonly wasOver: boolean;
}

/** The result of checking a stored sitting: it holds, or why not, as a key of `locales/<lang>/rules.json`. */
export type StoredCheck =
  | { readonly ok: true; readonly sitting: Sitting }
  | {
      readonly ok: false;
      readonly key: string;
      readonly values: Readonly<Record<string, string | number>>;
      readonly remainder: Remainder | null;
    };

const refused = (key: string, values: Record<string, string | number> = {}): StoredCheck => ({
  ...{ ok: false, key, values },
  remainder: null,
});

/** The entries up to the first that is damaged: of another shape, out of sequence, before its time, or with a seal that does not fit. */
function wholeEntries({ header, log }: StoredSitting): readonly LogEntry[] {
  let seal = firstSeal(header);
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, row] of log.entries()) {
    const entry = readParts.entry(row);
    if (entry === null || entry.seq !== i || entry.at < last) return log.slice(0, i);
    const { seal: stated, ...unsealed } = entry;
    seal = sealAfter(seal, { ...unsealed, input: toPlain(unsealed.input).value });
    if (seal !== stated) return log.slice(0, i);
    last = entry.at;
  }
  return log;
}

/** The simulated time that is certain from the log alone. */
const lastActionAt = ({ form, log }: Pick<StoredSitting, 'form' | 'log'>): number =>
  log.at(-1)?.at ?? form.days[0]?.open ?? form.beginsAt;

/** Whether the progress is what replaying the log up to its clock gives. */
function agrees(progress: Progress, sitting: Sitting): boolean {
  const { clock, day, over, report } = progress;
  if (clock !== sitting.now || over !== sitting.over || day !== sitting.view().day.index) return false;
  return over ? firstDifference(report, sitting.report()) === null : report === null;
}

/** What a sitting of a form is played with. */
type MachineryOf = (form: Form) => Machinery;

function checkWhole(stored: StoredSitting, machineryOf: MachineryOf): StoredCheck {
  const { header, form, log } = stored;
  const progress = progressShape.safeParse(stored.progress);
  const isEnded = progress.success && progress.data.over;
  if (header.engine !== ENGINE_VERSION && !isEnded)
    return refused('sitting/other-engine', { begun: header.engine, here: ENGINE_VERSION });
  const whole = wholeEntries(stored);
  const kept = { header, form, log: whole };
  const from = lastActionAt(kept);
  const isClockRight = progress.success && whole.length === log.length && progress.data.clock >= from;
  const sitting = replay(kept, isClockRight ? progress.data.clock : from, machineryOf(form));
  if (firstDifference(whole, sitting.log) !== null)
    return refused('sitting/other-rules', { begun: header.engine, here: ENGINE_VERSION });
  if (isClockRight && agrees(stored.progress, sitting)) return { ok: true, sitting };
  if (header.engine !== ENGINE_VERSION)
    return refused('sitting/other-engine', { begun: header.engine, here: ENGINE_VERSION });
  const lost = log.length - whole.length;
  const remainder = { sitting: replay(kept, from, machineryOf(form)), lost, wasOver: !progress.success || isEnded };
  return { ok: false, key: 'sitting/damaged', values: { kept: whole.length, lost }, remainder };
}

/**
 * Checks what was read from a store as strictly as a sitting file: shapes, form and header, seals, and that replaying gives
 * the same. Never throws. `machineryOf`: with what each replay is played; left out, with that of every sitting.
 */
export function checkStored(stored: StoredSitting, machineryOf: MachineryOf = () => ({})): StoredCheck {
  try {
    const { header, form } = stored;
    if (readParts.header(header) === null || readParts.form(form) === null || !Number.isFinite(stored.startedAt))
      return refused('sitting/form-damaged');
    if (isPracticeOnly(form, header.mode)) return refused('sitting/practice-only');
    const head = checkHead({ header, form });
    return head === null && header.id === stored.id ? checkWhole(stored, machineryOf) : refused('sitting/form-damaged');
  } catch {
    return refused('sitting/form-damaged');
  }
}
