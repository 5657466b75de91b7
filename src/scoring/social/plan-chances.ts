import type { Parts } from '../../operations/parts.ts';
import type { Handlers } from '../indicator.ts';

/** What is written on the chances of this file. */
export type PlanNote = never;

/** The part of P1.1.1 that is about the plan of the campaign, part by part. */
export const planChances: Handlers<Parts['social'], PlanNote> = {};

/** The handbook page on each criterion or kind of chance of this file. */
export const PLAN_CHANCE_PAGES: Readonly<Record<string, string>> = {};
