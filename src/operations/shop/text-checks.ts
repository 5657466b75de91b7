/** What typed words may hold that a person should look at. */
export const TYPED_WARNINGS = ['contact-off-platform', 'incentive', 'other-number', 'wrong-script'] as const;

/**
 * A warning about typed words, with the words it is about. A rule finds words and not what they mean: so a warning is shown to trainee
 * and teacher, costs no point and is no critical error.
 */
export interface TypedWarning {
  readonly kind: (typeof TYPED_WARNINGS)[number];
  readonly what: string;
}

// Lengths are bounded: a text of twenty thousand letters is read in one go.
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/;
const LINK =
  /(?:https?:\/\/|www\.)[^\s、。，；）)」"<>]{1,500}|\b[a-z0-9-]{2,40}\.(?:com|net|org|shop|store|tw|jp|de|sg|my)\b[^\s、。，；）)」"<>]{0,500}/gi;
/** Numbers as people write them for telephones: with a +, a leading 0, or in the groups of the US and Singapore. */
const TELEPHONE =
  /\+\d[\d ().-]{6,20}\d|\(0?\d{1,4}\) ?\d{3,4}[ .-]?\d{3,4}|\b0\d{1,4}[ .-]?\d{3,4}[ .-]?\d{3,4}\b|\b[2-9]\d{2}[ .-]\d{3}[ .-]\d{4}\b|\b[3689]\d{3}[ .-]\d{4}\b/g;
/** A number right after a word for the telephone needs no shape. */
const NAMED_TELEPHONE =
  /(?:電話|手機|专线|專線|撥打|携帯|\b(?:tel|phone|mobile|call(?: us| me)?(?: at| on)?|telefon|telepon|handy|hp)\b)[^\d\n+(]{0,12}([+(]?\d[\d ().-]{4,18}\d)/gi;
/** LINE is written in capitals, or it is a line. */
const LINE = /\bLINE\b/;
const CHAT =
  /\bline\s?(?:id\b|@)|加\s?(?:我|我們)?的?\s?line|whats\s?app|we\s?chat|微信|telegram|messenger|instagram|facebook|臉書|viber|kakao\s?talk|カカオトーク|zalo/i;

const VOUCHER =
  /voucher|coupon|discount code|promo code|折價券|優惠券|抵用券|優惠碼|折扣碼|購物金|クーポン|割引券|gutschein|rabattcode|baucar|kupon/i;
const CONDITION =
  /discount if|refund if you|if you (?:change|remove|delete|take down)[^.!?]{0,60}(?:refund|send|give)/i;
const HALF_BACK =
  /退(?:還|款|回)?[^，。！？\n]{0,6}(?:一半|半價|\d{1,3} ?%)|\d{1,3} ?%[^.!?\n]{0,12}\b(?:back|off)\b|\bhalf\b[^.!?\n]{0,24}\bback\b|半額[^。\n]{0,8}返金|hälfte[^.!?\n]{0,30}zurück|separuh[^.!?\n]{0,30}(?:balik|kembali)/i;
const GOOD_REVIEW =
  /[五5] ?顆?星|好評|五星|(?:five|5)[ -]?stars?\b|(?:good|positive|nice) review|星 ?[5五]つ?|高評価|(?:fünf|5) ?sterne|gute bewertung|(?:lima|5) ?bintang|ulasan (?:baik|positif)/i;
const GIFT =
  /送(?:您|你)|加送|禮物|小禮|贈|退(?:您|你|款|還)|gift|present\b|refund|free\b|money|cash|返金|プレゼント|差し上げ|geschenk|schenken|erstatt|hadiah|bayaran balik|wang/i;

/** Ways to say no, in the five languages. */
const NEGATION =
  /不能|不要|勿|無法|不得|不可|不會|不提供|不接受|不給|不送|不用|沒辦法|沒有|恕|拒絕|禁止|別|\b(?:cannot|can't|can not|not|unable|never|no|don't|won't|without|neither|nor)\b|ません|ない|かねま|できず|\b(?:nicht|kein\w{0,2}|niemals|weder)\b|\b(?:tidak|tak|bukan|jangan|tanpa)\b/i;
/** Phrases that hold such a word and refuse nothing. */
const NO_REFUSAL =
  /別擔心|不用擔心|不客氣|不好意思|沒問題|沒有問題|不只|不但|不僅|特別|no problem|no worries|don't worry|do not worry|don't hesitate|do not hesitate|not only|申し訳(?:ござい|あり)ません|すみません|問題(?:ござい|あり)ません|kein problem|keine sorge|nicht nur|jangan (?:risau|bimbang)|tidak mengapa|tiada masalah/gi;
const SENTENCE = /[。！？!?；;\n]|\.(?=\s|$)|但是?|不過|しかし|でも|が、|けれど|\b(?:but|aber|tetapi|tapi)\b/i;

/** Full and half width, kinds of dashes and invisible signs make no difference to what is written. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-');

/** The sentences of a text that are not a refusal. */
const offering = (text: string): readonly string[] =>
  text.split(SENTENCE).filter((sentence) => !NEGATION.test(sentence.replaceAll(NO_REFUSAL, '')));

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Hosts of carriers and postal services: a link to one shows the buyer where the parcel is. */
const CARRIER =
  /(?:^|\.)(?:post\.gov\.tw|dhl\.[a-z.]{2,6}|fedex\.com|ups\.com|usps\.com|japanpost\.jp|kuronekoyamato\.co\.jp|sagawa-exp\.co\.jp|singpost\.com|pos\.com\.my|poslaju\.com\.my|deutschepost\.de|dpd\.[a-z.]{2,6}|gls-[a-z]+\.[a-z.]{2,6}|myhermes\.de|ninjavan\.co|spx\.[a-z.]{2,6}|t-cat\.com\.tw|hct\.com\.tw|17track\.net)$/i;

/** Whether a link leads to a parcel: at a carrier's, at an address that is made for tracking, or with the buyer's own number in it. */
function isTracking(link: string, own: ReadonlySet<string>): boolean {
  const [, host = ''] = /^(?:https?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)/i.exec(link) ?? [];
  return (
    CARRIER.test(host) || /^(?:www\.)?(?:track|trace)/i.test(host) || [...own].some((number) => link.includes(number))
  );
}

/** Links, addresses and numbers by which a buyer could be talked to elsewhere. */
function contactIn(text: string, own: ReadonlySet<string>, all: ReadonlySet<string>): string | undefined {
  const email = EMAIL.exec(text)?.[0];
  if (email !== undefined) return email;
  const link = text.match(LINK)?.find((each) => !isTracking(each, own));
  if (link !== undefined) return link;
  // Links to parcels and numbers of orders and parcels hold digits too.
  const numbers = new Set([...all].map(digitsOf));
  const rest = [...all].reduce((left, number) => left.replaceAll(number, ' '), text.replaceAll(LINK, ' '));
  const telephones = [...(rest.match(TELEPHONE) ?? []), ...[...rest.matchAll(NAMED_TELEPHONE)].map(([, each]) => each)];
  const telephone = telephones.find((each) => each !== undefined && !numbers.has(digitsOf(each)));
  if (telephone !== undefined) return telephone.trim();
  for (const sentence of offering(text)) {
    const chat = (CHAT.exec(sentence) ?? LINE.exec(sentence))?.[0];
    if (chat !== undefined) return chat;
  }
  return undefined;
}

/** Words that offer a buyer something in return. */
function incentiveIn(text: string): string | undefined {
  for (const sentence of offering(text)) {
    const found = VOUCHER.exec(sentence) ?? CONDITION.exec(sentence) ?? HALF_BACK.exec(sentence);
    if (found !== null) return found[0];
    const review = GOOD_REVIEW.exec(sentence);
    if (review !== null && GIFT.test(sentence)) return review[0];
  }
  return undefined;
}

/**
 * Reads typed words for what should not be in them: contact off the platform, an incentive, another buyer's number.
 * `known` are the numbers of the buyer's own orders and parcels; `all` those of every order and parcel.
 */
export function checkText(typed: string, known: ReadonlySet<string>, all: ReadonlySet<string>): TypedWarning[] {
  const text = plain(typed);
  const warnings: TypedWarning[] = [];
  const contact = contactIn(text, known, all);
  if (contact !== undefined) warnings.push({ kind: 'contact-off-platform', what: contact });
  const incentive = incentiveIn(text);
  if (incentive !== undefined) warnings.push({ kind: 'incentive', what: incentive });
  for (const token of text.toUpperCase().match(/[A-Z0-9][A-Z0-9-]{6,}/g) ?? [])
    if (all.has(token) && !known.has(token)) warnings.push({ kind: 'other-number', what: token });
  return warnings;
}

const KANA = /[\u3040-\u30ff]/;
const HAN = /[\u4e00-\u9fff]/;
const HANGUL = /[\uac00-\ud7a3]/;
const LATIN = /[A-Za-z]/;

/** Letters a text needs before its script says anything: less may be a name or a number. */
const ENOUGH = 6;

/**
 * Whether typed words are in the script of a language: Japanese has kana, Chinese has Han and no kana, the others Latin letters
 * and none of these. Korean has Hangul, or Latin letters: letters to Korean buyers are worded in English. What language it is beyond its script no rule can know.
 */
export function writesLanguage(text: string, language: string): boolean {
  const letters = [...text].filter((letter) => [KANA, HAN, HANGUL, LATIN].some((script) => script.test(letter)));
  if (letters.length < ENOUGH) return true;
  const kana = letters.some((letter) => KANA.test(letter));
  const han = letters.some((letter) => HAN.test(letter));
  if (language === 'ja') return kana;
  if (language === 'zh-TW') return han && !kana;
  const hangul = letters.some((letter) => HANGUL.test(letter));
  return !kana && !han && (language === 'ko' || !hangul);
}
