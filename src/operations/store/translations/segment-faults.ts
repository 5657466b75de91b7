import { amountFaults } from './amounts.ts';
import { folded, placesOf, says, termsIn } from './glossary.ts';
import type { ForbiddenClaim, GlossaryTerm, TranslationsHouse } from './house.ts';
import type { TargetLanguage } from './languages.ts';
import type { SegmentFault, TextSegment } from './product-translation.ts';
import { SEGMENT_FAULTS } from './product-translation.ts';
import { isUntranslated } from './script.ts';
import { lengthOf, placeholdersIn } from './signs.ts';

/** What a text is judged against. */
export interface SegmentFrame extends Pick<TextSegment, 'source' | 'limit'> {
  readonly product: string;
  readonly language: TargetLanguage;
}

/** The terms of a source that a text does not put as the glossary has them. */
const wrongTerms = (
  text: string,
  { source, language }: SegmentFrame,
  house: TranslationsHouse,
): readonly GlossaryTerm[] =>
  termsIn(source, house).filter((term) => {
    const { allowed = [], never = [] } = term.targets[language] ?? {};
    return (allowed.length > 0 && !allowed.some((word) => says(text, word))) || never.some((word) => says(text, word));
  });

/** Words before a claim, or in Japanese behind it, by which the text says the opposite: `not approved for …`. */
const DENIED_BEFORE =
  /\b(?:not|\w+n['’]t|no|never|without|nicht|kein\w{0,2}|ohne|tidak|bukan|tanpa|tiada|belum|tak)\b(?! (?:only|nur|hanya|sahaja))[^.!?;,]{0,60}$/;
const DENIED_BEHIND = /^[^。！？]{0,15}(?:ない|ません)/;

/** Whether a text makes a claim with a wording: has it somewhere, and does not deny it there. */
function makesClaim(text: string, wording: string): boolean {
  const whole = folded(text);
  return placesOf(whole, wording).some(
    ([from, to]) => !DENIED_BEFORE.test(whole.slice(0, from)) && !DENIED_BEHIND.test(whole.slice(to)),
  );
}

/** The forbidden claim that a text makes; undefined where it makes none. */
export const claimIn = (
  text: string,
  { product, language }: Pick<SegmentFrame, 'product' | 'language'>,
  { claims }: Pick<TranslationsHouse, 'claims'>,
): ForbiddenClaim | undefined =>
  claims.find(
    (claim) =>
      claim.language === language &&
      claim.products.includes(product) &&
      claim.phrases.some((phrase) => makesClaim(text, phrase)),
  );

/**
 * Everything that is wrong with the text of a segment, by public data alone: the glossary, units and rates, the forbidden claims of
 * the market, the placeholders and the limit. It judges edits, it is what the indicator reads, and the expert bot goes by it.
 * Style is not judged: whether a sentence reads well is for people to say. Of a text that is not translated nothing else is told
 * but a claim.
 */
export function segmentFaults(text: string, frame: SegmentFrame, house: TranslationsHouse): readonly SegmentFault[] {
  const { source, language, limit } = frame;
  const faults = new Set<SegmentFault>();
  if (claimIn(text, frame, house) !== undefined) faults.add('forbidden-claim');
  if (isUntranslated(text, source, language)) faults.add('untranslated');
  else {
    if (wrongTerms(text, frame, house).length > 0) faults.add('wrong-term');
    for (const fault of amountFaults(text, source, language, house.rates)) faults.add(fault);
    if (placeholdersIn(text).join() !== placeholdersIn(source).join()) faults.add('broken-placeholder');
    if (limit !== undefined && lengthOf(text) > limit) faults.add('too-long');
  }
  return SEGMENT_FAULTS.filter((fault) => faults.has(fault));
}
