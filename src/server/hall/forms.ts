import { z } from 'zod';
import { ENGINE_VERSION } from '../../sitting/sitting-file.ts';
import { formOffset, type Plan } from './plan.ts';
import type { RecordEntry, SeatRow } from './rows.ts';

/** Entries of a record about forms. */
export const FORMS_CERTIFIED = 'forms/certified';
export const FORMS_APPROVED = 'forms/approved';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const certifiedSchema = z.strictObject({
  job: z.string(),
  engine: z.string(),
  forms: z.array(z.strictObject({ seed: z.int(), hash: hash.nullable(), isSound: z.boolean() })),
});
/** What the record says of forms that were certified. */
export type CertifiedEntry = z.infer<typeof certifiedSchema>;

const approvedSchema = z.strictObject({ hashes: z.array(hash) });

/** A form as it was certified last. */
export interface StatedForm {
  /** Null where none could be made. */
  readonly hash: string | null;
  readonly isSound: boolean;
  readonly engine: string;
  /** Who asked for it: somebody else approves. */
  readonly by: string;
}

/** What the record of a session says of its forms. */
export interface FormsState {
  /** By seed. */
  readonly certified: ReadonlyMap<number, StatedForm>;
  /** Hashes of forms that a second person has approved. */
  readonly approved: ReadonlySet<string>;
}

export const NO_FORMS: FormsState = { certified: new Map(), approved: new Set() };

/** The forms after one more entry; the same object where it says nothing of them. */
export function afterFormsEntry(state: FormsState, { kind, data, by = '' }: RecordEntry): FormsState {
  if (kind === FORMS_CERTIFIED) {
    const { forms, engine } = certifiedSchema.parse(data);
    const stated = forms.map(({ seed, ...form }) => [seed, { ...form, engine, by }] as const);
    return { ...state, certified: new Map([...state.certified, ...stated]) };
  }
  if (kind !== FORMS_APPROVED) return state;
  return { ...state, approved: new Set([...state.approved, ...approvedSchema.parse(data).hashes]) };
}

/** The form that was certified for a seed by the engine that is here, without a fault; undefined where there is none. */
export function soundForm({ certified }: FormsState, seed: number): StatedForm | undefined {
  const form = certified.get(seed);
  return form?.isSound === true && form.engine === ENGINE_VERSION ? form : undefined;
}

/** Whether an examination may be begun with the form of a seed. */
export function isApproved(state: FormsState, seed: number): boolean {
  const stated = soundForm(state, seed)?.hash ?? null;
  return stated !== null && state.approved.has(stated);
}

/** Rows of seats, in the sequence in which they came. */
export const rowsOf = (seats: readonly Pick<SeatRow, 'row'>[]): readonly string[] => [
  ...new Set(seats.map(({ row = '' }) => row)),
];

/** The number of the form that a seat gets. */
export const seedOf = (
  { seed, forms }: Plan,
  { place, row = '' }: Pick<SeatRow, 'place' | 'row'>,
  rows: readonly string[],
): number => seed + formOffset(forms, place, rows.indexOf(row));

/** The numbers of the forms that seats get, each once. `rows`: of all seats of the session. */
export function seedsOf(
  plan: Plan,
  seats: readonly Pick<SeatRow, 'place' | 'row'>[],
  rows = rowsOf(seats),
): readonly number[] {
  return [...new Set(seats.map((seat) => seedOf(plan, seat, rows)))].sort((a, b) => a - b);
}

/** Why somebody cannot approve forms, by a key under `refused` of `staff.json`; null where they can. */
export function refusalOfApproval(
  { certified }: FormsState,
  seeds: readonly number[],
  { hashes, by }: { readonly hashes: readonly string[]; readonly by: string },
): string | null {
  const stated = seeds.flatMap((seed) => certified.get(seed) ?? []);
  if (stated.length < seeds.length || seeds.length === 0) return 'forms-not-certified';
  if (stated.some(({ isSound, engine }) => !isSound || engine !== ENGINE_VERSION)) return 'forms-not-sound';
  if (stated.some((form) => form.by === by)) return 'same-person';
  // What somebody has looked at is what they approve.
  const shown = new Set(hashes);
  return stated.every(({ hash: of }) => of !== null && shown.has(of)) ? null : 'forms-renewed';
}
