import type { Numbers } from './known-numbers.ts';

/** Faults that a rule can find in typed words. Tone is for a human rater, never for a rule. */
export interface TextFault {
  readonly kind: 'contact-off-platform' | 'incentive' | 'other-number';
  readonly what: string;
}

// Lengths are bounded: a text of twenty thousand letters is read in one go.
const OFF_PLATFORM =
  /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}|https?:\/\/|www\.|\bline\s?id\b|whats\s?app|wechat|微信|加\s?line/i;
const INCENTIVE = /voucher|coupon|discount if|refund if you|折價券|優惠券|クーポン|gutschein|baucar/i;

/**
 * Reads typed words for what must not be in them: contact off the platform, an incentive, another buyer's number.
 * `known` are the numbers of the buyer's own orders and parcels; `all` those of every order and parcel.
 */
export function checkText(text: string, known: Numbers, all: Numbers): TextFault[] {
  const faults: TextFault[] = [];
  const off = OFF_PLATFORM.exec(text);
  if (off !== null) faults.push({ kind: 'contact-off-platform', what: off[0] });
  const incentive = INCENTIVE.exec(text);
  if (incentive !== null) faults.push({ kind: 'incentive', what: incentive[0] });
  for (const token of text.match(/[A-Z0-9][A-Z0-9-]{6,}/g) ?? []) {
    if (all.has(token) && !known.has(token)) faults.push({ kind: 'other-number', what: token });
  }
  return faults;
}

const KANA = /[\u3040-\u30ff]/;
const HAN = /[\u4e00-\u9fff]/;
const LATIN = /[A-Za-z]/;

/** Letters a text needs before its script says anything: less may be a name or a number. */
const ENOUGH = 6;

/**
 * Whether typed words are in the script of a language: Japanese has kana, Chinese has Han and no kana, the others Latin letters
 * and neither. What language it is beyond its script no rule can know.
 */
export function writesLanguage(text: string, language: string): boolean {
  const letters = [...text].filter((letter) => KANA.test(letter) || HAN.test(letter) || LATIN.test(letter));
  if (letters.length < ENOUGH) return true;
  const kana = letters.some((letter) => KANA.test(letter));
  const han = letters.some((letter) => HAN.test(letter));
  if (language === 'ja') return kana;
  if (language === 'zh-TW') return han && !kana;
  return !kana && !han;
}
