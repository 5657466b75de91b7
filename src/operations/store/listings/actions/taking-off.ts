import { z } from 'zod';
import type { RecordReader } from '../../../../kernel/step.ts';
import { idsInput } from '../../../shop/trainee-action.ts';
import type { ListingsHappenings } from '../happenings.ts';
import { TAKEDOWN_SORTS, type TakedownSort } from '../listing.ts';
import { calledOff, needListing } from '../look-ups.ts';
import { takedownSort } from '../notice.ts';

export const takingOffInput = z.object({ listings: idsInput, reason: z.enum(TAKEDOWN_SORTS) }).strict();

/** What called for a listing to come off sale, beside the reason that was given. */
export function takenOff(
  reader: RecordReader,
  id: string,
  reason: TakedownSort,
): ListingsHappenings['market-listing/delisted'] {
  const called = calledOff(reader, needListing(reader, id));
  const reasons = called.flatMap(({ notice }) => takedownSort(notice.matter) ?? []);
  return { takedown: reason, called: called[0]?.way ?? null, reasons, reasonRight: reasons.includes(reason) };
}
