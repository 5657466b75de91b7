import { readFileSync } from 'node:fs';

/** A code and the words printed after it. */
export interface Printed {
  readonly code: string;
  readonly words: string;
}

/** One row of the main table: a task, with what is printed in each of its columns. */
export interface PrintedTask extends Printed {
  readonly duty: string;
  readonly level: number;
  readonly outputs: readonly Printed[];
  readonly indicators: readonly Printed[];
  readonly knowledge: readonly Printed[];
  readonly skills: readonly Printed[];
}

const lines = readFileSync(new URL('../fixtures/krm4224-001v1.txt', import.meta.url), 'utf8').split('\n');
const table = readTable();

/** The first line that says anything. */
export const title = lines.find((line) => line.trim() !== '')?.trim();

/** The rows of the first table, without their empty cells. */
export const headerRows = lines.slice(0, lines.findIndex(isPageHead)).filter(hasTabs).map(filledCells);
export const duties: readonly Printed[] = table
  .map((row) => cell(row, 0))
  .filter(Boolean)
  .map(splitOne);
export const tasks: readonly PrintedTask[] = table.map(readTask);
export const attitudes: readonly Printed[] = linesBelow('職能內涵 (A=attitude 態度)')
  .filter((line) => /^- A\d\d/.test(line))
  .map((line) => splitOne(line.slice(2)));
export const notes: readonly string[] = linesBelow('說明與補充事項').map((line) => line.trim().replace(/^- /, ''));

/**
 * The main table as rows of cells. Each page repeats the column heads; a row below them that names no task goes on
 * from the row above the page break, so its cells are put straight after those.
 */
function readTable(): string[][] {
  const rows: string[][] = [];
  let begun = false;
  for (const line of lines) {
    if (isPageHead(line)) begun = true;
    else if (begun && hasTabs(line)) addRow(rows, line.split('\t').map(withoutMarkup));
  }
  return rows;
}

function addRow(rows: string[][], cells: string[]): void {
  const above = rows.at(-1);
  if (cells[1] !== '' || above === undefined) rows.push(cells);
  else for (const [column, text] of cells.entries()) above[column] = cell(above, column) + text;
}

function readTask(row: string[], index: number): PrintedTask {
  const duty = table.slice(0, index + 1).findLast((above) => cell(above, 0) !== '') ?? [];
  return {
    ...splitOne(cell(row, 1)),
    duty: splitOne(cell(duty, 0)).code,
    level: Number(cell(row, 4)),
    outputs: splitAll(cell(row, 2), /(?=O\d\.\d\.\d)/),
    indicators: splitAll(cell(row, 3), /(?=P\d\.\d\.\d)/),
    knowledge: splitAll(cell(row, 5), /(?=K\d\d)/),
    skills: splitAll(cell(row, 6), /(?=S\d\d)/),
  };
}

function splitAll(text: string, beforeCode: RegExp): Printed[] {
  return text.split(beforeCode).filter(Boolean).map(splitOne);
}

/** The code is printed with or without a space after it ("T1經營…", "T4 提供…"); spaces inside the words stay. */
function splitOne(text: string): Printed {
  const [, code, words] = /^([A-Z][\d.]*\d)\s*(.*?)\s*$/.exec(text) ?? [];
  if (code === undefined || words === undefined) throw new Error(`no code at the start of “${text}”`);
  return { code, words };
}

function linesBelow(heading: string): string[] {
  return lines.slice(lines.indexOf(heading) + 1).filter((line) => line.trim() !== '');
}

function cell(row: readonly string[], column: number): string {
  return row[column] ?? '';
}

function filledCells(line: string): string[] {
  return line
    .split('\t')
    .map((text) => text.trim())
    .filter(Boolean);
}

function withoutMarkup(text: string): string {
  return text.replaceAll(/<\/?p>/g, '').trim();
}

function isPageHead(line: string): boolean {
  return line.startsWith('主要職責\t');
}

function hasTabs(line: string): boolean {
  return line.includes('\t');
}
