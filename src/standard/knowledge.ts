import type { KnowledgeCode, TaskCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** A piece of knowledge (K), with the tasks under which it is printed. */
export interface Knowledge {
  readonly code: KnowledgeCode;
  readonly label: Wording;
  readonly tasks: readonly TaskCode[];
}

/** The fifteen pieces of knowledge. Every K code has one label wherever it is printed. */
export const knowledge: readonly Knowledge[] = [
  {
    code: 'K01',
    label: { 'zh-TW': '組織策略與程序', en: 'Organisational strategy and procedures' },
    tasks: ['T1.1', 'T1.2', 'T2.1', 'T2.2', 'T2.3', 'T3.1', 'T3.2', 'T3.3', 'T4.1', 'T4.2'],
  },
  {
    code: 'K02',
    label: { 'zh-TW': '產品知識', en: 'Product knowledge' },
    tasks: ['T1.1', 'T1.2', 'T2.1', 'T2.2', 'T2.3', 'T3.1', 'T3.2', 'T3.3', 'T4.1', 'T4.2'],
  },
  {
    code: 'K03',
    label: { 'zh-TW': '社群媒體特點', en: 'Characteristics of social media' },
    tasks: ['T1.1', 'T1.2', 'T4.1', 'T4.2'],
  },
  {
    code: 'K04',
    label: { 'zh-TW': '大眾傳播學基礎', en: 'Basics of mass communication' },
    tasks: ['T1.1', 'T1.2'],
  },
  { code: 'K05', label: { 'zh-TW': '廣告學基礎', en: 'Basics of advertising' }, tasks: ['T1.1', 'T1.2'] },
  { code: 'K06', label: { 'zh-TW': '行銷學基礎', en: 'Basics of marketing' }, tasks: ['T1.1', 'T1.2', 'T2.1', 'T2.3'] },
  {
    code: 'K07',
    label: { 'zh-TW': '消費者理論基礎', en: 'Basics of consumer theory' },
    tasks: ['T1.1', 'T1.2', 'T2.1', 'T2.3'],
  },
  {
    code: 'K08',
    label: { 'zh-TW': '統計學基礎', en: 'Basics of statistics' },
    tasks: ['T1.1', 'T1.2', 'T2.1', 'T2.3'],
  },
  {
    code: 'K09',
    label: { 'zh-TW': '相關法規', en: 'Relevant laws and regulations' },
    tasks: ['T2.1', 'T2.3', 'T3.1', 'T3.2', 'T3.3', 'T4.1', 'T4.2'],
  },
  { code: 'K10', label: { 'zh-TW': '運費計算知識', en: 'Freight charge calculation' }, tasks: ['T3.1', 'T3.2'] },
  { code: 'K11', label: { 'zh-TW': '國際貿易基礎', en: 'Basics of international trade' }, tasks: ['T3.1', 'T3.2'] },
  {
    code: 'K12',
    label: { 'zh-TW': '海空貨運流程知識', en: 'Sea and air freight processes' },
    tasks: ['T3.1', 'T3.2'],
  },
  {
    code: 'K13',
    label: { 'zh-TW': '第三方運送流程知識', en: 'Third-party delivery processes' },
    tasks: ['T3.1', 'T3.2'],
  },
  { code: 'K14', label: { 'zh-TW': '情緒管理知識', en: 'Emotion management' }, tasks: ['T4.1'] },
  {
    code: 'K15',
    label: { 'zh-TW': '當地宗教、文化與消費行為', en: 'Local religion, culture and consumer behaviour' },
    tasks: ['T4.1'],
  },
];
