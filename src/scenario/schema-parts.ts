import { z } from 'zod';

z.config({ jitless: true });

/** Messages name the rule of a field: each is a text under `check.` of the locales. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'bad-id');
export const whole = z.number().int();
export const positive = whole.min(1);
export const amount = whole.min(0);
export const permille = whole.min(0).max(1000);
export const date = z.iso.date();
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-clock');
export const country = z.string().regex(/^[A-Z]{2}$/, 'bad-country');
/** A name of the time-zone table; whether it is one is looked up by the checker. */
export const zone = z.string().min(1);
export const range = { least: amount, most: amount };

/** Where an order of the backlog stands on Monday morning. */
export const BACKLOG_STAGES = [
  'undecided',
  'confirmed',
  'documented',
  'travelling',
  'troubled',
  'delivered',
  'finished',
  'owed',
  'closed',
] as const;
