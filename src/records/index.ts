export { type CellValue, dateText } from './cells.ts';
export { makeTsv } from './csv.ts';
export { downloadBlob, downloadTable, downloadWorkbook, type TableFormat } from './download.ts';
