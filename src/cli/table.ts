/** Columns of the terminal that a text takes: Chinese signs take two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);

/** Rows of cells as lines of equal columns. The first `words` columns stand left; the others are numbers and stand right. */
export function alignRows(rows: readonly (readonly string[])[], words: number): string[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((cells) => widthOf(cells[i] ?? ''))));
  return rows.map((cells) =>
    cells
      .map((text, i) => {
        const space = ' '.repeat((widths[i] ?? 0) - widthOf(text));
        return i < words ? text + space : space + text;
      })
      .join('  ')
      .trimEnd(),
  );
}
