import type { CopyLanguage, TargetLanguage } from './languages.ts';
import { LANGUAGE_RULES } from './languages.ts';

const HAN_OR_KANA = /[\u3040-\u30ff\u4e00-\u9fff]/;
const KANA = /[\u3040-\u30ff]/;
/** Signs that Chinese writes and Japanese does not. */
const CHINESE =
  /[這們您嗎呢吧與麼沒隻關單點條實學國氣發當會來體對變溫濕險擇釋澤黃裡將從灣觸處雙號圖價賣讀寫數樣歲靜鹽醫藥聲圓壓圍團]/;
const LETTERS = /[\p{L}\p{N}]/gu;

/** Common words that tell the languages in Latin letters apart. */
const COMMON: Readonly<Partial<Record<TargetLanguage, RegExp>>> = {
  'en-US': /\b(?:the|and|with|of|for|your|from|is|are|please|after|before|this)\b/gi,
  'de-DE': /\b(?:der|die|das|und|mit|für|ist|nach|nicht|bitte|vor|aus|von|zu|ein|eine|den)\b/gi,
  'ms-MY': /\b(?:dan|dengan|untuk|yang|di|dari|ini|tidak|sila|selepas|sebelum|anda|kepada|daripada)\b/gi,
};

const howMany = (text: string, shape: RegExp | undefined): number =>
  shape === undefined ? 0 : (text.match(shape)?.length ?? 0);

/** Whether a text in Latin letters is plainly in another of the languages: two of its common words, and more than of its own. */
function isOfAnother(text: string, language: TargetLanguage): boolean {
  const own = howMany(text, COMMON[language]);
  return Object.entries(COMMON).some(([other, shape]) => {
    const found = howMany(text, shape);
    return other !== language && found >= 2 && found > own;
  });
}

/** Whether so little is written that part of the source must be missing. */
const leavesOut = (text: string, source: string, language: CopyLanguage): boolean =>
  howMany(text, LETTERS) * 10 < howMany(source, LETTERS) * LANGUAGE_RULES[language].leastTenths;

/** Whether a text, or a part of it, is not in its language: Chinese is left in it, it is in another language, or half of it is missing. */
export function isUntranslated(text: string, source: string, language: TargetLanguage): boolean {
  if (leavesOut(text, source, language)) return true;
  if (language === 'ja-JP') {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return CHINESE.test(text) || (letters >= 10 && !KANA.test(text));
  }
  return HAN_OR_KANA.test(text) || isOfAnother(text, language);
}
