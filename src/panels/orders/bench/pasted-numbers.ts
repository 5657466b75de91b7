/** A line pasted from a spreadsheet: order number and tracking number, or the line itself where it could not be read. */
export interface PastedLine {
  readonly line: number;
  readonly order: string;
  readonly number: string;
}

/** Reads two columns, separated by tab, comma, semicolon or spaces; ignores empty lines. */
export function readPasted(text: string): readonly PastedLine[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const parts = raw
      .normalize('NFKC')
      .trim()
      .replace(/^'/, '')
      .split(/[\t,;]+|\s+/)
      .filter((part) => part !== '');
    if (parts.length === 0) return [];
    const [order = '', ...rest] = parts;
    return [{ line: index + 1, order, number: rest.join('') }];
  });
}
