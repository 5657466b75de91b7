import type { OutputCode, TaskCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** A work output (工作產出): a document that carrying out its task leaves behind. */
export interface Output {
  readonly code: OutputCode;
  readonly task: TaskCode;
  readonly name: Wording;
}

/** The ten work outputs, in printed order. T3.2 has two, T3.3 none. */
export const outputs: readonly Output[] = [
  {
    code: 'O1.1.1',
    task: 'T1.1',
    name: { 'zh-TW': '數位社群活動規畫書', en: 'Digital social media campaign plan' },
  },
  { code: 'O1.2.1', task: 'T1.2', name: { 'zh-TW': '活動成效分析', en: 'Campaign effectiveness analysis' } },
  { code: 'O2.1.1', task: 'T2.1', name: { 'zh-TW': '商品資料', en: 'Product data' } },
  { code: 'O2.2.1', task: 'T2.2', name: { 'zh-TW': '庫存盤點清單', en: 'Stock count list' } },
  { code: 'O2.3.1', task: 'T2.3', name: { 'zh-TW': '營運績效報告', en: 'Business performance report' } },
  { code: 'O3.1.1', task: 'T3.1', name: { 'zh-TW': '訂單明細', en: 'Order details' } },
  { code: 'O3.2.1', task: 'T3.2', name: { 'zh-TW': '出貨明細', en: 'Shipment details' } },
  { code: 'O3.2.2', task: 'T3.2', name: { 'zh-TW': '庫存管理資料', en: 'Stock management data' } },
  { code: 'O4.1.1', task: 'T4.1', name: { 'zh-TW': '客戶問題紀錄', en: 'Customer problem record' } },
  { code: 'O4.2.1', task: 'T4.2', name: { 'zh-TW': '售後服務紀錄', en: 'After-sales service record' } },
];
