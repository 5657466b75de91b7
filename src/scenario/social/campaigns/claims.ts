import type { RandomStream } from '../../../kernel/random.ts';
import { DAY, taipeiDate } from '../../../operations/shop/calendar.ts';
import type { CampaignOffer } from '../../../operations/social/campaigns/house.ts';
import { CLAIM_SIGNS, type ClaimReason, type ClaimSign } from '../../../operations/social/campaigns/referral-claim.ts';
import type { ComingClaim } from '../../../operations/social/campaigns/truth.ts';
import { dayAt, someOfficeTime } from '../../compile/context.ts';
import type { CompilingSocial } from '../subject.ts';
import type { CampaignsData } from './schema.ts';

/** What claims there are in every form, in whatever order: most are in order. */
const CAST: readonly (readonly [ClaimReason, ComingClaim['checkSays']])[] = [
  ['in-order', 'two-people'],
  ['in-order', 'two-people'],
  ['in-order', 'two-people'],
  ['in-order', 'two-people'],
  ['two-signs', 'one-person'],
  ['two-signs', 'one-person'],
  ['one-sign', 'two-people'],
  ['one-sign', 'one-person'],
  ['returned-order', 'two-people'],
  ['known-customer', 'two-people'],
  ['over-cap', 'two-people'],
];

const SIGNS: { readonly [Reason in ClaimReason]?: number } = { 'two-signs': 2, 'one-sign': 1 };
/** Days after an order on which it can no longer be returned: two on the road, and the seven of the law at home or of our terms. */
const LAST_DAY = 9;

/** So many signs that two accounts have in common, in the order in which they are always told. */
function signsOf(random: RandomStream, many: number): readonly ClaimSign[] {
  const drawn = random.shuffle(CLAIM_SIGNS).slice(0, many);
  return CLAIM_SIGNS.filter((sign) => drawn.includes(sign));
}

/** Claims from the round before: their return windows are over by now. */
export function makeClaims(
  c: CompilingSocial,
  random: RandomStream,
  own: CampaignsData,
  offer: CampaignOffer,
): readonly Omit<ComingClaim, 'id'>[] {
  const names = random.fork('names').shuffle(own.people.find(({ market }) => market === offer.market)?.names ?? ['?']);
  const { memberCap } = c.socialRules;
  const start = dayAt(c, own.from - 1).open;
  return random.shuffle(CAST).map(([reason, checkSays], i) => {
    const one = random.fork(`claim/${i}`);
    const ordered = start - one.int(14, 30) * DAY;
    return {
      ...{ campaign: offer.id, code: `FOG-${one.int(100, 999)}`, generation: one.chance(300) ? 2 : 1, checkSays },
      member: names[(2 * i) % names.length] ?? '?',
      friend: names[(2 * i + 1) % names.length] ?? '?',
      at: someOfficeTime(c, one, own.from - 1, own.until - 2),
      amount: offer.price * one.int(1, 2),
      orderedOn: taipeiDate(ordered),
      windowEnds: taipeiDate(ordered + LAST_DAY * DAY),
      signs: signsOf(one, SIGNS[reason] ?? 0),
      newCustomer: reason !== 'known-customer',
      returned: reason === 'returned-order',
      before: reason === 'over-cap' ? memberCap : one.int(0, Math.max(0, memberCap - 1)),
    };
  });
}
