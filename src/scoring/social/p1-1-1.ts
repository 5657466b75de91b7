import type { Parts } from '../../operations/parts.ts';
import { makeIndicator } from '../indicator.ts';
import { LISTENING_CHANCE_PAGES, type ListeningNote, listeningChances } from './listening-chances.ts';
import { PLAN_CHANCE_PAGES, type PlanNote, planChances } from './plan-chances.ts';

/** P1.1.1: listen, compare brands, and complete the plan. */
export const p111 = makeIndicator<Parts['social'], ListeningNote | PlanNote>(
  'P1.1.1',
  { ...listeningChances, ...planChances },
  { ...LISTENING_CHANCE_PAGES, ...PLAN_CHANCE_PAGES },
);
