import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** The parts of a zip file by name, as text: read from its central directory (PKWARE APPNOTE 4.3.12). */
function partsOf(path: string): ReadonlyMap<string, string> {
  const zip = readFileSync(path);
  const parts = new Map<string, string>();
  const end = zip.lastIndexOf('PK\x05\x06');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, named] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const header = zip.readUInt32LE(at + 42);
    const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const data = zip.subarray(from, from + size);
    parts.set(zip.toString('utf8', at + 46, at + 46 + named), (method === 0 ? data : inflateRawSync(data)).toString());
    at += 46 + named + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** The rows of the worksheets of a workbook, each cell as text. */
export function sheetsIn(path: string): string[][][] {
  const parts = partsOf(path);
  const shared = all(parts.get('xl/sharedStrings.xml') ?? '', /<si>(.*?)<\/si>/gs).map((each) =>
    unescaped(all(each, /<t[^>]*>(.*?)<\/t>/gs).join('')),
  );
  const cell = (xml: string): string => {
    const value = /<v>(.*?)<\/v>/s.exec(xml)?.[1] ?? '';
    return /t="s"/.test(xml)
      ? (shared[Number(value)] ?? '')
      : unescaped(value || (/<t[^>]*>(.*?)<\/t>/s.exec(xml)?.[1] ?? ''));
  };
  /** Empty cells are left out of a row; the others name their column by letters. */
  const row = (xml: string): string[] => {
    const cells: string[] = [];
    for (const [one, letters = ''] of xml.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
      const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < place) cells.push('');
      cells.push(cell(one));
    }
    return cells;
  };
  return [...parts.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort()
    .map((name) => all(parts.get(name) ?? '', /<row[^>]*>(.*?)<\/row>/gs).map(row));
}

/** Whether all cells of a column of the first worksheet are numbers, those of days among them; the head is left out. */
export function numbersIn(path: string): (column: number) => boolean {
  const sheet = [...partsOf(path)].find(([name]) => /^xl\/worksheets\/sheet1\.xml$/.test(name))?.[1] ?? '';
  const texts = new Set<number>();
  for (const [cell, letters = '', row] of sheet.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)) {
    const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (row !== '1' && /t="(?:s|str|inlineStr)"/.test(cell)) texts.add(place);
  }
  return (column) => !texts.has(column);
}
