import type { Problem } from './problem.ts';

/** A file as it is read and hashed: without a byte-order mark, each line ended by `\n`, whichever system wrote it. */
export const cleanText = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Put in by whoever decodes a file as UTF-8, for each byte that is none. */
const UNREADABLE = '\ufffd';

/** Files are read as UTF-8. What another encoding makes of that: UTF-16 leaves zeros between letters, all others unreadable signs. */
export function findWrongEncoding(name: string, text: string): Problem | null {
  const zeros = text.split('\0').length - 1;
  const at = text.search(/[\0\ufffd]/);
  if (at < 0) return null;
  const isUtf16 = zeros > 2 || text.startsWith(UNREADABLE + UNREADABLE);
  const line = isUtf16 ? 1 : text.slice(0, at).split('\n').length;
  const column = isUtf16 ? 1 : at - text.lastIndexOf('\n', at);
  const code = isUtf16 ? 'encoding-utf-16' : 'encoding-other';
  return { severity: 'error', code, file: name, line, column, path: '', values: {} };
}
