import type { ClipFigure } from '../listening/clipping.ts';

/** What a client can want of a campaign. */
export const GOALS = ['win-back', 'word-of-mouth', 'be-known'] as const;
export type Goal = (typeof GOALS)[number];

/** What a plan can aim at: the goals of clients, and two things that people like to write instead. */
export const OBJECTIVES = [...GOALS, 'clear-stock', 'more-followers'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** Whom a campaign speaks to. `category-buyers`: people who talk of other brands of the same category. */
export const AUDIENCES = ['critics', 'fans', 'category-buyers', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How people are asked to take part (fact sheet 7.3). */
export const MECHANICS = ['feedback-reward', 'member-get-member', 'user-photos'] as const;
export type Mechanic = (typeof MECHANICS)[number];

/** What the money of a campaign goes into. */
export const BUDGET_POSTS = ['rewards', 'content', 'translation', 'boost', 'reserve'] as const;
export type BudgetPost = (typeof BUDGET_POSTS)[number];
export type BudgetAmounts = Readonly<Record<BudgetPost, number>>;

/** Figures that somebody can count after a campaign. */
export const COUNTED_FIGURES = [
  ...(['feedbacks', 'referred-orders', 'photo-posts', 'reach', 'clicks', 'orders'] as const),
] as const;
/** What a target can be about: the last two stand in no table. */
export const TARGET_FIGURES = [...COUNTED_FIGURES, 'brand-love', 'buzz'] as const;
export type TargetFigure = (typeof TARGET_FIGURES)[number];
export const isCounted = (figure: TargetFigure): boolean =>
  (COUNTED_FIGURES as readonly TargetFigure[]).includes(figure);

/** A figure of the evidence board that a plan argues with, in the unit of the figure. */
export interface Quote {
  readonly figure: ClipFigure;
  readonly value: number;
}

/** What a choice rests on: clippings, and the figure of theirs that is written into the plan. */
export interface Grounds {
  /** Ids of `evidence-clipping`. */
  readonly clippings: readonly string[];
  readonly quote: Quote | null;
}

/** What is to be reached: how much of which figure, read on which day (`YYYY-MM-DD`). */
export interface Target {
  readonly figure: TargetFigure;
  readonly number: number;
  readonly date: string;
}

/** The days of a campaign, `YYYY-MM-DD`: it begins, is looked at half-way, ends, and its winners are told. */
export interface Schedule {
  readonly from: string;
  readonly check: string;
  readonly until: string;
  readonly winners: string;
}

/** The parts of a plan with what is written in each. */
export interface PlanContents {
  readonly objective: { readonly objective: Objective };
  readonly audience: Grounds & { readonly audience: Audience };
  /** The topic of the brief that the campaign speaks of. */
  readonly message: Grounds & { readonly topic: string };
  /** The accounts on which it runs. */
  readonly places: Grounds & { readonly accounts: readonly string[] };
  readonly mechanic: { readonly mechanic: Mechanic };
  /** Whole TWD. */
  readonly budget: { readonly amounts: BudgetAmounts };
  readonly schedule: Schedule;
  readonly targets: { readonly targets: readonly Target[] };
}

/** The parts of a plan, in the sequence in which a reader wants them. */
export const PLAN_PARTS = [
  ...(['objective', 'audience', 'message', 'places', 'mechanic', 'budget', 'schedule', 'targets'] as const),
] as const satisfies readonly (keyof PlanContents)[];
export type PlanPart = (typeof PLAN_PARTS)[number];

/** A part as it is saved. */
export type PartContent = { readonly [P in PlanPart]: { readonly part: P } & PlanContents[P] }[PlanPart];

export const sumOf = (amounts: BudgetAmounts): number => BUDGET_POSTS.reduce((sum, post) => sum + amounts[post], 0);

/** A figure of the evidence board as people write it: a count, or per cent with one decimal. */
export function quoteText(figure: ClipFigure, value: number): string {
  if (figure === 'mentions') return `${value}`;
  const size = Math.abs(value);
  return `${value < 0 ? '−' : ''}${Math.floor(size / 10)}.${size % 10} %`;
}
