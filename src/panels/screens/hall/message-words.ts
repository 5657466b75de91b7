import type { SeatMessage } from '../../../host/remote/seat-api.ts';
import { t } from '../../i18n.ts';

/** What a message says: in the words of the staff, or of the hall. */
export const messageWords = ({ text, notice }: SeatMessage): string =>
  text ?? (notice === undefined ? '' : t(`hall:notice.${notice.key}`, notice.values));
