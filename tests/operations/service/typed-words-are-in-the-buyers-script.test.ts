import { describe, expect, test } from 'vitest';
import { checkText, writesLanguage } from '../../../src/operations/shop/text-checks.ts';
import { serviceDeskWith } from '../../support/service-desk.ts';
import { type SaleWish, saleLike } from '../../support/service-week.ts';

const JAPANESE = 'ご注文の商品は発送されました。';
const CHINESE = '您的包裹已經寄出，請稍候。';
const LATIN = 'Your parcel is on its way.';

describe('typed words', () => {
  test.each<[string, string, boolean]>([
    ['ja', JAPANESE, true],
    ['ja', CHINESE, false],
    ['ja', LATIN, false],
    ['zh-TW', CHINESE, true],
    ['zh-TW', JAPANESE, false],
    ['zh-TW', LATIN, false],
    ['en', LATIN, true],
    ['en', CHINESE, false],
    ['de', 'Ihr Päckchen ist unterwegs.', true],
    ['de', JAPANESE, false],
    ['ms', 'Bungkusan anda dalam perjalanan.', true],
    ['ms', `${LATIN} 謝謝`, false],
  ])('for a buyer who writes %s: %s', (language, text, fits) => {
    expect(writesLanguage(text, language)).toBe(fits);
  });

  test.each(['', '12,345', 'HB10000', 'Lena', '→ 3', '🎁'])('that are hardly letters fit everywhere: %j', (text) => {
    for (const language of ['ja', 'zh-TW', 'en', 'de', 'ms']) expect(writesLanguage(text, language)).toBe(true);
  });

  test('a Japanese text may hold Latin names and numbers', () => {
    expect(writesLanguage('追跡番号は LX123456789TW です。', 'ja')).toBe(true);
  });
});

describe('numbers in typed words', () => {
  const known = new Set(['HB10000', 'LX473124829TW']);
  const all = new Set([...known, 'HB20000', '114-3941689-8772232']);

  test.each<[string, string, readonly string[]]>([
    ['the buyer’s own', 'HB10000 / LX473124829TW', []],
    ['another buyer’s', 'HB20000', ['HB20000']],
    ['another’s among words and signs', '(114-3941689-8772232)', ['114-3941689-8772232']],
    ['one nobody has', 'HB99999', []],
    ['part of another’s', 'HB2000', []],
  ])('%s', (_what, text, found) => {
    const faults = checkText(text, known, all).filter(({ kind }) => kind === 'other-number');
    expect(faults.map(({ what }) => what)).toEqual(found);
  });

  test('a number of the same buyer’s other order is no leak', () => {
    const about: SaleWish = { market: 'SG', product: 'tea-bags', stage: 'delivered' };
    const desk = serviceDeskWith({ topic: 'invoice', about });
    desk.firstTicket('invoice');
    expect(desk.reply('T-1', { text: saleLike(about).number }).warnings).toEqual([]);
  });

  test('a number of another buyer’s order in a question is pointed out as well', () => {
    const other: SaleWish = { market: 'DE', product: 'cup-pair', stage: 'delivered' };
    const desk = serviceDeskWith({ contacts: [{ topic: 'privacy', language: 'en' }], others: [other] });
    desk.firstTicket('privacy');
    const { number } = saleLike(other);
    const { warnings } = desk.ask('T-1', { text: `Is it about ${number}?` });
    expect(warnings).toEqual([{ kind: 'other-number', what: number }]);
  });
});
