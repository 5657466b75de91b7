import type { Happening } from '../kernel/happening.ts';
import { INQUIRY } from '../operations/orders/inquiry.ts';
import { ORDER } from '../operations/orders/order.ts';
import { SHIPMENT } from '../operations/orders/shipment.ts';
import { shownValues } from './plain.ts';
import type { Sitting } from './sitting.ts';

/** A row of an order's (or another record's) visible past. */
export interface HistoryRow {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Sequence number of the happening that led to it, where one did. */
  readonly causedBy: number | null;
  readonly byTrainee: boolean;
}

/** What nobody is told: the world's own moves. */
const SILENT: ReadonlySet<string> = new Set(['order/timer-ran', 'exception/arose', 'review/window-opened']);
/** Seen only once the parcel's tracking has been looked at. */
const BY_TRACKING: ReadonlySet<string> = new Set(['parcel/event', 'order/delivered']);

/** The exception a remedy or a notice was about is the trainee's to name: what it really was stays untold. */
function valuesOf({ kind, data }: Happening): Record<string, string | number> {
  const { exception, ...values } = shownValues(data);
  const told = exception !== undefined && (kind === 'exception/noticed' || kind === 'exception/over');
  return told ? { ...values, exception } : values;
}

/** The past of a record as far as the trainee has seen it, oldest first. */
export function historyOf(sitting: Sitting, kind: string, id: string): readonly HistoryRow[] {
  const { world, journal } = sitting;
  const order = kind === ORDER ? world.get(ORDER, id) : undefined;
  const shipment = order?.shipment === undefined ? undefined : world.get(SHIPMENT, order.shipment);
  const questions = new Set(
    kind === ORDER
      ? world
          .all(INQUIRY)
          .filter((one) => one.order === id)
          .map((one) => one.id)
      : [],
  );
  const concerns = ({ subject }: Happening): boolean =>
    (subject.kind === kind && subject.id === id) || (subject.kind === INQUIRY && questions.has(subject.id));
  const isSeen = (happening: Happening): boolean =>
    !SILENT.has(happening.kind) && (!BY_TRACKING.has(happening.kind) || happening.at <= (shipment?.checkedAt ?? 0));
  return journal
    .filter((happening) => concerns(happening) && isSeen(happening))
    .map((happening) => ({
      seq: happening.seq,
      at: happening.at,
      kind: happening.kind,
      values: valuesOf(happening),
      causedBy: happening.cause.by === 'happening' ? happening.cause.seq : null,
      byTrainee: happening.cause.by === 'action',
    }));
}
