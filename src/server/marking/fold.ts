import type { Refusal } from '../../kernel/happening.ts';
import type { RecordEntry } from '../hall/rows.ts';
import { APPEAL_RULES } from './appeal-rules.ts';
import { type DataOf, ENTRIES, isMarkingKind, type MarkingKind } from './entries.ts';
import type { Book, EntryRule, RefusalName, Signature } from './entry-rule.ts';
import { MARKING_RULES } from './marking-rules.ts';
import { RESULTS_RULES } from './results-rules.ts';
import type { MarkingState } from './state.ts';

const RULES: { readonly [Kind in MarkingKind]: EntryRule<Kind> } = {
  ...MARKING_RULES,
  ...RESULTS_RULES,
  ...APPEAL_RULES,
};

/** An entry that has been read: whether it may be added to a state, and how it is. */
interface Read {
  readonly check: (state: MarkingState) => RefusalName | null;
  readonly apply: (book: Book) => void;
}

const signatureOf = ({ by = '', seat = '', at }: RecordEntry): Signature => ({ by, seat, at });

function readAs<Kind extends MarkingKind>(kind: Kind, entry: RecordEntry): Read | RefusalName {
  const rule: EntryRule<Kind> = RULES[kind];
  const read = ENTRIES[kind].safeParse(entry.data);
  if (!read.success) return 'shape';
  const signature = signatureOf(entry);
  if (rule.needs.includes('by') && signature.by === '') return 'no-account';
  if (rule.needs.includes('seat') && signature.seat === '') return 'no-seat';
  const data = read.data as DataOf<Kind>;
  return {
    check: (state) => rule.check(state, data, signature),
    apply: (book) => rule.apply(book, data, signature),
  };
}

/** Entries that were read: each is asked about before it is added. */
const known = new WeakMap<RecordEntry, Read | RefusalName>();

/** What an entry is; null where it is about something else than marking. */
function readEntry(entry: RecordEntry): Read | RefusalName | null {
  if (!isMarkingKind(entry.kind)) return null;
  const read = known.get(entry) ?? readAs(entry.kind, entry);
  known.set(entry, read);
  return read;
}

const refusal = (name: RefusalName): Refusal => ({ key: `marking:refused.${name}` });

/** Why an entry may not be added to the record of a session in that state; null where it may. Entries of other kinds always may. */
export function mayAppend(state: MarkingState, entry: RecordEntry): Refusal | null {
  const read = readEntry(entry);
  if (read === null) return null;
  const name = typeof read === 'string' ? read : read.check(state);
  return name === null ? null : refusal(name);
}

/** Whether an entry opens a class. */
const opensClass = ({ kind, data }: RecordEntry): boolean =>
  kind === 'session/opened' &&
  (data as { readonly plan?: { readonly kind?: unknown } } | undefined)?.plan?.kind === 'class';

function add(book: Book, entry: RecordEntry): void {
  if (opensClass(entry)) book.kind = 'class';
  const read = readEntry(entry);
  if (read !== null && typeof read !== 'string' && read.check(book) === null) read.apply(book);
}

const bookOf = (state?: MarkingState): Book => ({
  kind: state?.kind ?? 'examination',
  ...(state?.opened === undefined ? {} : { opened: state.opened }),
  pieces: new Map(state?.pieces),
  candidates: new Map(state?.candidates),
  checks: new Map(state?.checks),
  tables: new Map(state?.tables),
});

/**
 * What the record of a session says of marking, results and appeals; oldest entry first. An entry that might not have been added when
 * it came (two servers wrote at once) counts for nothing, here and for everybody who reads the record.
 */
export function stateOf(entries: readonly RecordEntry[]): MarkingState {
  const book = bookOf();
  for (const entry of entries) add(book, entry);
  return book;
}

/** The state after one more entry. The state given stays as it was. */
export function stateAfter(state: MarkingState, entry: RecordEntry): MarkingState {
  const book = bookOf(state);
  add(book, entry);
  return book;
}
