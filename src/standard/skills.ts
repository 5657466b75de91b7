import type { SkillCode, TaskCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** A skill (S) as printed: one code with one label, and the tasks that print this code with this label. */
export interface Skill {
  readonly code: SkillCode;
  readonly label: Wording;
  readonly tasks: readonly TaskCode[];
}

/** The sixteen skill codes. S05 and S09 have two rows each, because the standard prints each with two labels. */
export const skills: readonly Skill[] = [
  { code: 'S01', label: { 'zh-TW': '企畫書撰寫能力', en: 'Proposal writing' }, tasks: ['T1.1', 'T1.2'] },
  { code: 'S02', label: { 'zh-TW': '報告撰寫能力', en: 'Report writing' }, tasks: ['T1.1', 'T2.3'] },
  {
    code: 'S03',
    label: { 'zh-TW': '社群媒體平台操作技能', en: 'Operating social media platforms' },
    tasks: ['T1.1', 'T1.2'],
  },
  {
    code: 'S04',
    label: { 'zh-TW': '美工軟體操作技能', en: 'Operating graphic design software' },
    tasks: ['T1.1', 'T1.2', 'T2.1'],
  },
  { code: 'S05', label: { 'zh-TW': '聊天技能', en: 'Chatting' }, tasks: ['T1.1', 'T1.2'] },
  {
    code: 'S05',
    label: { 'zh-TW': 'Excel 操作技能', en: 'Operating Excel' },
    tasks: ['T3.1', 'T3.2', 'T3.3', 'T4.1'],
  },
  {
    code: 'S06',
    label: { 'zh-TW': '中、英打字技能', en: 'Typing in Chinese and English' },
    tasks: ['T1.1', 'T1.2', 'T2.1', 'T2.2', 'T2.3'],
  },
  {
    code: 'S07',
    label: { 'zh-TW': 'Excel 操作技能', en: 'Operating Excel' },
    tasks: ['T1.1', 'T1.2', 'T2.1', 'T2.2', 'T2.3'],
  },
  { code: 'S08', label: { 'zh-TW': '統計分析能力', en: 'Statistical analysis' }, tasks: ['T1.1', 'T1.2'] },
  { code: 'S09', label: { 'zh-TW': '文件閱讀能力', en: 'Reading documents' }, tasks: ['T2.1', 'T2.2', 'T2.3'] },
  {
    code: 'S09',
    label: { 'zh-TW': '中、英打字技能', en: 'Typing in Chinese and English' },
    tasks: ['T4.1', 'T4.2'],
  },
  {
    code: 'S10',
    label: { 'zh-TW': '數據蒐集與分析能力', en: 'Data collection and analysis' },
    tasks: ['T2.1', 'T2.2', 'T2.3'],
  },
  {
    code: 'S11',
    label: { 'zh-TW': '跨境電商平台操作技能', en: 'Operating cross-border e-commerce platforms' },
    tasks: ['T2.1', 'T2.2', 'T2.3', 'T3.1', 'T3.2', 'T3.3'],
  },
  {
    code: 'S12',
    label: { 'zh-TW': '廠商平台操作技能', en: 'Operating vendor platforms' },
    tasks: ['T3.1', 'T3.2', 'T3.3'],
  },
  {
    code: 'S13',
    label: { 'zh-TW': '物流系統(本國、跨境)操作技能', en: 'Operating logistics systems (domestic and cross-border)' },
    tasks: ['T3.1', 'T3.2', 'T3.3'],
  },
  {
    code: 'S14',
    label: { 'zh-TW': '客服平台操作技能', en: 'Operating customer service platforms' },
    tasks: ['T4.1', 'T4.2'],
  },
  { code: 'S15', label: { 'zh-TW': '客戶服務能力', en: 'Customer service' }, tasks: ['T4.1', 'T4.2'] },
  {
    code: 'S16',
    label: { 'zh-TW': '文書軟體操作技能', en: 'Operating word-processing software' },
    tasks: ['T4.1', 'T4.2'],
  },
];
