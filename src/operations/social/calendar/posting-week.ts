import { recordKind } from '../../../kernel/records.ts';

export const POSTING_WEEK = recordKind<PostingWeek>('posting-week');

/** A week of an account, with how often is to be posted in it. */
export interface PostingWeek {
  /** `<account>/<week>`. */
  readonly id: string;
  readonly account: string;
  /** The number of the week, from 1. */
  readonly week: number;
  /** Posts that are to go out in it; left out until that is settled. */
  readonly perWeek?: number;
}

export const postingWeekId = (account: string, week: number): string => `${account}/${week}`;
