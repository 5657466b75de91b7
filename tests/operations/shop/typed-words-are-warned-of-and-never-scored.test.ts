import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/operations/shop/text-checks.ts';
import { serviceDeskWith } from '../../support/service-desk.ts';
import { type SaleWish, saleLike } from '../../support/service-week.ts';

const own = new Set(['HB10000', 'LX473124829TW', '0255404649']);
const all = new Set([...own, 'HB20000', '114-3941689-8772232']);

const found = (text: string) => checkText(text, own, all).map(({ kind, what }) => `${kind}: ${what}`);

describe('an offer is warned of, with the words it is made in', () => {
  test.each([
    ['我們送您折價券。', 'incentive: 折價券'],
    ['退您一半', 'incentive: 退您一半'],
    ['五顆星就送您小禮物', 'incentive: 五顆星'],
    ['Here is a coupon for you', 'incentive: coupon'],
    ['I will give you 50 % back', 'incentive: 50 % back'],
    ['No problem, here is a coupon', 'incentive: coupon'],
    ['申し訳ございませんが、クーポンをお送りします', 'incentive: クーポン'],
    ['Für 5 Sterne schenken wir Ihnen etwas', 'incentive: 5 Sterne'],
    ['Kami beri baucar', 'incentive: baucar'],
  ])('%s', (text, warning) => {
    expect(found(text)).toEqual([warning]);
  });
});

test.each([
  '我們不能用折價券換評價，敬請見諒。',
  'We are not able to offer a voucher or coupon for reviews.',
  "Sorry, we can't give you 50 % back.",
  '申し訳ございませんが、クーポンは差し上げられません。',
  'Gutscheine für Bewertungen bieten wir leider nicht an.',
  'Kami tidak boleh menawarkan baucar untuk ulasan.',
  '請不要加LINE，我們在平台上談。',
  '謝謝您的五星好評，包裹已送達。',
  'See order line 5.',
])('a refusal or thanks is no offer: %s', (text) => {
  expect(found(text)).toEqual([]);
});

describe('contact off the platform is an address, a telephone number, a chat or a link', () => {
  test.each([
    ['LINE ID: abc', 'LINE ID'],
    ['Write to desk@example.com', 'desk@example.com'],
    ['請撥 02-2345-6789', '02-2345-6789'],
    ['Call 0912 345 678', '0912 345 678'],
    ['+65 6123 4567', '+65 6123 4567'],
    ['Telefon: 12 34 56 78', '12 34 56 78'],
    ['See https://my.shop/contact', 'https://my.shop/contact'],
    ['WhatsApp us', 'WhatsApp'],
  ])('%s', (text, what) => {
    expect(found(text)).toEqual([`contact-off-platform: ${what}`]);
  });

  test.each([
    'https://www.post.gov.tw/track?no=123456',
    'https://trackings.post.japanpost.jp/services/srv/search',
    'https://www.dhl.de/de/privatkunden/sendung.html',
    'https://parcel.example.com/LX473124829TW',
    'LX473124829TW, 0255404649, HB10000',
    'EUR 1,234.50, 2026-11-02, 30 x 20 x 10 cm, 154-0023',
  ])('a carrier’s tracking link, a number of the parcel, a date or an amount is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ['ＬＩＮＥ ＩＤ', 'contact-off-platform: LINE ID'],
  ['a＠example.com', 'contact-off-platform: a@example.com'],
  ['電話：０９１２－３４５－６７８', 'contact-off-platform: 0912-345-678'],
  ['ｸｰﾎﾟﾝ', 'incentive: クーポン'],
  ['cou\u200bpon', 'incentive: coupon'],
  ['ＨＢ２００００', 'other-number: HB20000'],
])('full and half width and invisible signs are read alike: %s', (text, warning) => {
  expect(found(text)).toEqual([warning]);
});

describe('whatever is typed', () => {
  const OTHER: SaleWish = { market: 'DE', product: 'cup-pair', stage: 'delivered' };
  const TEXTS = ['Here is a coupon', 'Call +65 6123 4567', saleLike(OTHER).number, '這裡寫的是中文字喔'];

  test.each(TEXTS)('costs no point and is no critical error, in a reply as in a question: %s', (text) => {
    const answered = serviceDeskWith({ contacts: [{ topic: 'halal', language: 'en' }], others: [OTHER] });
    answered.firstTicket('halal');
    expect(answered.reply('T-1', { text }).faults).toEqual([]);
    expect(answered.points('P4.1.1', 'ticket-halal')).toMatchObject({ facts: 3, content: 2, language: 1 });
    const asked = serviceDeskWith({ contacts: [{ topic: 'unsafe', about: OTHER, language: 'en' }] });
    asked.firstTicket('unsafe');
    expect(asked.ask('T-1', { text }).faults).toEqual([]);
    expect([...answered.critical(), ...asked.critical()]).toEqual([]);
  });

  test.each(TEXTS)('is kept for the teacher and shown to the trainee, with the words: %s', (text) => {
    const desk = serviceDeskWith({ contacts: [{ topic: 'halal', language: 'en' }], others: [OTHER] });
    desk.firstTicket('halal');
    desk.reply('T-1', { text });
    const [warning] = desk.sitting.ledger().warnings;
    expect(warning).toMatchObject({ indicator: 'P4.1.1', subject: { kind: 'ticket', id: 'T-1' } });
    expect(text).toContain(warning?.what);
    expect(desk.seenTicket().messages.at(-1)?.warnings).toEqual([{ kind: warning?.kind, what: warning?.what }]);
  });
});
