import { z } from 'zod';

z.config({ jitless: true });

export const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
export const whole = z.number().int();
export const positive = whole.min(1);
export const amount = whole.min(0);
export const permille = whole.min(0).max(1000);
export const date = z.iso.date();
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
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

/** The name of an IANA time zone: `Asia/Taipei`, `America/Argentina/Buenos_Aires`, `Etc/GMT+8`, `UTC`. */
export const zoneName = z.string().regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/);
