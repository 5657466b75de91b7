import { sheetFile } from './roster-files.ts';

/** 考生編號,姓名⏎ 001,陳怡君⏎ in Big5, which no encoder of ours writes. */
export const BIG5_ROSTER = Buffer.from('a6d2a5cdbd73b8b92ca96da6570d0a3030312cb3afa9c9a7670d0a', 'hex');

/** A worksheet that can be imported, though something in most of its rows looks wrong. */
export const DOUBTFUL_SHEET = sheetFile([
  ['編號', '姓名', '座號', '加時(%)', 'E-mail'],
  ['0012345', '陳怡君', '1', '', 'chen@example.org'],
  ['0012346', '游\ue001堃', '2', '', ''],
  [{ digits: '12347' }, '王?明', '', '', ''],
  ['0012348', { xml: '<c r="@" t="str"><f>A1&amp;B1</f><v>林志明</v></c>' }, '4', '', ''],
]);

/** Files that are imported with warnings. */
export const DOUBTFUL_ROSTERS: readonly Buffer[] = [BIG5_ROSTER, DOUBTFUL_SHEET];
