import { deflateRawSync } from 'node:zlib';
import { columnName } from '../../src/server/roster/table.ts';
import { makeZip } from '../../src/server/roster/zip.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell as Excel writes it: a text, a number by its digits, a day by its serial number, or whatever XML is given. */
export type SheetCell = string | { readonly digits: string } | { readonly day: number } | { readonly xml: string };

function cellXml(cell: SheetCell, address: string): string {
  if (typeof cell === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('digits' in cell) return `<c r="${address}"><v>${cell.digits}</v></c>`;
  if ('day' in cell) return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  return cell.xml.replaceAll('@', address);
}

/** The XML of a worksheet. */
export function sheetXml(rows: readonly (readonly SheetCell[])[], merged: readonly string[] = []): string {
  const body = rows.map((row, y) => {
    const cells = row.map((cell, x) => (cell === '' ? '' : cellXml(cell, `${columnName(x)}${y + 1}`)));
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

const STYLES =
  '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** The parts of a workbook, by name. */
export function workbookParts(sheets: Readonly<Record<string, string>>): Map<string, string> {
  const names = Object.keys(sheets);
  const listed = names.map((name, no) => `<sheet name="${escaped(name)}" sheetId="${no + 1}" r:id="rId${no + 1}"/>`);
  const related = names.map(
    (_, no) =>
      `<Relationship Id="rId${no + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${no + 1}.xml"/>`,
  );
  return new Map([
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${related.join('')}</Relationships>`],
    ['xl/styles.xml', STYLES],
    ...names.map((name, no): [string, string] => [`xl/worksheets/sheet${no + 1}.xml`, sheets[name] ?? '']),
  ]);
}

/** An XLSX file of worksheets, each as XML. */
export const workbook = (sheets: Readonly<Record<string, string>>): Buffer =>
  makeZip(new Map([...workbookParts(sheets)].map(([name, xml]) => [name, Buffer.from(xml)])));

/** An XLSX file with one worksheet. */
export const sheetFile = (rows: readonly (readonly SheetCell[])[], merged?: readonly string[]): Buffer =>
  workbook({ 名冊: sheetXml(rows, merged) });

/** A workbook one of whose parts unfolds to `size` zeros, while its list of parts says `told`. */
export function bomb(size: number, told: number): Buffer {
  const name = 'xl/worksheets/sheet1.xml';
  const packed = deflateRawSync(Buffer.alloc(size));
  const parts = new Map([...workbookParts({ a: '' })].map(([part, xml]) => [part, Buffer.from(xml)]));
  parts.set(name, packed);
  const zip = makeZip(parts);
  // What is stored is said to be deflated, in both headers of the part.
  for (const [mark, at] of [
    ['PK\x03\x04', 8],
    ['PK\x01\x02', 10],
  ] as const) {
    let header = zip.indexOf(mark, 0, 'latin1');
    while (!zip.subarray(header + at + 20, header + at + 36 + name.length).includes(name))
      header = zip.indexOf(mark, header + 4, 'latin1');
    zip.writeUInt16LE(8, header + at);
    zip.writeUInt32LE(told, header + at + 14);
  }
  return zip;
}

/** A text in UTF-16 with its mark. */
export function utf16(text: string, end: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return end === 'le' ? bytes : bytes.swap16();
}
