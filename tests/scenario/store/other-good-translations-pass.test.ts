import { expect, test } from 'vitest';
import { segmentFaults } from '../../../src/operations/store/translations/segment-faults.ts';
import { formFor } from '../../support/world.ts';

const form = formFor(3, 'store-room');
const house = form.catalogue.store?.translations;
const pages = form.store?.translations.translations ?? [];

/** How other people, who know the trade and the language, put segments of the pack: by page and place. */
const OTHERS: readonly (readonly [language: string, place: number, text: string])[] = [
  ['en-US', 1, 'Foglight High Mountain Oolong Tea – 5.3 oz / 150 g Resealable Bag'],
  ['en-US', 2, 'Hand-picked in spring from gardens at an elevation of 3,937 feet'],
  ['en-US', 3, 'Notes of flowers with a sweet finish; re-steep up to five times'],
  ['en-US', 5, 'Perfect for an afternoon break. Each pouch brews around 30 pots.'],
  ['en-US', 8, 'Over 20 years with the same farmers; each lot is lab-tested for pesticide residue.'],
  ['en-US', 9, 'Pouch dimensions: 8.7" x 5.1" x 2.8"'],
  ['en-US', 10, 'Net weight: 0.33 lb (150 grams)'],
  ['en-US', 11, 'Steep 5 g (0.18 oz) of tea in 5 fl. oz. (150 mL) of 195°F (90 °C) water for 1 min.'],
  ['en-US', 12, 'Once opened, close the bag tightly, store cool and dry, and finish it within two months.'],
  ['en-US', 14, 'This product is not meant to diagnose, treat, or prevent any disease.'],
  ['en-US', 15, 'Best by Mar 5, 2028'],
  ['en-US', 17, 'Orders of US$49.84 and up ship free'],
  ['ja-JP', 1, 'Foglight 保湿シートマスク 10枚入'],
  ['ja-JP', 2, 'ヒアルロン酸＋お米エキスで、うるおい長持ち'],
  ['ja-JP', 3, '美容液を1枚に25mLたっぷり含ませました'],
  ['ja-JP', 8, '1箱10枚入り。週に2、3回のご使用で約1カ月お使いいただけます。'],
  ['ja-JP', 9, 'サイズ（マスク）：約21cm×23cm'],
  ['ja-JP', 11, '洗顔後、マスクを顔にのせて15分ほど置き、はがしてください。'],
  ['ja-JP', 14, '直射日光の当たらない、30度C以下の涼しい場所に保管してください。'],
  ['ja-JP', 15, '使用期限は2028年11月8日です'],
  ['ja-JP', 16, 'ご入金から{days}営業日以内に台湾より出荷'],
  ['ja-JP', 17, '送料無料：7,547円以上のお買い物'],
  ['de-DE', 1, 'Foglight Fahrrad-Frontlicht mit Bluetooth, 400 Lumen, Lithiumakku'],
  ['de-DE', 2, 'Akkulaufzeit von bis zu 6,5 h'],
  ['de-DE', 3, 'Spritzwasserschutz IPX4: für Fahrten bei leichtem Regen'],
  ['de-DE', 8, 'Der Halter aus Aluminium passt auf Lenker mit Ø 22–35 mm.'],
  ['de-DE', 9, 'Abmessungen: 10,5 x 4,2 x 3,8 Zentimeter'],
  ['de-DE', 11, 'Laden Sie die Leuchte vor der ersten Fahrt 3 Std. per USB-C.'],
  ['de-DE', 13, 'Keine deutsche Straßenzulassung (nicht StVZO-konform): nicht auf öffentlichen Straßen benutzen.'],
  ['de-DE', 14, 'Den Akku niemals zerlegen; nicht bei mehr als 60 °C aufbewahren.'],
  ['de-DE', 15, 'Garantie bis zum 9.4.2028'],
  ['de-DE', 17, 'Ab 43,36 Euro liefern wir versandkostenfrei'],
  ['ms-MY', 1, 'Foglight Kek Nanas Tradisional, 10 Biji Sekotak'],
  ['ms-MY', 4, 'Bungkusan individu, 45 gram setiap satu'],
  ['ms-MY', 8, 'Selama 35 tahun kami tidak menggunakan bahan pengawet.'],
  ['ms-MY', 11, 'Simpan dalam peti sejuk selepas dibuka dan habiskan dalam tujuh hari.'],
  ['ms-MY', 14, 'Produk ini belum mendapat pensijilan halal.'],
  ['ms-MY', 15, 'Terbaik sebelum 4 Feb 2027'],
  ['ms-MY', 17, 'Pesanan RM209.15 dan ke atas: penghantaran percuma'],
];

test.each(OTHERS)('in %s, segment %d may be put as: %s', (language, place, text) => {
  const page = pages.find((each) => each.language === language);
  const segment = page?.segments[place - 1];
  if (page === undefined || segment === undefined || house === undefined) throw new Error('no such segment');
  const { source, limit } = segment;
  expect(segmentFaults(text, { ...page, source, ...(limit === undefined ? {} : { limit }) }, house)).toEqual([]);
});
