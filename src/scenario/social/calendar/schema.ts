import { z } from 'zod';
import { PLATFORM_KINDS, POST_FORMATS } from '../../../operations/social/brief.ts';
import { POST_TROUBLES } from '../../../operations/social/calendar/trouble.ts';
import { amount, clock, id, positive } from '../../schema-parts.ts';

/** `day`: working day of the sitting, from 1. */
const officeTime = z.strictObject({ day: positive.max(10), at: clock });

/** `first`, `last`: days after the Monday with which the sitting begins. */
const week = z.strictObject({
  first: amount.max(13),
  last: amount.max(13),
  opens: officeTime,
  pinBy: officeTime,
  over: officeTime,
});

const card = z.strictObject({
  id,
  topic: id,
  marks: z.array(id),
  formats: z.array(z.enum(POST_FORMATS)).min(1),
  texts: z.record(z.string().min(2), z.string().min(1).max(1200)),
});

const platformTrouble = z.enum(POST_TROUBLES.filter((why) => why !== 'not-pressed'));

/** The section `calendar` of `calendar.yaml`. */
export const calendarSchema = z.strictObject({
  weeks: z.array(week).min(1),
  byHand: z.array(id),
  lifeHours: z.strictObject(Object.fromEntries(PLATFORM_KINDS.map((kind) => [kind, positive]))),
  /** Faults of platforms in each week: how many, in its first how many days, and by kind of platform what they can be. */
  faults: z.array(z.strictObject({ week: positive, count: amount, days: positive })),
  troubles: z.strictObject(Object.fromEntries(PLATFORM_KINDS.map((kind) => [kind, z.array(platformTrouble)]))),
  cards: z.array(card).min(1),
});

export type CalendarData = z.output<typeof calendarSchema>;
export type WeekData = CalendarData['weeks'][number];
