import { makeZip } from '../../src/server/roster/zip.ts';
import { bomb, sheetFile, sheetXml, workbook, workbookParts } from './roster-files.ts';

/** Titles of the columns of these rosters. */
export const ROSTER_TITLES = ['編號', '姓名', '試場', '座號', '作答時間', '休息', '大字'] as const;

/** A text file of rows below the titles. */
export const rosterText = (...rows: readonly string[]): Buffer =>
  Buffer.from([ROSTER_TITLES.join(','), ...rows].join('\n'));
const sheet = (xml: string): Buffer => workbook({ a: `<worksheet><sheetData>${xml}</sheetData></worksheet>` });

function locked(): Buffer {
  const zip = sheetFile([[...ROSTER_TITLES]]);
  const list = zip.indexOf('PK\x01\x02', 0, 'latin1');
  zip.writeUInt16LE(zip.readUInt16LE(list + 8) | 1, list + 8);
  return zip;
}

const FAR_OUT = '<worksheet><sheetData><row r="200"><c r="ZZ200"><v>1</v></c></row></sheetData></worksheet>';

/** A workbook that lists its one worksheet many times. */
function repeated(times: number): Buffer {
  const parts = workbookParts({ a: sheetXml([[...ROSTER_TITLES], ['1', '王']]) });
  const list = (parts.get('xl/workbook.xml') ?? '').replace(/<sheet .*?\/>/, (one) => one.repeat(times));
  parts.set('xl/workbook.xml', list);
  return makeZip(new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml)])));
}

const compound = (content: Buffer): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), content]);

/** Files of which nothing may be imported, with their faults as `B3 too-long`; `-` where a fault has no place. */
export const HOSTILE_ROSTERS: readonly (readonly [what: string, bytes: () => Buffer, faults: readonly string[]])[] = [
  ['an empty file', () => Buffer.alloc(0), ['- empty']],
  ['nothing but separators', () => Buffer.from(',,,\n,,\n'), ['- empty']],
  ['a file of six megabytes', () => Buffer.alloc(6_000_000, 65), ['- too-large']],
  ['a picture', () => Buffer.from('89504e470d0a1a0aff00ff80', 'hex'), ['- encoding']],
  ['a web page that calls itself .xls', () => Buffer.from('<html><table><tr><td>編號'), ['- wrong-kind']],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), ['- wrong-kind']],
  ['UTF-16 without its mark', () => Buffer.from('number,name\n1,A\n', 'utf16le'), ['- wrong-kind']],
  ['an old Excel file', () => compound(Buffer.from('Workbook', 'utf16le')), ['- old-excel']],
  ['a workbook with a password', () => compound(Buffer.from('EncryptedPackage', 'utf16le')), ['- password']],
  ['a zip file with a password', locked, ['- password']],
  ['a zip file that is no workbook', () => makeZip(new Map([['content.xml', Buffer.from('<a/>')]])), ['- wrong-kind']],
  ['a workbook cut short', () => sheetFile([[...ROSTER_TITLES]]).subarray(0, 900), ['- damaged']],
  ['a part that unfolds to 100 MB and says so', () => bomb(100_000_000, 100_000_000), ['- unpacks-too-large']],
  ['a part that unfolds to 100 MB and says 1 kB', () => bomb(100_000_000, 1_000), ['- damaged']],
  ['a part that would fill 4 GB', () => bomb(1_000, 4_000_000_000), ['- unpacks-too-large']],
  [
    'entities that unfold',
    () => sheet('<!DOCTYPE a [<!ENTITY b "bbbb">]><row r="1"><c r="A1"><v>&b;</v></c></row>'),
    ['- damaged'],
  ],
  ['a row number of a billion', () => sheet('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'), ['- damaged']],
  ['a row number spelt as a float', () => sheet('<row spans=">" r="1e9"><c r="A1"><v>1</v></c></row>'), ['- damaged']],
  [
    'a row number hidden in another quote',
    () => sheet("<row r = '2000000'><c r='A2000000'><v>1</v></c></row>"),
    ['- damaged'],
  ],
  [
    'a cell in the last corner',
    () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ['- too-many-cells'],
  ],
  [
    'a cell far out in each of many worksheets',
    () => workbook(Object.fromEntries(Array.from({ length: 40 }, (_, no) => [`${no}`, FAR_OUT]))),
    ['- too-many-cells'],
  ],
  ['a worksheet that stands in the workbook a thousand times', () => repeated(1_000), ['- damaged']],
  [
    'a text of two million signs that were escaped',
    () => sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'&amp;'.repeat(400_000)}</t></is></c></row>`),
    ['- damaged'],
  ],
  ['a tag with a hundred thousand attributes', () => sheet(`<row r="1" ${'a="1" '.repeat(100_000)}/>`), ['- damaged']],
  ['a million tags that never end', () => sheet(`<row r="1">${'<c a'.repeat(1_000_000)}`), ['- damaged']],
  ['a million empty lines', () => Buffer.from('\n'.repeat(1_100_000)), ['- too-many-cells']],
  ['no titles', () => Buffer.from('1,王小明\n2,李四\n'), ['- no-head']],
  ['titles and nobody', () => rosterText(), ['1 no-rows']],
  [
    'two worksheets with lists',
    () =>
      workbook({ 甲: sheetXml([[...ROSTER_TITLES], ['1', '王']]), 乙: sheetXml([[...ROSTER_TITLES], ['2', '李']]) }),
    ['- several-sheets'],
  ],
  ['a title that stands twice', () => Buffer.from('編號,姓名,准考證號\n1,王,2\n'), ['C1 column-twice']],
  [
    'merged titles',
    () =>
      sheetFile(
        [
          ['編號', '姓名', '座號', ''],
          ['1', '王', '1', '2'],
        ],
        ['C1:D1'],
      ),
    ['C1 merged-head'],
  ],
  [
    'merged rooms',
    () =>
      sheetFile(
        [
          ['編號', '姓名', '試場'],
          ['1', '王', '甲'],
          ['2', '李', ''],
        ],
        ['C2:C3'],
      ),
    ['C2 merged'],
  ],
  ['a quote that is never closed', () => rosterText('1,"王,a,1'), ['2 open-quote']],
  ['two candidates with one number', () => rosterText('a1,王,甲,1', 'A1,李,甲,2'), ['A3 number-twice']],
  ['one seat given twice', () => rosterText('1,王,甲,5', '2,李,甲,5', '3,張,乙,5'), ['D3 seat-twice']],
  ['missing numbers and names', () => rosterText(',王,甲,1', '2,,甲,2'), ['A2 no-number', 'B3 no-name']],
  ['texts that are too long', () => rosterText(`${'9'.repeat(31)},${'王'.repeat(61)}`), ['A2 too-long', 'B2 too-long']],
  ['text that runs backwards', () => rosterText('1,王\u202etxt.exe'), ['B2 hidden-character']],
  [
    'control characters',
    () => rosterText('1\u0007,王\u0000'.replace('\u0000', '\u001b')),
    ['A2 hidden-character', 'B2 hidden-character'],
  ],
  [
    'formulas',
    () => rosterText('=1+1,"=HYPERLINK(""http://x"")"', '3,@SUM(A1)', '4,＝cmd', "5,-2+3+cmd|' /C calc'!A0"),
    ['A2 formula', 'B2 formula', 'B3 formula', 'B4 formula', 'B5 formula'],
  ],
  ['a number that a spreadsheet has shortened', () => rosterText('1.23E+11,王'), ['A2 digits-lost']],
  [
    'a number longer than a spreadsheet keeps',
    () =>
      sheetFile([
        [...ROSTER_TITLES],
        [{ digits: '12345678901234567' }, '王'],
        [{ digits: '1.2345678901234568E+17' }, '李'],
      ]),
    ['A2 digits-lost', 'A3 digits-lost'],
  ],
  ['a seat that became a date', () => sheetFile([[...ROSTER_TITLES], ['1', '王', '甲', { day: 46_000 }]]), ['D2 date']],
  ['a number with a fraction', () => sheetFile([[...ROSTER_TITLES], [{ digits: '12.5' }, '王']]), ['A2 not-a-code']],
  ['characters that were lost', () => rosterText('1,王\ufffd明'), ['B2 lost-character']],
  [
    'too little time, too much, and none at all',
    () => rosterText('1,王,甲,1,25', '2,李,甲,2,301', '3,張,甲,3,慢'),
    ['E2 percent', 'E3 percent', 'E4 percent'],
  ],
  [
    'breaks of more than four hours, and a maybe',
    () => rosterText('1,王,甲,1,100,241,maybe'),
    ['F2 breaks', 'G2 yes-or-no'],
  ],
  [
    '5,001 candidates',
    () => rosterText(...Array.from({ length: 5_001 }, (_, no) => `${no + 1},王`)),
    ['- too-many-rows'],
  ],
];
