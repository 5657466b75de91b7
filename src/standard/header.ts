import type { Wording } from './wording.ts';

/** A class the standard is filed under, with the code of that class. */
export interface Category {
  readonly code: string;
  readonly name: Wording;
}

/** The first table of the published standard. */
export interface StandardHeader {
  /** 職能基準代碼. Files and reports name the standard by this code. */
  readonly code: 'KRM4224-001v1';
  readonly title: Wording;
  /** 職能基準名稱. The publisher fills in either 職類 or 職業; here it is the 職業 (occupation). */
  readonly occupation: Wording;
  /** 職類別 */
  readonly careerCategory: Category;
  /** 職業別 */
  readonly occupationCategory: Category;
  /** 行業別 */
  readonly industryCategory: Category;
  /** 工作描述 */
  readonly description: Wording;
  /** 基準級別 */
  readonly level: 4;
}

/** The name, classes and level of the standard. */
export const standardHeader: StandardHeader = {
  code: 'KRM4224-001v1',
  title: {
    'zh-TW': '跨境電商營運人員職能基準',
    en: 'Competency Standard for Cross-border E-commerce Operations Specialists',
  },
  occupation: {
    'zh-TW': '跨境電商營運人員',
    en: 'Cross-border e-commerce operations specialist',
  },
  careerCategory: {
    code: 'KRM',
    name: { 'zh-TW': '行銷與銷售 / 零售與通路管理', en: 'Marketing and sales / Retail and channel management' },
  },
  occupationCategory: {
    code: '4224',
    name: { 'zh-TW': '電話及網路客服人員', en: 'Telephone and online customer service personnel' },
  },
  industryCategory: {
    code: 'G4719',
    name: { 'zh-TW': '批發及零售業 / 零售業', en: 'Wholesale and retail trade / Retail trade' },
  },
  description: {
    'zh-TW': '從事跨境電子商務購物平台之營運管理協調及操作等工作。',
    en: 'Manages, coordinates and carries out the operations of cross-border e-commerce shopping platforms.',
  },
  level: 4,
};
