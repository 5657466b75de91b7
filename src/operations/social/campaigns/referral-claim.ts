import { recordIndex, recordKind } from '../../../kernel/records.ts';

export const REFERRAL_CLAIM = recordKind<ReferralClaim>('referral-claim');
export const CLAIMS_BY_CAMPAIGN = recordIndex(REFERRAL_CLAIM, ({ campaign }) => [campaign]);

/** What two accounts can have in common (fact sheet 7.3). */
export const CLAIM_SIGNS = ['address', 'device', 'card'] as const;
export type ClaimSign = (typeof CLAIM_SIGNS)[number];

export const CLAIM_DECISIONS = ['pay', 'hold', 'deny'] as const;
export type ClaimDecision = (typeof CLAIM_DECISIONS)[number];

/** What came of asking who the two are. */
export type ClaimCheck = 'two-people' | 'one-person';

export type ClaimStage = 'waiting' | 'open' | 'held' | 'paid' | 'denied';

/** An order that came with a member's code, and the reward that is asked for it. */
export interface ReferralClaim {
  readonly id: string;
  readonly campaign: string;
  readonly code: string;
  readonly member: string;
  readonly friend: string;
  /** 1: told by a member of the house; 2 and more: told by somebody who was told. */
  readonly generation: number;
  /** When it came to the desk. */
  readonly at: number;
  /** Whole TWD. */
  readonly amount: number;
  readonly orderedOn: string;
  /** The last day on which it can be returned, `YYYY-MM-DD`. */
  readonly windowEnds: string;
  readonly signs: readonly ClaimSign[];
  readonly newCustomer: boolean;
  readonly returned: boolean;
  /** Rewards that the member had before. */
  readonly before: number;
  readonly stage: ClaimStage;
  readonly dueAt?: number;
  readonly check?: ClaimCheck;
}

/** Why a claim is decided as it is. */
export type ClaimReason =
  | 'one-person'
  | 'two-signs'
  | 'returned-order'
  | 'known-customer'
  | 'over-cap'
  | 'one-sign'
  | 'in-order';

type Judged = Pick<ReferralClaim, 'signs' | 'newCustomer' | 'returned' | 'before' | 'check'>;

/** Why a claim stands as it does, by the handbook: what speaks against it comes first. */
export function claimReason(claim: Judged, cap: number): ClaimReason {
  const { signs, newCustomer, returned, before, check } = claim;
  if (check === 'one-person') return 'one-person';
  if (returned) return 'returned-order';
  if (!newCustomer) return 'known-customer';
  if (before >= cap) return 'over-cap';
  if (signs.length >= 2) return 'two-signs';
  return signs.length === 1 && check === undefined ? 'one-sign' : 'in-order';
}

/** What is done with a claim. */
export function rightClaimDecision(reason: ClaimReason): ClaimDecision {
  if (reason === 'in-order') return 'pay';
  return reason === 'one-sign' ? 'hold' : 'deny';
}

/** Whether the trainee has to decide it now. */
export const isClaimOpen = ({ stage, check }: Readonly<Pick<ReferralClaim, 'stage' | 'check'>>): boolean =>
  stage === 'open' || (stage === 'held' && check !== undefined);
