import type { Audience, Goal, Mechanic, TargetFigure } from './plan-parts.ts';

/** What the client asks for in these weeks. */
export interface Commission {
  /** Its texts are `commissions.<id>.…`. */
  readonly id: string;
  readonly goal: Goal;
  /** Whole TWD. */
  readonly budget: number;
  /** First and last day on which anything of the campaign may fall, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** What the client wants to see at the end. */
  readonly wanted: { readonly figure: TargetFigure; readonly number: number };
}

/** The part of the social desk's handbook that the subject goes by. */
export interface PlansHouse {
  readonly commission: Commission;
  /** Until when the plan is handed in for the first time, and until when it is approved, simulated ms. */
  readonly dueAt: number;
  readonly lapsesAt: number;
}

/** The numbers of the procedure. The handbook says each of them in words. */
export interface PlansRules {
  /** Accounts that a campaign runs on. */
  readonly planAccounts: number;
  /** Whoever has so many per cent of the voices of the leader is not behind it. */
  readonly planLeadPercent: number;
  /** So many per cent of the posts that came have to be tagged before the trainee's own tags are counted. */
  readonly planTaggedPercent: number;
  /** What goes to people who take part, and what is kept in reserve, at least; what goes into paid reach, at most: per cent of the sum. */
  readonly planRewardLeast: number;
  readonly planReserveLeast: number;
  readonly planBoostMost: number;
  /** Whole TWD that a language costs in which the house does not write itself. */
  readonly planLanguageCost: number;
  /** Days that a campaign runs, at least and at most; days after its end in which winners are told. */
  readonly planDaysLeast: number;
  readonly planDaysMost: number;
  readonly planWinnersDays: number;
  /** The highest target that is meant: so many times what the client wants. */
  readonly planTargetMost: number;
}

/** What follows from the goal of a client: whom to speak to, and how they take part. */
export const FOLLOWS_FROM: Readonly<Record<Goal, { readonly audience: Audience; readonly mechanic: Mechanic }>> = {
  'win-back': { audience: 'critics', mechanic: 'feedback-reward' },
  'word-of-mouth': { audience: 'fans', mechanic: 'member-get-member' },
  'be-known': { audience: 'category-buyers', mechanic: 'user-photos' },
};
