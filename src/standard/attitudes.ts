import type { AttitudeCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** An attitude (A) that the whole occupation asks for. */
export interface Attitude {
  readonly code: AttitudeCode;
  readonly name: Wording;
  readonly description: Wording;
}

/** The seven attitudes, in printed order. */
export const attitudes: readonly Attitude[] = [
  {
    code: 'A01',
    name: { 'zh-TW': '主動積極', en: 'Initiative' },
    description: {
      'zh-TW': '不需他人指示或要求能自動自發做事，面臨問題立即採取行動加以解決，且為達目標願意主動承擔額外責任。',
      en: 'Acts of their own accord without being told or asked, takes immediate action to solve problems, and willingly takes on extra responsibility to reach a goal.',
    },
  },
  {
    code: 'A02',
    name: { 'zh-TW': '自我管理', en: 'Self-management' },
    description: {
      'zh-TW': '設立定義明確且實際可行的個人目標；對於及時完成任務展現高度進取、努力、承諾及負責任的行為。',
      en: 'Sets well-defined and achievable personal goals, and shows great drive, effort, commitment and responsibility in completing tasks on time.',
    },
  },
  {
    code: 'A03',
    name: { 'zh-TW': '謹慎細心', en: 'Care and attention to detail' },
    description: {
      'zh-TW': '對於任務的執行過程，能謹慎考量及處理所有細節，精確地檢視每個程序，並持續對其保持高度關注。',
      en: 'While carrying out a task, considers and handles every detail with care, checks each procedure precisely, and stays highly attentive throughout.',
    },
  },
  {
    code: 'A04',
    name: { 'zh-TW': '追求卓越', en: 'Pursuit of excellence' },
    description: {
      'zh-TW': '會為自己設定具挑戰性的工作目標並全力以赴，願意主動投注心力達成或超越既定目標，不斷尋求突破。',
      en: 'Sets themselves challenging work goals and does their utmost, willingly devotes energy to meeting or exceeding the goals set, and constantly seeks to do better.',
    },
  },
  {
    code: 'A05',
    name: { 'zh-TW': '好奇開放', en: 'Curiosity and openness' },
    description: {
      'zh-TW': '容易受到複雜新穎的事物吸引，且易於接受新觀念的傾向。',
      en: 'Tends to be drawn to complex and novel things, and to accept new ideas readily.',
    },
  },
  {
    code: 'A06',
    name: { 'zh-TW': '團隊意識', en: 'Team spirit' },
    description: {
      'zh-TW': '積極參與並支持團隊，能彼此鼓勵共同達成團隊目標。',
      en: 'Takes an active part in the team and supports it; encourages others and is encouraged, so that together the team reaches its goals.',
    },
  },
  {
    code: 'A07',
    name: { 'zh-TW': '應對不確定性', en: 'Dealing with uncertainty' },
    description: {
      // 不構具體 (for 不夠具體) is the publisher's own slip, kept as printed.
      'zh-TW': '當狀況不明或問題不構具體的情況下，能在必要時採取行動，以有效釐清模糊不清的態勢。',
      en: 'When a situation is unclear or a problem not specific enough, takes action where necessary to clear up the ambiguity effectively.',
    },
  },
];
