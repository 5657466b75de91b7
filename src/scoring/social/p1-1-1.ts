import type { Parts } from '../../operations/parts.ts';
import { type Handlers, makeIndicator } from '../indicator.ts';
import { LISTENING_CHANCE_PAGES, type ListeningNote, listeningChances } from './listening-chances.ts';
import { PLAN_CHANCE_PAGES, type PlanNote, planChances } from './plan-chances.ts';

type Note = ListeningNote | PlanNote;

/** Each half asks for notes of chances only that it opened itself, so it may be typed by its own notes. */
const half = (handlers: object): Handlers<Parts['social'], Note> => handlers;

/** P1.1.1: listen, compare brands, and complete the plan. */
export const p111 = makeIndicator<Parts['social'], Note>(
  'P1.1.1',
  { ...half(listeningChances), ...half(planChances) },
  { ...LISTENING_CHANCE_PAGES, ...PLAN_CHANCE_PAGES },
);
