import type { Wording } from './wording.ts';

/** A remark under 說明與補充事項, with the points listed below it. */
export interface Note {
  readonly heading: Wording;
  readonly items: readonly Wording[];
}

/** The remarks that close the standard. */
export const notes: readonly Note[] = [
  {
    heading: {
      'zh-TW': '建議擔任此職類/職業之學歷/經歷/或能力條件：',
      en: 'Recommended education, experience or ability for this career category or occupation:',
    },
    items: [
      {
        'zh-TW': '大專以上畢業，或具1年以上經營社群或電商平台之相關經歷。',
        en: 'A college degree or above, or at least one year of experience in running social media communities or e-commerce platforms.',
      },
      {
        'zh-TW': '具備目標市場官方語言溝通能力尤佳。',
        en: 'The ability to communicate in an official language of the target market is a particular advantage.',
      },
    ],
  },
];
