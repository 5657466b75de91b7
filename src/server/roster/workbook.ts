import readXlsxFile from 'read-excel-file/node';
import { MOST_CELLS, UnreadableFile } from './roster.ts';
import { columnIndex, type MergedCells, type RosterCell, type RosterTable, textCell } from './table.ts';
import { makeZip, readZip } from './zip.ts';

/** The last row that a worksheet can have. */
const LAST_ROW = 1_048_576;

/** Parts without cells: pictures' places, colours, what was worked out when. */
const WITHOUT_CELLS = /(?:drawing|theme|calcChain|docProps|customXml|comment|printerSettings|pivot|externalLink)/i;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const isWanted = (name: string): boolean => /\.(?:xml|rels)$/.test(name) && !WITHOUT_CELLS.test(name);

/** A number as the file spells it: the reader of workbooks would make it a float. */
interface SpeltNumber {
  readonly digits: string;
}

/** Every address in a worksheet, whatever tag it stands in; the declaration of a namespace is none. */
const ADDRESS = /(?<!xmlns:)\br\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * What no spreadsheet writes, and what keeps readers busy for hours: entities of one's own, a tag within a tag, one that is
 * never closed or that goes on for thousands of characters, a text far longer than a cell can be (32,767).
 */
const HOSTILE_XML = /<!(?:DOCTYPE|ENTITY)|<[^<>]*(?:<|$)|<[^<>]{10000}|>[^<]{200000}/i;

/** How many cells the reader would make of a worksheet: all up to its last row and column. */
function extentOf(xml: string): number {
  let [rows, columns] = [0, 0];
  for (const [, double, single] of xml.matchAll(ADDRESS)) {
    const [address, letters = '', digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? '') ?? [];
    const row = Number(digits);
    if (address === undefined || row > LAST_ROW) throw new UnreadableFile('roster:fault.damaged');
    // A row without cells may be anywhere: spreadsheets leave heights and colours behind.
    if (letters === '') continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, columnIndex(letters) + 1);
  }
  return rows * columns;
}

/** The attributes of the tags of a name, without the prefix of their namespace. */
const tagsOf = (xml: string, name: string): Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, tag = '']) =>
    Object.fromEntries(
      [...tag.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', a, b]) => [
        key,
        a ?? b ?? '',
      ]),
    ),
  );

/** The worksheets in the sequence of the workbook, as text. Throws where one stands in it twice. */
function sheetTexts(parts: ReadonlyMap<string, string>): string[] {
  const sheets = tagsOf(parts.get(WORKBOOK) ?? '', 'sheet');
  if (new Set(sheets.map(({ id }) => id)).size < sheets.length) throw new UnreadableFile('roster:fault.damaged');
  const targets = new Map(tagsOf(parts.get(RELATIONS) ?? '', 'Relationship').map(({ Id, Target }) => [Id, Target]));
  return sheets.map(({ id }) => {
    const target = targets.get(id) ?? '';
    return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '';
  });
}

const placeOf = (address: string): readonly [row: number, column: number] => {
  const [, letters = '', digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, columnIndex(letters)];
};

const mergedIn = (xml: string): MergedCells[] =>
  tagsOf(xml, 'mergeCell').flatMap(({ ref = '' }) => {
    const [from = '', to = from] = ref.split(':');
    const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)];
    return [{ name: ref, top, bottom, left, right }];
  });

const formulasIn = (xml: string): ReadonlySet<string> =>
  new Set(
    [...xml.matchAll(/<(?:\w+:)?c\s[^<>]*?\br="([A-Z]+\d+)"[^<>]*>\s*<(?:\w+:)?f\b/g)].map(([, address = '']) =>
      placeOf(address).join(),
    ),
  );

function cellOf(value: unknown, isFormula: boolean): RosterCell {
  if (value === null || value === undefined) return { ...textCell(''), isFormula };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'yes-or-no', isFormula };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: 'date', isFormula };
  if (typeof value === 'object') return { text: (value as SpeltNumber).digits, kind: 'number', isFormula };
  return { text: String(value), kind: 'text', isFormula };
}

async function readSheets(parts: ReadonlyMap<string, Buffer>): Promise<RosterTable[]> {
  const texts = new Map<string, string>();
  let cells = 0;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (const [name, part] of parts) {
    const xml = strict.decode(part);
    if (HOSTILE_XML.test(xml)) throw new UnreadableFile('roster:fault.damaged');
    if (xml.includes('sheetData')) cells += extentOf(xml);
    // Together, or many small worksheets would fill the memory with cells that nobody has written.
    if (cells > MOST_CELLS) throw new UnreadableFile('roster:fault.too-many-cells', { most: MOST_CELLS });
    texts.set(name, xml);
  }
  const xmls = sheetTexts(texts);
  // Only what was looked at goes to the reader, in a file that unfolds to nothing more.
  const sheets = await readXlsxFile<SpeltNumber>(makeZip(parts), {
    trim: false,
    parseNumber: (digits) => ({ digits }),
  });
  return sheets.map(({ sheet, data = [] }, no) => {
    const formulas = formulasIn(xmls[no] ?? '');
    const rows = data.map((row, y) => row.map((value, x) => cellOf(value, formulas.has(`${y},${x}`))));
    return { sheet, rows, merged: mergedIn(xmls[no] ?? '') };
  });
}

/**
 * The worksheets of an XLSX file. Throws `UnreadableFile` where it is no workbook, has a password, is damaged, or would
 * unfold to more than a roster can be.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RosterTable[]> {
  const parts = readZip(bytes, isWanted);
  if (!parts.has(WORKBOOK)) throw new UnreadableFile('roster:fault.wrong-kind');
  try {
    return await readSheets(parts);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('roster:fault.damaged');
  }
}
