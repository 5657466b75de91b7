import type { SittingHost } from '../host/index.ts';

export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** What a record or a thing of the shop is called; its id when it has no name. All that stands on the floor has a number or a text of the pack. */
export function nameOf(host: SittingHost, kind: string, id: string): string {
  const name = host.nameOf(kind, id);
  if (typeof name === 'string') return name;
  return name !== undefined && 'text' in name ? host.text(name.text) : id;
}

/** The pack's short name for a mode, if it has one, else its name. */
export function shortNameOf(host: SittingHost, mode: string): string {
  const key = `modes.${mode}.short`;
  const text = host.text(key);
  return text === key ? nameOf(host, 'mode', mode) : text;
}

/** The last characters of a number, for a slip or a box. */
export const tailOf = (number: string): string => number.replaceAll(/[^0-9A-Za-z]/g, '').slice(-4);

/** `1:05` for a time left in ms; whole hours from ten on. */
export function asTimeLeft(ms: number): string {
  const minutes = Math.max(0, Math.ceil(ms / 60_000));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
