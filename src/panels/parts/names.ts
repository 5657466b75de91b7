import type { Name, SittingHost } from '../../host/index.ts';
import { formatDay } from '../format.ts';
import { t } from '../i18n.ts';

/** A day by its date in Taipei. */
function dayName(date: string): string {
  const at = Date.parse(`${date}T12:00:00+08:00`);
  return Number.isNaN(at) ? date : formatDay(at);
}

function nameWords(host: SittingHost, name: Name): string {
  if (typeof name === 'string') return name;
  if ('text' in name) return host.text(name.text);
  if ('term' in name) return t(`terms:${name.term.join('.')}`, { defaultValue: name.term[1] });
  if ('date' in name) return dayName(name.date);
  // The order has no number yet for whoever has not opened its list.
  return t('app:debrief.unopened-at', { channel: nameOf(host, 'channel', name.unopenedAt) });
}

/** The name of a record in words; undefined where it has none, or the trainee has not met it. */
export function knownName(host: SittingHost, kind: string, id: string): string | undefined {
  const name = host.nameOf(kind, id);
  return name === undefined ? undefined : nameWords(host, name);
}

/** The name of a record in words; its id where it has no name. */
export const nameOf = (host: SittingHost, kind: string, id: string): string => knownName(host, kind, id) ?? id;

/** Rows with their names, so that a refusal can say which one it is about. */
export const eachNamed = (
  host: SittingHost,
  kind: string,
  rows: readonly { readonly id: string }[],
): readonly { readonly id: string; readonly name: string }[] =>
  rows.map(({ id }) => ({ id, name: nameOf(host, kind, id) }));
