export { type CellValue, type DateCell, dateText } from './cells.ts';
export { makeTsv } from './csv.ts';
export { downloadBlob, downloadTable, type TableFormat } from './download.ts';
