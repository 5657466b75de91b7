import { expect, test } from 'vitest';
import { found } from '../../../support/store/translations.ts';

test.each([
  ['a converted weight beside the metric one', 'en-US', '淨重：150 公克', 'Net weight: 5.3 oz (150 g)'],
  ['a finer rounding of it', 'en-US', '淨重：150 公克', 'Net weight: 5.29 oz'],
  ['a metric unit of another size', 'de-DE', '重量：130 公克', 'Gewicht: 0,13 kg'],
  ['inches of a size with three sides', 'en-US', '尺寸：22 × 13 × 7 公分', 'Size: 8.7 × 5.1 × 2.8 inches'],
  ['degrees Fahrenheit', 'en-US', '以 90 °C 熱水沖開', 'Use water at 194 °F'],
  ['feet for metres, rounded to two per cent', 'en-US', '海拔 1,200 公尺', 'At 3,900 ft above the sea'],
  ['a price in the currency of the market', 'de-DE', '滿 NT$1,600 免運費', 'Versandkostenfrei ab 43,36 €'],
  ['the date in the order of the US', 'en-US', '期限：2028 年 3 月 5 日', 'Best before 03/05/2028'],
  ['the date in the order of Malaysia', 'ms-MY', '期限：2027 年 2 月 4 日', 'Guna sebelum 04/02/2027'],
  ['the month as a word', 'de-DE', '保固至 2028 年 4 月 9 日', 'Garantie bis 9. April 2028'],
  ['the decimal comma', 'de-DE', '續航最長 6.5 小時', 'Leuchtdauer bis zu 6,5 Stunden'],
  ['a small number as a word', 'en-US', '可回沖 5 次', 'Good for five infusions'],
  [
    'a number in the name of a standard',
    'de-DE',
    'IPX4 防潑水，小雨也能騎',
    'Schutz nach IPX4, auch bei leichtem Regen',
  ],
  ['a piece counted as 1', 'ja-JP', '每片含精華液 25 毫升', '1枚あたり美容液25ml配合'],
  ['another allowed word for a term', 'en-US', '烏龍茶禮盒', 'Oolong gift box'],
  ['a term inside a compound word', 'de-DE', '烏龍茶禮盒', 'Geschenkbox mit Oolongtee'],
] as const)('%s is right', (_, language, source, text) => {
  expect(found(language, source, text)).toEqual([]);
});

test.each([
  ['de-DE', 'lamp', '未取得道路認證，請勿上路', 'In Deutschland nicht für den Straßenverkehr zugelassen'],
  ['ja-JP', 'mask', '無法淡化斑點，請見諒', 'シミが消えるものではありませんのでご了承ください'],
] as const)('to deny a claim in %s is no claim', (language, product, source, text) => {
  expect(found(language, source, text, { product })).toEqual([]);
});

test('to deny something else before it does not make a claim right', () => {
  const text = 'No sugar, lowers cholesterol after meals';
  expect(found('en-US', '不加糖，餐後清爽', text)).toEqual(['forbidden-claim']);
  expect(found('en-US', '餐後清爽', 'It not only tastes good but lowers cholesterol')).toEqual(['forbidden-claim']);
});
