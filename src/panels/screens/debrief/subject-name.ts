import type { Debrief, SittingHost } from '../../../host/index.ts';
import { formatDay } from '../../format.ts';
import { t } from '../../i18n.ts';

/** A day by its date in Taipei. */
function dayName(date: string): string {
  const at = Date.parse(`${date}T12:00:00+08:00`);
  return Number.isNaN(at) ? date : formatDay(at);
}

/** The name of the subject of an opportunity or happening, in the trainee's language. */
export function subjectName(
  host: SittingHost,
  { names }: Pick<Debrief, 'names'>,
  { kind, id }: { readonly kind: string; readonly id: string },
): string {
  const name = names[`${kind}/${id}`] ?? id;
  if (typeof name === 'string') return name;
  if ('text' in name) return host.text(name.text);
  if ('term' in name) return t(`terms:${name.term.join('.')}`, { defaultValue: id });
  if ('date' in name) return dayName(name.date);
  // The trainee does not know the number of an order whose list was not opened.
  return t('app:debrief.unopened-at', { channel: host.text(`channels.${name.unopenedAt}.name`) });
}

/** The text for a kind of happening. */
export const happeningWords = (kind: string): string => t(`terms:happening.${kind.replace('/', '.')}`);
