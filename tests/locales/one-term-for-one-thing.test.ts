import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUYER_LANGUAGES, flatten, LANGUAGES, NAMESPACES, type Tree, textsOf } from './texts.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACKS = [
  'first-day',
  'order-desk',
  'service-desk',
  'store-room',
  'social-studio',
  'order-day',
  'service-day',
  'shop-day',
] as const;
const LETTER_LANGUAGES = [...LANGUAGES, ...BUYER_LANGUAGES] as const;
type Language = (typeof LETTER_LANGUAGES)[number];

/** Guides in the language, by path. The glossary names words that no other text may have. */
const GUIDES: Readonly<Partial<Record<Language, readonly string[]>>> = {
  'zh-TW': ['README.md', 'docs/instructors.zh-TW.md', 'docs/scoring.zh-TW.md'],
  en: ['README.en.md', 'CHANGELOG.md', 'docs/instructors.md', 'docs/scoring.md'],
};

type PlacedTexts = readonly (readonly [place: string, text: string])[];

/** Makes the texts of a language at the first question about them: every test of the file asks. */
function once(make: (language: Language) => PlacedTexts): (language: Language) => PlacedTexts {
  const made = new Map<Language, PlacedTexts>();
  return (language) => {
    const texts = made.get(language) ?? make(language);
    made.set(language, texts);
    return texts;
  };
}

/** All texts of a language that a person reads, by where they stand: the screens, the letters, the packs. */
const textsIn = once((language) => {
  const namespaces = language === 'zh-TW' || language === 'en' ? NAMESPACES : (['replies'] as const);
  const packs = PACKS.flatMap((pack) => {
    // A pack has the languages of its buyers.
    const path = join(ROOT, 'scenarios', pack, 'locales', `${language}.yaml`);
    const source = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
    return [...flatten(parse(source) as Tree)].map(([key, text]) => [`${pack}:${key}`, text] as const);
  });
  /** What is filled in is named by the code. */
  const screens = namespaces.flatMap((namespace) =>
    [...textsOf(language, namespace)].map(
      ([key, text]) => [`${namespace}:${key}`, text.replaceAll(/\{\{.*?\}\}/g, '')] as const,
    ),
  );
  return [...screens, ...packs];
});

/** The guides too, one line for each of their lines. */
const readIn = once((language) => [
  ...textsIn(language),
  ...(GUIDES[language] ?? []).flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .map((line, index) => [`${path}:${index + 1}`, line] as const),
  ),
]);

/** Written to a buyer or by one. */
const isLetter = (place: string): boolean =>
  /^(?:replies:(?!service\.colleague)|terms:wording|marking:(?:controls|rubric\.\w+\.examples))|:(?:buyers|reviews|tickets|notes|faq|choices)\./.test(
    place,
  );

interface Shunned {
  /** What no text may say. */
  readonly word: RegExp;
  /** What it says instead. */
  readonly better: string;
  /** Whether it is shunned in letters alone, or in everything but letters. Left out: everywhere. */
  readonly where?: 'letters' | 'desk';
}

const SHUNNED: Readonly<Record<Language, readonly Shunned[]>> = {
  'zh-TW': [
    { word: /辦公(?:小時|時間)/, better: '上班小時、上班時間' },
    { word: /牌價/, better: '定價' },
    { word: /訂單號(?!碼)/, better: '訂單編號' },
    { word: /貨值/, better: '商品價值' },
    { word: /HS ?編碼/, better: 'HS Code' },
    { word: /猶豫期退貨/, better: '無理由退貨' },
    { word: /郵局快捷/, better: '國際快捷（EMS）' },
    { word: /逾期未到/, better: '遲遲未到' },
    { word: /投遞(?:不成|失敗)/, better: '投遞未成功' },
    { word: /離境/, better: '離開出口互換局' },
    { word: /封印/, better: '封緘' },
    { word: /(?:寄送|運送)方式|運送路線/, better: '物流模式', where: 'desk' },
    { word: /訂單[桌台]|接單櫃檯/, better: '訂單櫃檯' },
    { word: /櫃[台臺]/, better: '櫃檯' },
    { word: /新聞/, better: '消息' },
    { word: /時鐘(?:先到|照走|停|走)|[個種]時鐘|的時鐘和/, better: '時限、計時' },
    { word: /(?<!款項)入對?帳/, better: '退貨處置' },
    { word: /退貨去處/, better: '退貨處置' },
    { word: /體諒/, better: '同理' },
    { word: /告知(?:的)?管道/, better: '通知管道' },
    { word: /補救/, better: '處理方式' },
    { word: /卷宗/, better: '檔案' },
    { word: /雙清/, better: '出口、進口都由貨代報關' },
    { word: /場次/, better: '作答檔、次' },
    { word: /總分/, better: '整體成績' },
    { word: /帶頭的/, better: '主訂單' },
    { word: /空頭承諾/, better: '空頭支票' },
    { word: /放了過去/, better: '確認或放行了' },
    { word: /承運商/, better: '物流公司', where: 'letters' },
    { word: /的耐心|讓您意外|應有的品質/, better: '耐心等候、沒能事先讓您知道' },
    { word: /楽天/, better: 'サイト（虛構的平台）' },
    {
      word: /视频|視頻|軟件|硬件|網絡|信息|默認|屏幕|鼠標|文檔|用戶|質量|數據|打印|賬|激活|鏈接|保質期|快遞員/,
      better: '臺灣用語',
    },
  ],
  en: [
    { word: /\bdear(?:er|est)?\b/i, better: 'expensive' },
    { word: /\bacts\b|\b(?:an?|the|this|every|each|bulk|no) act\b/i, better: 'action' },
    { word: /\b(?:the|this|our) house\b|\bhouse(?:'s)? (?:rule|notice|own)|platform and house/i, better: 'company' },
    { word: /freight/i, better: 'shipping', where: 'letters' },
    { word: /freight (?:included|paid|the buyer)|(?:without|goods,|goods and) freight/i, better: 'shipping' },
    { word: /worth of (?:the|all|them)/i, better: 'value of' },
    { word: /\byou find\b/i, better: "you'll find" },
    { word: /\bwhat holds\b/i, better: 'current rule, what applies' },
    { word: /much joy|with pleasure/i, better: 'We hope you enjoy' },
    { word: /the way you paid|paid it/i, better: 'original payment method' },
    { word: /travel together|on the road\b/i, better: 'in one parcel' },
    { word: /post express/i, better: 'EMS' },
    { word: /time line/i, better: 'timeline' },
    { word: /\brightly\b(?! asked)/i, better: 'correctly' },
    { word: /\brests? on\b/i, better: 'is based on' },
    { word: /uncalled-for|called for\b/i, better: 'unnecessary, needed' },
    { word: /\bUS stock\b/, better: 'US warehouse' },
    { word: /\b(?:Air line|Consolidated line)\b/i, better: 'Consolidated air freight' },
    { word: /nobody knows/i, better: 'unknown' },
    { word: /楽天/, better: 'サイト (an invented platform)' },
  ],
  ja: [
    { word: /速達/, better: 'EMS（国際スピード郵便）' },
    { word: /ご不在のため持ち戻り/, better: '配達できず持ち戻り' },
    { word: /配達に伺い|確認いたしました。全額/, better: '運送会社がお伺いしました' },
    { word: /お取りいたしました/, better: '受付番号は下記のとおりです' },
    { word: /お支払い方法にて/, better: 'お支払い方法へ' },
    { word: /催し/, better: 'イベント' },
    { word: /損傷|傷んだ/, better: '破損' },
    { word: /はじめまして/, better: 'お世話になります' },
    { word: /お間違え/, better: 'お間違い' },
    { word: /配送業者|配送会社/, better: '運送会社' },
    { word: /フェイスマスク/, better: 'シートマスク' },
    { word: /ご注文係|カスタマーサービス係/, better: '受注担当、カスタマーサポート' },
  ],
  de: [
    { word: /Zusteller(?!g)/, better: 'Paketdienst' },
    { word: /Auswechslungsamt/, better: 'Internationales Postzentrum' },
    { word: /Postexpress/, better: 'EMS' },
    { word: /Ananaskuchen/, better: 'Ananastörtchen' },
    { word: /Schalenobst/, better: 'Schalenfrüchte' },
    { word: /die Mühe|auf die Reise|Sehr gern geschehen|einzelner Lithium-Akku/, better: 'idiomatic German' },
    { word: /[„“”][^„“”]*["”](?!\w)/, better: '„…“' },
  ],
  ms: [
    { word: /topeng muka/i, better: 'masker muka' },
    { word: /pos ekspres/i, better: 'EMS' },
    { word: /kek nanas(?! Taiwan)/i, better: 'kek nanas Taiwan' },
    { word: /menjejak(?!i)/i, better: 'menjejaki' },
    { word: /\bDiserah\b/i, better: 'Diserahkan' },
    { word: /^Telah dihantar$/, better: 'Telah diserahkan kepada penerima' },
    { word: /tidak dapat diketepikan/i, better: 'mungkin mengandungi kesan surih' },
    { word: /keluar daerah/i, better: 'ke luar kawasan' },
  ],
};

describe.each(LETTER_LANGUAGES)('in %s', (language) => {
  test.each(SHUNNED[language])('$word is said as $better', ({ word, where }) => {
    const bad = readIn(language).filter(
      ([place, text]) => word.test(text) && (where === undefined || isLetter(place) === (where === 'letters')),
    );
    expect(bad.map(([place, text]) => `${place} … ${word.exec(text)?.[0]}`)).toEqual([]);
  });

  test.each(['closing', 'service.closing'])(
    'the closing of a letter (%s) has two lines: the regards, and who sends them',
    (key) => {
      const lines = (textsOf(language, 'replies').get(key) ?? '').split('\n');
      expect(lines).toHaveLength(2);
      expect(lines.filter((line) => line.trim() !== line || line === '')).toEqual([]);
    },
  );
});

describe('Chinese', () => {
  test('calls the trainee 你; 您 stands in letters, in what buyers write, and in quotations of them', () => {
    const bad = readIn('zh-TW').filter(
      ([place, text]) => !isLetter(place) && text.replaceAll(/「[^」]*」/g, '').includes('您'),
    );
    expect(bad).toEqual([]);
  });

  test('writes places and the currency with 臺, and common words with 台', () => {
    const bad = readIn('zh-TW').filter(([, text]) => /(?<![平服後])台[北灣中南東幣]|[平後]臺|服臺/.test(text));
    expect(bad).toEqual([]);
  });
});

describe('English', () => {
  test('has straight quotes and apostrophes', () => {
    expect(readIn('en').filter(([, text]) => /[“”‘’]/.test(text))).toEqual([]);
  });
});

describe('German', () => {
  const replies = textsOf('de', 'replies');

  test('greets with an exclamation mark, since a sentence with a capital follows', () => {
    expect(replies.get('greeting')).toMatch(/!$/);
  });

  test('sends its regards without a comma', () => {
    expect(['closing', 'service.closing'].filter((key) => (replies.get(key) ?? '').includes(','))).toEqual([]);
  });
});

/** Keys of texts that name the same thing. */
const ONE_NAME: readonly (readonly string[])[] = [
  ['app:markets.modes', 'app:outputs.columns.mode', 'papers:mode.title', 'scoring:criterion.mode'],
  ['papers:service.field.booking', 'app:outputs.columns.booking'],
  ['papers:inquiry.translate', 'papers:service.thread.translate'],
  ['terms:ticketTopic.withdrawal', 'terms:ground.withdrawal'],
  ['terms:clock.resolution', 'app:outputs.columns.resolution'],
  ['terms:fact.order-number', 'app:outputs.columns.number', 'terms:ask.order-number'],
];

describe.each(LANGUAGES)('a thing has one name in %s:', (language) => {
  const said = (key: string): string => {
    const [namespace = '', path = ''] = key.split(':');
    return (textsOf(language, namespace as (typeof NAMESPACES)[number]).get(path) ?? key).toLowerCase();
  };

  test.each(ONE_NAME)('%s and whatever else names it', (...keys) => {
    expect(new Set(keys.map((key) => said(key).replace(/s$/, '')))).toHaveProperty('size', 1);
  });

  test('events of a parcel are called in letters as at the desk', () => {
    const carrier = (text: string): string => text.replace('物流公司', '承運商');
    const [terms, replies] = [textsOf(language, 'terms'), textsOf(language, 'replies')];
    const events = [...terms].filter(([key]) => key.startsWith('event.'));
    expect(events.length).toBeGreaterThan(10);
    expect(
      events.filter(([key, text]) => carrier(replies.get(key.replace('event.', 'events.')) ?? '') !== text),
    ).toEqual([]);
  });

  test('the debrief and the handbook call the topics of tickets as the inbox does', () => {
    const topics = [...textsOf(language, 'terms')].filter(([key]) => key.startsWith('ticketTopic.'));
    const triage = textsIn(language).find(([place]) => place === 'service-desk:handbook.triage.body')?.[1] ?? '';
    expect(topics.filter(([, text]) => !triage.includes(`| ${text} |`))).toEqual([]);
    const kinds = textsOf(language, 'scoring');
    const named = topics.filter(([key, text]) => {
      const kind = kinds.get(key.replace('ticketTopic.', 'kind.ticket-'));
      return kind !== undefined && !kind.toLowerCase().endsWith(text.toLowerCase());
    });
    expect(named).toEqual([]);
  });
});
