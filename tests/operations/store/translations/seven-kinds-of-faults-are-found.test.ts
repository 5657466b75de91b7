import { expect, test } from 'vitest';
import { found } from '../../../support/store/translations.ts';

test.each([
  ['untranslated', 'en-US', '中焙火，適合冷泡', 'Medium roast, 適合冷泡'],
  ['untranslated', 'de-DE', '以手機調整亮度與模式', 'Adjust the brightness and the mode with your phone'],
  ['untranslated', 'ja-JP', '僅供外用，避免接觸眼睛', '外用のみ。避免接觸眼睛，請小心'],
  ['untranslated', 'ms-MY', '開封後請冷藏，七天內食用完畢', 'Simpan'],
  ['wrong-term', 'en-US', '烏龍茶禮盒', 'Black dragon tea gift box'],
  ['wrong-term', 'en-US', '烏龍茶禮盒', 'Oolong tea gift box, the black dragon'],
  ['wrong-unit', 'en-US', '尺寸：22 公分', 'Size: 22 in'],
  ['wrong-unit', 'en-US', '尺寸：22 公分', 'Size: 22 cm'],
  ['wrong-unit', 'de-DE', '重量：130 公克', 'Gewicht: 4,6 oz'],
  ['wrong-unit', 'ja-JP', '滿 NT$1,600 免運費', '1,600円以上で送料無料'],
  ['wrong-number', 'en-US', '可回沖 5 次', 'Good for 15 infusions'],
  ['wrong-number', 'en-US', '期限：2028 年 3 月 5 日', 'Best before 05/03/2028'],
  ['wrong-number', 'de-DE', '續航最長 6.5 小時', 'Leuchtdauer bis zu 6.5 Stunden'],
  ['forbidden-claim', 'en-US', '餐後來一杯，口中清爽', 'A cup after meals lowers cholesterol'],
  ['broken-placeholder', 'en-US', '由 {shop_name} 出貨', 'Shipped by {shop name} from Taiwan'],
  ['broken-placeholder', 'en-US', '由 {shop_name} 出貨', 'Shipped by us from Taiwan'],
] as const)('%s is found in a text in %s', (fault, language, source, text) => {
  expect(found(language, source, text)).toEqual([fault]);
});

test('a text of one sign more than the platform takes is too long', () => {
  expect(found('en-US', '自台灣出貨', 'Ships from Taiwan', { limit: 17 })).toEqual([]);
  expect(found('en-US', '自台灣出貨', 'Ships from Taiwan', { limit: 16 })).toEqual(['too-long']);
});

test('a forbidden claim is a claim only for the products and the language it concerns', () => {
  const text = 'In diesem Land für den Straßenverkehr zugelassen';
  expect(found('de-DE', '可在道路上使用', text, { product: 'lamp' })).toEqual(['forbidden-claim']);
  expect(found('de-DE', '可在道路上使用', text, { product: 'tea' })).toEqual([]);
});
