import type { LedgerEntryView } from '../../shop/stock-seen.ts';
import type { Variance, VarianceCause } from './count.ts';
import type { Docket, DocketKind } from './docket.ts';

/** A difference that is to be cleared up: of which bin (empty: of goods set aside) and product, by how many pieces. */
export interface Doubt extends Pick<Variance, 'product'> {
  readonly bin: string;
  /** What is there less what the book says. */
  readonly difference: number;
}

/** What a paper shows about a difference: its cause, or that the book has it right. And the entries of the ledger that it is read beside. */
export interface PaperReading {
  readonly docket: string;
  readonly kind: DocketKind;
  readonly cause: VarianceCause | null;
  readonly entries: readonly string[];
  /** The other bin of goods that lie in the wrong one. */
  readonly otherBin?: string;
}

type Found = Pick<PaperReading, 'cause' | 'entries' | 'otherBin'>;
type Entry = LedgerEntryView;
type ReadPaper = (docket: Docket, doubt: Doubt, entries: readonly Entry[]) => Found | null;

const text = ({ says }: Docket, field: string): string => String(says[field] ?? '');
const number = ({ says }: Docket, field: string): number => Number(says[field] ?? 0);
const entriesOf = (entries: readonly Entry[], product: string, of: string, kind?: string): readonly Entry[] =>
  entries.filter((one) => one.product === product && one.of === of && (kind === undefined || one.kind === kind));
const ids = (entries: readonly Entry[]): readonly string[] => entries.map(({ id }) => id);
const isAt = (docket: Docket, { product, bin }: Doubt): boolean =>
  docket.product === product && text(docket, 'bin') === bin;

/** A paper on pieces that were taken out: the book is right where they were written off under its number. */
const takenOut =
  (cause: VarianceCause): ReadPaper =>
  (docket, doubt, entries) => {
    if (!isAt(docket, doubt)) return null;
    const written = entriesOf(entries, doubt.product, docket.number, 'write-off');
    if (written.length > 0) return { cause: null, entries: ids(written) };
    return -doubt.difference === number(docket, 'pieces') ? { cause, entries: [] } : null;
  };

/** What of a delivery came, beside what was booked: the ordered pieces (short), or pieces by a wrong carton (unit error). */
const deliveryNote: ReadPaper = (docket, doubt, entries) => {
  const booked = entriesOf(entries, docket.product, text(docket, 'purchase'), 'receipt').filter(
    ({ bin }) => bin === doubt.bin,
  );
  const [receipt] = booked;
  if (receipt === undefined || docket.product !== doubt.product) return null;
  const came = number(docket, 'pieces');
  if (came === receipt.quantity) return { cause: null, entries: ids(booked) };
  if (came - receipt.quantity !== doubt.difference) return null;
  const short = receipt.quantity === number(docket, 'ordered') && came < receipt.quantity;
  return { cause: short ? 'short-delivery' : 'unit-error', entries: ids(booked) };
};

/** An earlier count sheet, beside what was booked by it. */
const countSheet: ReadPaper = (docket, doubt, entries) => {
  if (!isAt(docket, doubt)) return null;
  const booked = entriesOf(entries, docket.product, docket.number, 'adjustment');
  const [entry] = booked;
  if (entry === undefined) return null;
  const right = number(docket, 'counted') - number(docket, 'book');
  if (right === entry.quantity) return { cause: null, entries: ids(booked) };
  return right - entry.quantity === doubt.difference ? { cause: 'earlier-miscount', entries: ids(booked) } : null;
};

/** A pick list: what was wanted out of which bin, and what was taken instead. Both bins are wrong, one by as much as the other. */
const pickList: ReadPaper = (docket, doubt, entries) => {
  const [wanted, taken, pieces] = [text(docket, 'wanted'), text(docket, 'taken'), number(docket, 'pieces')];
  const picked = ids(entriesOf(entries, wanted, text(docket, 'order'), 'pick'));
  const isWanted = doubt.product === wanted && doubt.bin === text(docket, 'bin');
  const isTaken = doubt.product === taken && doubt.bin === text(docket, 'from');
  if (wanted === taken) return isWanted ? { cause: null, entries: picked } : null;
  const fits = (isWanted && doubt.difference === pieces) || (isTaken && doubt.difference === -pieces);
  return fits ? { cause: 'mis-pick', entries: picked } : null;
};

/** A return slip: where the goods were put, beside where they were booked. */
const returnSlip: ReadPaper = (docket, doubt, entries) => {
  if (docket.product !== doubt.product) return null;
  const booked = entriesOf(entries, docket.product, docket.number, 'return');
  const [put, pieces] = [text(docket, 'bin'), number(docket, 'pieces')];
  const bin = booked[0]?.bin;
  if (bin === undefined) return null;
  if (bin === put) return put === doubt.bin ? { cause: null, entries: ids(booked) } : null;
  if (doubt.bin === put && doubt.difference === pieces)
    return { cause: 'return-misplaced', entries: ids(booked), otherBin: bin };
  if (doubt.bin === bin && doubt.difference === -pieces)
    return { cause: 'return-misplaced', entries: ids(booked), otherBin: put };
  return null;
};

/** A cancellation after picking: the pieces were put back into the bin, and the book still has them gone. */
const cancellation: ReadPaper = (docket, doubt, entries) => {
  if (!isAt(docket, doubt)) return null;
  const order = text(docket, 'order');
  const back = entriesOf(entries, docket.product, order, 'put-back');
  if (back.length > 0) return { cause: null, entries: ids(back) };
  const picked = entriesOf(entries, docket.product, order, 'pick');
  return doubt.difference === number(docket, 'pieces') ? { cause: 'not-put-back', entries: ids(picked) } : null;
};

/** How an order stands, beside what is set aside for it. */
const reservationList: ReadPaper = (docket, doubt, entries) => {
  if (docket.product !== doubt.product || doubt.bin !== '') return null;
  const own = entriesOf(entries, docket.product, text(docket, 'order'));
  const aside = own
    .filter(({ kind }) => kind === 'reservation' || kind === 'release')
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const wanted = text(docket, 'status') === 'open' ? number(docket, 'pieces') : 0;
  if (wanted === aside) return { cause: null, entries: ids(own) };
  if (wanted - aside !== doubt.difference) return null;
  return { cause: wanted < aside ? 'reservation-left' : 'reservation-missing', entries: ids(own) };
};

/**
 * The log of a channel between two syncs: the order that it sold, and how many pieces were free at that moment. Where it sold more
 * than were free, what is missing was sold elsewhere since it was last told: the goods set aside since then show it.
 */
const syncLog: ReadPaper = (docket, doubt, entries) => {
  if (docket.product !== doubt.product || doubt.bin !== '') return null;
  const order = text(docket, 'order');
  const [own] = entriesOf(entries, docket.product, order, 'reservation');
  if (own === undefined) return null;
  const over = number(docket, 'free') - number(docket, 'pieces');
  if (over >= 0) return { cause: null, entries: [own.id] };
  const elsewhere = entries.filter(
    ({ product, kind, of, at }) =>
      product === docket.product &&
      kind === 'reservation' &&
      of !== order &&
      at > number(docket, 'synced') &&
      at < own.at,
  );
  if (over !== doubt.difference || elsewhere.length === 0) return null;
  return { cause: 'double-sale', entries: [own.id, ...ids(elsewhere)] };
};

const READ: Readonly<Record<DocketKind, ReadPaper>> = {
  'delivery-note': deliveryNote,
  'count-sheet': countSheet,
  'damage-report': takenOut('damage'),
  'sample-slip': takenOut('sample'),
  'pick-list': pickList,
  'return-slip': returnSlip,
  cancellation,
  'reservation-list': reservationList,
  'sync-log': syncLog,
};

/** The causes of which a paper can speak. */
export const SPEAKS_OF: Readonly<Record<DocketKind, readonly VarianceCause[]>> = {
  'delivery-note': ['short-delivery', 'unit-error'],
  'count-sheet': ['earlier-miscount'],
  'damage-report': ['damage'],
  'sample-slip': ['sample'],
  'pick-list': ['mis-pick'],
  'return-slip': ['return-misplaced'],
  cancellation: ['not-put-back'],
  'reservation-list': ['reservation-left', 'reservation-missing'],
  'sync-log': ['double-sale'],
};

/** What the papers show about a difference; papers about something else are left out. `entries`: of the ledger, in their sequence. */
export const readPapers = (
  dockets: Iterable<Docket>,
  doubt: Doubt,
  entries: readonly LedgerEntryView[],
): readonly PaperReading[] =>
  [...dockets].flatMap((docket) => {
    const found = READ[docket.kind](docket, doubt, entries);
    return found === null ? [] : [{ docket: docket.id, kind: docket.kind, ...found }];
  });
