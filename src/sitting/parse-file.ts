import { z } from 'zod';
import { isTooDeep } from '../kernel/depth.ts';
import { difficulty, formShape, packRef } from '../operations/market/form-shape.ts';
import { findDoubleKey } from './double-key.ts';
import {
  LONGEST_FILE,
  LONGEST_FORM,
  LONGEST_NAME,
  type LogEntry,
  MOST_ENTRIES,
  type SittingFile,
} from './sitting-file.ts';
import { withTrainee } from './trainee-name.ts';

z.config({ jitless: true });

const MEBIBYTE = 1_048_576;

const text = z.string().max(LONGEST_NAME);

const headerShape = z.strictObject({
  format: z.literal(1),
  engine: text,
  standard: text,
  id: text,
  mode: z.enum(['practice', 'assessment']),
  pack: packRef,
  seed: z.number().int(),
  difficulty: difficulty.optional(),
  formHash: text,
  attempt: z.number().int().min(1).optional(),
  branch: z.strictObject({ of: text, at: z.number().int(), entries: z.number().int().min(0) }).optional(),
});

const refusal = z.strictObject({
  key: text,
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  page: text.optional(),
});

const entryShape = z.strictObject({
  seq: z.number().int().min(0),
  at: z.number().int(),
  action: text,
  input: z.unknown(),
  refusal: refusal.optional(),
  seal: text,
});

const fileSchema = z.strictObject({
  header: headerShape,
  form: formShape,
  log: z.array(entryShape).max(MOST_ENTRIES),
  report: z.looseObject({ until: z.number().int(), seal: text }),
  trainee: text.optional(),
});

/** Reads parts of a sitting that were stored apart; null for one of another shape. */
export const readParts = {
  header: (raw: unknown) => headerShape.safeParse(raw).data ?? null,
  form: (raw: unknown) => formShape.safeParse(raw).data ?? null,
  entry: (raw: unknown): LogEntry | null => (entryShape.safeParse(raw).success ? (raw as LogEntry) : null),
};

/** Why a text is no sitting file: a key of `locales/<lang>/rules.json` and its values. */
export interface FileFault {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type ParsedFile =
  | { readonly ok: true; readonly file: SittingFile }
  | { readonly ok: false; readonly fault: FileFault };

const fault = (key: string, values: FileFault['values'] = {}): ParsedFile => ({ ok: false, fault: { key, values } });

const tooLong = (text: string): ParsedFile => fault('file/too-long', { megabytes: Math.floor(text.length / MEBIBYTE) });

/** Whether a text that begins like a file ends before its last brace does. */
function endsEarly(source: string): boolean {
  if (!source.trimStart().startsWith('{')) return false;
  let open = 0;
  let quoted = false;
  for (let i = 0; i < source.length; i += 1) {
    const sign = source[i];
    if (quoted) {
      if (sign === '\\') i += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') open += 1;
    else if (sign === '}' || sign === ']') open -= 1;
  }
  return quoted || open > 0;
}

/** Reads a sitting file. Whatever the text is, the answer is a file of the right shape or a fault; nothing is thrown. */
export function parseSittingFile(source: string): ParsedFile {
  if (source.length > LONGEST_FILE) return tooLong(source);
  let raw: unknown;
  try {
    raw = JSON.parse(source);
  } catch {
    return fault(endsEarly(source) ? 'file/truncated' : 'file/not-json');
  }
  const doubleKey = findDoubleKey(source);
  if (doubleKey !== null) return fault('file/double-key', { key: doubleKey.slice(0, 80) });
  if (isTooDeep(raw)) return fault('file/shape', { path: '', problem: 'too_deep' });
  const read = fileSchema.safeParse(raw);
  if (read.success) {
    const formText = JSON.stringify(read.data.form);
    if (formText.length > LONGEST_FORM) return tooLong(formText);
    const { trainee, ...file } = raw as SittingFile;
    return { ok: true, file: { ...file, ...withTrainee(trainee) } };
  }
  const issue = read.error.issues[0];
  return fault('file/shape', { path: issue?.path.join('.') ?? '', problem: issue?.code ?? '' });
}
