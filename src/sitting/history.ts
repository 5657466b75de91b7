import type { Happening } from '../kernel/happening.ts';
import { trackingSeenUntil } from '../operations/shop/seen.ts';
import type { Sitting } from './sitting.ts';
import { toldValues } from './told.ts';

/** A row of an order's (or another record's) visible past. */
export interface HistoryRow {
  /** Counts the rows. The journal's own numbers would tell of what nobody has seen. */
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** States in which the record was for certain then, by region of its lifecycle. */
  readonly ledTo: Readonly<Record<string, string>>;
  /** The number of the row that led to it, where one of these rows did. */
  readonly causedBy: number | null;
  readonly byTrainee: boolean;
}

const NOWHERE: HistoryRow['ledTo'] = {};

/** The past of a record as far as the trainee has seen it, oldest first: what its row in the table of happenings lets be told. */
export function historyOf(sitting: Sitting, kind: string, id: string): readonly HistoryRow[] {
  const { world, journal, telling, looksUp } = sitting;
  const concerns = ({ subject }: Happening): boolean => {
    if (subject.kind === kind) return subject.id === id;
    const whole = telling.naming(subject.kind)?.belongsTo?.(world, subject.id);
    return whole?.kind === kind && whole.id === id;
  };
  const told = journal.filter(concerns).flatMap((happening) => {
    const row = telling.row(happening.kind);
    if (row === undefined || row.hidden !== undefined) return [];
    if (row.seenBy === 'tracking' && happening.at > trackingSeenUntil(world, happening.subject.id, looksUp)) return [];
    return {
      seq: happening.seq,
      at: happening.at,
      kind: happening.kind,
      values: toldValues(happening, row),
      ledTo: row.leadsTo ?? NOWHERE,
      causedBy: happening.cause.by === 'happening' ? happening.cause.seq : null,
      byTrainee: happening.cause.by === 'action',
    };
  });
  const places = new Map(told.map(({ seq }, place) => [seq, place]));
  return told.map((row, seq) => ({ ...row, seq, causedBy: places.get(row.causedBy ?? -1) ?? null }));
}
