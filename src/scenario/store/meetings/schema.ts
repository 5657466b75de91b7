import { z } from 'zod';
import { clock, country, date, id, permille, positive } from '../../schema-parts.ts';

const weekday = positive.max(5);

/** An advertising channel. What it earns is drawn by the seed; here is what it looks like. */
const channel = z.strictObject({
  id,
  market: country,
  // One of them is what its campaign shows.
  products: z.array(id).min(1),
  // Whole TWD a week.
  budget: positive,
  // Hundredths of a per cent: clicks of those who see it.
  clickRate: positive.max(10_000),
  // Tenths of a TWD.
  clickCost: positive,
  // Whole TWD an order brings.
  orderValue: positive,
  marginPermille: permille.min(1),
});

const planned = z.strictObject({
  matter: z.enum(['shift', 'mend']),
  from: z.strictObject({ weekday, at: clock }),
  until: z.strictObject({ weekday, at: clock }),
});

/** `meetings` of `meetings.yaml`. */
export const meetingsSchema = z.strictObject({
  owners: z.array(id).min(1),
  promotions: z.array(z.strictObject({ id, date, markets: z.array(country).min(1) })),
  // Five parts are cast: the best has no room, the worst is tied, and between them are one to give to, one to take from, one to mend.
  channels: z.array(channel).min(5),
  attributionDays: z.array(positive).min(2),
  planned: z.array(planned).min(1),
  figures: z.strictObject({ weekday, at: clock }),
});

export type MeetingsData = z.output<typeof meetingsSchema>;
export type AdChannelData = MeetingsData['channels'][number];
