import type { IndicatorCode, TaskCode } from './codes.ts';
import type { Wording } from './wording.ts';

/** A performance indicator (行為指標): what someone competent at the task is seen to do. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly task: TaskCode;
  readonly text: Wording;
}

/** The eighteen performance indicators, in printed order. P1.2.1 and P4.1.2 are printed across a page break; here whole. */
export const indicators: readonly Indicator[] = [
  {
    code: 'P1.1.1',
    task: 'T1.1',
    text: {
      'zh-TW': '蒐集數位社群媒體的意見風向，分析同質/異質品牌與競爭資訊，以完成數位社群經營規劃。',
      en: 'Gather the trends of opinion on digital social media and analyse similar and dissimilar brands and competitive information, so as to complete the plan for running digital social media.',
    },
  },
  {
    code: 'P1.1.2',
    task: 'T1.1',
    text: {
      'zh-TW': '依不同社群媒體特性，擬定發文頻次並定期發文，以提高消費者黏著度。',
      en: 'Set a posting frequency suited to the characteristics of each social medium, and post regularly, so as to increase consumer stickiness.',
    },
  },
  {
    code: 'P1.1.3',
    task: 'T1.1',
    text: {
      'zh-TW':
        '規劃數位社群活動如消費者回饋或會員推薦會員等，讓消費者發表使用體驗等資訊或文章，進行口碑行銷，以增加網路聲量。',
      en: 'Plan digital social media campaigns, such as consumer rewards or member-get-member schemes, that lead consumers to publish their experience of use and other information or articles, as word-of-mouth marketing to increase online buzz.',
    },
  },
  {
    code: 'P1.2.1',
    task: 'T1.2',
    text: {
      'zh-TW': '定期蒐集社群媒體相關數據如曝光次數、互動次數、轉換率等，以進行成效分析。',
      en: 'Regularly collect social media figures, such as impressions, interactions and conversion rate, in order to analyse effectiveness.',
    },
  },
  {
    code: 'P2.1.1',
    task: 'T2.1',
    text: {
      'zh-TW': '依組織策略程序與市場狀況需求，運用跨境電商平台之功能，進行商品的上架、下架與相關資料更新。',
      en: "Following the organisation's strategy and procedures and the needs of the market, use the functions of the cross-border e-commerce platform to list and delist products and update their data.",
    },
  },
  {
    code: 'P2.1.2',
    task: 'T2.1',
    text: {
      'zh-TW': '完成多國語言版本的資料編修。',
      en: 'Complete the editing of product data in its several language versions.',
    },
  },
  {
    code: 'P2.2.1',
    task: 'T2.2',
    text: {
      'zh-TW': '定期與行銷企劃、倉管及廠商協調，以維護商品庫存數的正確性。',
      en: 'Coordinate regularly with marketing planning, warehouse management and suppliers, so as to keep product stock counts accurate.',
    },
  },
  {
    code: 'P2.3.1',
    task: 'T2.3',
    text: {
      'zh-TW': '依據跨境電商平台提供的資料，分析流量、客單價、轉換率、再購率等數據。',
      en: 'Analyse figures such as traffic, average order value, conversion rate and repurchase rate from the data that the cross-border e-commerce platform provides.',
    },
  },
  {
    code: 'P2.3.2',
    task: 'T2.3',
    text: {
      'zh-TW': '與行銷企劃討論，作為後續行銷活動或廣告投放模式調整之參考。',
      en: 'Discuss the results with marketing planning, as a reference for adjusting later marketing campaigns or the way advertising is placed.',
    },
  },
  {
    code: 'P3.1.1',
    task: 'T3.1',
    text: {
      'zh-TW': '依組織策略程序要求，定時登入跨境電商平台，確認訂單與成立條件。',
      en: "As the organisation's strategy and procedures require, log in to the cross-border e-commerce platform at set times and confirm orders and the conditions for accepting them.",
    },
  },
  {
    code: 'P3.1.2',
    task: 'T3.1',
    text: {
      'zh-TW': '依客戶需求回覆訂單相關問題。',
      en: "Answer questions about orders according to the customer's needs.",
    },
  },
  {
    code: 'P3.2.1',
    task: 'T3.2',
    text: {
      'zh-TW': '依組織策略程序，配合不同的物流模式，將訂單轉至出貨單位，啟動出貨作業流程。',
      en: "Following the organisation's strategy and procedures, and in keeping with the different logistics modes, pass orders to the shipping unit and start the shipping process.",
    },
  },
  {
    code: 'P3.2.2',
    task: 'T3.2',
    text: {
      'zh-TW': '依組織策略程序，運用跨境電商平台、廠商平台或物流運送平台，追蹤貨物寄送進度。',
      en: "Following the organisation's strategy and procedures, use the cross-border e-commerce platform, the vendor platform or the logistics delivery platform to track the progress of shipments.",
    },
  },
  {
    code: 'P3.3.1',
    task: 'T3.3',
    text: {
      'zh-TW': '運用跨境電商平台或物流運送平台，確認消費者完成收貨、驗收及評價。',
      en: 'Use the cross-border e-commerce platform or the logistics delivery platform to confirm that the consumer has received, accepted and reviewed the goods.',
    },
  },
  {
    code: 'P3.3.2',
    task: 'T3.3',
    text: {
      'zh-TW': '依組織策略程序完成訂單結案作業。',
      en: "Close orders following the organisation's strategy and procedures.",
    },
  },
  {
    code: 'P4.1.1',
    task: 'T4.1',
    text: {
      'zh-TW': '依組織策略程序，於要求時限內運用跨境電商平台或相關社群平台，回覆消費者問題。',
      en: "Following the organisation's strategy and procedures, answer consumers' questions within the required time limit through the cross-border e-commerce platform or the relevant social platforms.",
    },
  },
  {
    code: 'P4.1.2',
    task: 'T4.1',
    text: {
      'zh-TW': '定期蒐集市場資訊及與消費者間的問答資訊，作為未來更新 FAQ 的參考。',
      en: 'Regularly gather market information and the questions and answers exchanged with consumers, as a reference for future updates of the FAQ.',
    },
  },
  {
    code: 'P4.2.1',
    task: 'T4.2',
    text: {
      'zh-TW': '於商品銷售後，依組織策略程序，運用適當的方式與管道，提供消費者所需之服務。',
      en: "After a product is sold, provide the service the consumer needs in a suitable way and through a suitable channel, following the organisation's strategy and procedures.",
    },
  },
];
