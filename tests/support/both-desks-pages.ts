interface Page {
  readonly title: string;
  readonly body: string;
}

/** The order desk's pages of the handbook, for the goods, channels and modes of the service-desk pack; in reading order. */
export const ORDER_DESK_PAGES: Readonly<Record<string, Readonly<Record<'zh-TW' | 'en', Page>>>> = {
  'order-conditions': {
    'zh-TW': {
      title: '訂單成立條件',
      body: '進單起 {rules.decideHours} 個上班小時內要決定：確認、保留，或取消。由上往下看：買家申請取消、付款作廢、禁限寄、盜刷跡象兩項以上，都取消；還沒付款、單價不到定價的 {rules.priceFloorPermille} %、{rules.duplicateMinutes} 分鐘內的重複單、地址缺漏，都保留。缺貨但在出貨期限 {rules.inboundMarginHours} 個上班小時前會到的也保留。一條都不符合，就確認。\n\n保留單有了回覆，解決了就放行，解決不了就用同一類的理由取消。',
    },
    en: {
      title: 'Before you confirm an order',
      body: 'Decide within {rules.decideHours} office hours of an order coming in: confirm, hold or cancel. Read from the top: cancel what the buyer asks to cancel, a payment that is voided, goods that may not go there, and two or more signs of fraud; hold what is not paid yet, a unit price below {rules.priceFloorPermille} % of the list price, the same order again within {rules.duplicateMinutes} minutes, an incomplete address, and goods that run short and come {rules.inboundMarginHours} office hours before ship-by. When none applies, confirm.\n\nWhen a hold is answered, release the order if the trouble is gone; if it will not go away, cancel for the same matter.',
    },
  },
  'buyer-questions': {
    'zh-TW': {
      title: '訂單組的來信',
      body: '寄給訂單組的問題，啦啦購 12 小時內回，其他通路 24 小時內回。用買家的語言，資料只從那張訂單上抄。還沒交運附出貨期限，已交運附追蹤號碼和最新一筆追蹤，問金額附訂單編號和總金額。',
    },
    en: {
      title: 'Questions to the order desk',
      body: 'Answer what comes to the order desk within 12 hours on Lah! Mall and within 24 hours elsewhere. Write in the language of the buyer, with facts from that order alone: ship-by before hand-over, the tracking number and the last event after it, the order number and the total when the buyer asks for the amount.',
    },
  },
  changes: {
    'zh-TW': {
      title: '改地址、合併、拆單、取消',
      body: '先看貨交運了沒，再看通路准不准，做完才回覆。樂野市集和港邊小舖可以改地址、可以合併；琥珀商城和啦啦購都不行。交運之後什麼都改不了，回覆時附上追蹤號碼。',
    },
    en: {
      title: 'Change, combine, split, cancel',
      body: 'See whether the parcel has been handed over, see whether the channel allows the change, make it, and only then answer. Rakuno Market and the Harbour Shop allow new addresses and combined orders, Amber Market and Lah! Mall allow neither. After hand-over nothing can be changed: the answer gives the tracking number.',
    },
  },
  modes: {
    'zh-TW': {
      title: '選物流模式',
      body: '先看通路收不收、禁限寄准不准、重量尺寸過不過得了，再看今天截件前交運來不來得及。剩下的模式裡，運費比最便宜的貴 {rules.costTolerancePermille} % 以內都可以選；沒有一個趕得上，就選最快的。啦啦購只用啦啦物流，臺灣的小舖單走國內宅配。',
    },
    en: {
      title: 'Choosing a freight mode',
      body: 'Does the channel accept the mode, do the restrictions allow it, is the parcel within its limits, and does it arrive in time when handed over before the cut-off of today? Of the modes that pass, any will do that costs at most {rules.costTolerancePermille} % more than the cheapest; should none arrive in time, take the fastest. Lah! Mall ships by Lah Logistics only, and shop orders inside Taiwan go by home delivery.',
    },
  },
  weight: {
    'zh-TW': {
      title: '計費重量',
      body: '計費重量取實重和材積重較大的那個，再往上進位到該模式的級距。e小包不計材積，每 100 g 一級；國際快遞除以 5,000，每 500 g 一級；啦啦物流除以 6,000，每 100 g 一級；國內宅配除以 6,000，每 500 g 一級。箱子夠用就好。',
    },
    en: {
      title: 'Chargeable weight',
      body: 'The chargeable weight is the greater of actual and volumetric weight, rounded up to the step of the mode. ePacket counts no volume, in steps of 100 g; the courier divides by 5,000, in steps of 500 g; Lah Logistics by 6,000, in steps of 100 g; home delivery by 6,000, in steps of 500 g. Take the smallest carton that holds the goods.',
    },
  },
  papers: {
    'zh-TW': {
      title: '報關文件',
      body: 'e小包用 CN22，商品價值超過新臺幣 {rules.cn22UpTo} 元用 CN23；其他模式用商業發票。內件類別一律是銷售商品，品名說清楚是什麼，價值照買家實付的填，原產地是製造的國家。德國 EUR 150、新加坡 SGD 400、馬來西亞 MYR 500 以下要填稅號。',
    },
    en: {
      title: 'Customs papers',
      body: 'ePacket travels with a CN22, above TWD {rules.cn22UpTo} with a CN23; all other modes with a commercial invoice. The category is always sale of goods, the description says what the thing is, the value is what the buyer paid, and the origin is where it was made. Goods worth up to EUR 150 for Germany, SGD 400 for Singapore and MYR 500 for Malaysia carry the tax number.',
    },
  },
  'hand-over': {
    'zh-TW': {
      title: '交運與追蹤號碼',
      body: '裝箱、開託運單、填好文件，才能交運。啦啦物流和國內宅配 {modes.lah-logistics.cutOff} 截件，e小包 {modes.epacket.cutOff}，國際快遞 {modes.courier.cutOff}。交運之後照託運單輸入追蹤號碼，平台才算出貨；貨還沒走就先填，平台當假出貨。',
    },
    en: {
      title: 'Hand-over and tracking numbers',
      body: 'Pack, book and complete the papers, then hand over. Lah Logistics and home delivery close at {modes.lah-logistics.cutOff}, ePacket at {modes.epacket.cutOff}, the courier at {modes.courier.cutOff}. The platform counts an order as shipped when its number is entered after hand-over: copy it from the label. A number entered earlier counts as false shipping.',
    },
  },
  'following-parcels': {
    'zh-TW': {
      title: '追件與異常處置',
      body: '一天看兩次追蹤。異常 {rules.noticeHours} 個上班小時內發現並處置，發現後 {rules.tellBuyerHours} 個上班小時內通知買家。海關缺件補送文件，沒人收安排再投遞，地址有誤更正地址，停滯申請查件，遺失退款並索賠，退回中等退件。國內宅配 2 天、國際快遞 3 天、啦啦物流 4 天、e小包 6 天沒有紀錄算停滯。',
    },
    en: {
      title: 'Following parcels',
      body: 'Look at tracking twice a day. Notice an exception and act on it within {rules.noticeHours} office hours, and tell the buyer within {rules.tellBuyerHours} office hours of noticing. Supply the papers that customs misses, arrange redelivery where nobody was home, correct a wrong address, open a trace on a parcel that stands still, refund and claim what is lost, await what returns. A parcel stands still after 2 days without a scan by home delivery, 3 by courier, 4 by Lah Logistics and 6 by ePacket.',
    },
  },
  'receipt-and-reviews': {
    'zh-TW': {
      title: '簽收、驗收、評價',
      body: '送達後 {rules.verifyHours} 個上班小時內核對簽收證明：城市和郵遞區號、簽收人、日期，三項都對才相符。琥珀商城和啦啦購驗收期 3 天，樂野市集和港邊小舖 2 天，期間不催、不邀、不結案。評價 {rules.reviewHours} 個上班小時內回；邀請只用中性的說法，絕不拿好處去換。',
    },
    en: {
      title: 'Receipt, acceptance, reviews',
      body: 'Check the proof of delivery within {rules.verifyHours} office hours: city and postcode, signatory and date must all be right. Buyers have 3 days to accept on Amber Market and Lah! Mall, 2 on Rakuno Market and in the Harbour Shop: no chasing, no request, no closing meanwhile. Answer reviews within {rules.reviewHours} office hours; a request for one is neutral, and nothing is ever given in return.',
    },
  },
  payouts: {
    'zh-TW': {
      title: '撥款對帳',
      body: '對帳單貼出後 {rules.payoutHours} 個上班小時內對完，有差異就勾出來，沒有差異也要按核對完成。佣金和金流手續費：琥珀商城 {channels.amber.commissionPermille} %、{channels.amber.paymentPermille} %，啦啦購 {channels.lah.commissionPermille} %、{channels.lah.paymentPermille} %，樂野市集 {channels.rakuya.commissionPermille} %、{channels.rakuya.paymentPermille} %，港邊小舖 {channels.harbour.commissionPermille} %、{channels.harbour.paymentPermille} %。匯率：1 USD=32.1、1 JPY=0.212、1 SGD=24.6、1 MYR=7.65、1 EUR=36.9 元。',
    },
    en: {
      title: 'Checking payouts',
      body: 'Check each statement within {rules.payoutHours} office hours and mark what differs; if nothing does, still mark it as checked. Commission and payment fee: Amber Market {channels.amber.commissionPermille} % and {channels.amber.paymentPermille} %, Lah! Mall {channels.lah.commissionPermille} % and {channels.lah.paymentPermille} %, Rakuno Market {channels.rakuya.commissionPermille} % and {channels.rakuya.paymentPermille} %, Harbour Shop {channels.harbour.commissionPermille} % and {channels.harbour.paymentPermille} %. Rates: 1 USD=32.1, 1 JPY=0.212, 1 SGD=24.6, 1 MYR=7.65, 1 EUR=36.9 TWD.',
    },
  },
  closing: {
    'zh-TW': {
      title: '退款與結案',
      body: '該退的款 {rules.refundHours} 個上班小時內退，只退一次。已送達並核對、驗收期已過、撥款已對帳、該退的都退了，才能結案，{rules.closeHours} 個上班小時內結。已送達的單歸檔四份：訂單明細、出口文件、簽收證明、撥款對帳單，退過款再加退款憑證。',
    },
    en: {
      title: 'Refunds and closing',
      body: 'Refund what is due within {rules.refundHours} office hours, and once. Close an order within {rules.closeHours} office hours of the last of these: delivered and checked, accepted, its payout checked, nothing left to refund. The file of a delivered order holds order details, export document, proof of delivery and payout statement, and the refund receipt where money went back.',
    },
  },
};
