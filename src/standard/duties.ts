import type { DutyCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** A main duty (主要職責) of the occupation. */
export interface Duty {
  readonly code: DutyCode;
  readonly name: Wording;
}

/** The four main duties, in printed order. */
export const duties: readonly Duty[] = [
  { code: 'T1', name: { 'zh-TW': '經營數位社群媒體', en: 'Run digital social media' } },
  {
    code: 'T2',
    name: {
      'zh-TW': '跨境店鋪前後台營運管理',
      en: 'Manage the front-end and back-end operations of cross-border stores',
    },
  },
  { code: 'T3', name: { 'zh-TW': '完成訂單及出貨', en: 'Fulfil orders and shipments' } },
  { code: 'T4', name: { 'zh-TW': '提供售前及售後服務', en: 'Provide pre-sales and after-sales service' } },
];
