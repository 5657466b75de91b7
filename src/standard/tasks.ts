import type { DutyCode, TaskCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** A work task (工作任務). Its outputs, indicators, knowledge and skills name it, not the other way round. */
export interface Task {
  readonly code: TaskCode;
  readonly duty: DutyCode;
  readonly name: Wording;
  /** 職能級別 */
  readonly level: 4;
}

/** The ten work tasks, in printed order. */
export const tasks: readonly Task[] = [
  {
    code: 'T1.1',
    duty: 'T1',
    name: { 'zh-TW': '數位社群活動規劃及執行', en: 'Plan and run digital social media campaigns' },
    level: 4,
  },
  { code: 'T1.2', duty: 'T1', name: { 'zh-TW': '進行數據分析', en: 'Carry out data analysis' }, level: 4 },
  { code: 'T2.1', duty: 'T2', name: { 'zh-TW': '維護商品基本資料', en: 'Maintain basic product data' }, level: 4 },
  { code: 'T2.2', duty: 'T2', name: { 'zh-TW': '維護商品庫存數', en: 'Maintain product stock counts' }, level: 4 },
  {
    code: 'T2.3',
    duty: 'T2',
    name: { 'zh-TW': '分析平台營運績效', en: 'Analyse platform business performance' },
    level: 4,
  },
  { code: 'T3.1', duty: 'T3', name: { 'zh-TW': '訂單成立', en: 'Accept orders' }, level: 4 },
  { code: 'T3.2', duty: 'T3', name: { 'zh-TW': '完成出貨作業', en: 'Complete shipping' }, level: 4 },
  { code: 'T3.3', duty: 'T3', name: { 'zh-TW': '訂單結案作業', en: 'Close orders' }, level: 4 },
  { code: 'T4.1', duty: 'T4', name: { 'zh-TW': '回覆消費者問題', en: "Answer consumers' questions" }, level: 4 },
  { code: 'T4.2', duty: 'T4', name: { 'zh-TW': '提供售後服務', en: 'Provide after-sales service' }, level: 4 },
];
