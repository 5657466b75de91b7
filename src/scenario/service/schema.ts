import { z } from 'zod';
import { CONCERN_TRIGGERS } from '../../operations/market/form.ts';
import { CASE_CHANNELS, CONDITIONS, COST_BEARERS, DECISIONS, GROUNDS } from '../../operations/service/case.ts';
import { CAUSES, GROUPS, PRIORITIES, RULE_SOURCES, TICKET_TOPICS } from '../../operations/service/house.ts';
import { ACKNOWLEDGEMENTS, COMMITMENTS } from '../../operations/service/reply.ts';
import { BUYER_LANGUAGES } from '../../operations/shop/market.ts';
import { TRAITS } from '../../operations/shop/product.ts';
import {
  amount,
  BACKLOG_STAGES,
  clock,
  country,
  date,
  id,
  permille,
  positive,
  range,
  whole,
  zone,
} from '../schema-parts.ts';

const language = z.enum(BUYER_LANGUAGES);
const weekday = whole.min(1).max(7);
const topic = z.enum(TICKET_TOPICS);
/** A clock time that may also be the end of the day. */
const until = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'bad-clock');

const calendar = z.strictObject({
  id,
  zone,
  weekly: z.array(z.strictObject({ days: z.array(weekday).min(1), from: clock, to: until })).min(1),
  holidays: z.array(date),
});

const desk = z.strictObject({
  channel: id,
  calendar: id,
  firstResponseHours: positive,
  updateHours: positive,
  resolutionHours: positive,
  autoReply: z.boolean(),
  target: permille,
});

const group = z.strictObject({
  id: z.enum(GROUPS).exclude(['front']),
  calendar: id,
  resolutionHours: positive,
  answersAfter: positive,
});

const topicRule = z.strictObject({
  id: topic,
  priority: z.enum(PRIORITIES),
  escalate: z.enum(GROUPS).exclude(['front']).optional(),
  danger: z.strictObject({ calendar: id, firstResponseHours: positive }).optional(),
  acknowledge: z.array(z.enum(ACKNOWLEDGEMENTS)).min(1),
  commit: z.enum(COMMITMENTS).optional(),
  mayCommit: z.array(z.enum(COMMITMENTS)).optional(),
  cause: z.enum(CAUSES),
});

const rule = z.strictObject({
  id,
  kind: z.enum(RULE_SOURCES),
  page: id,
  markets: z.array(country).min(1).optional(),
  channels: z.array(id).min(1).optional(),
  grounds: z.array(z.enum(GROUNDS)).min(1),
  days: positive,
  except: z.array(z.enum(TRAITS)),
  exceptOpened: z.array(z.enum(TRAITS)),
  decisions: z.array(z.enum(DECISIONS)).min(1),
  returnPaidBy: z.enum(['seller', 'buyer']),
  refundDays: positive.optional(),
  refundsShipping: z.boolean(),
  // Dates for what is law; a day of the form's own week for what changes while the trainee is at work.
  validFrom: date.optional(),
  validTo: date.optional(),
  fromWeekday: weekday.optional(),
  beforeWeekday: weekday.optional(),
  source: z.string().min(1),
});

const faqTopic = z.strictObject({
  topic,
  blanks: z.array(z.strictObject({ id, choices: z.array(z.string().min(1)).min(2) })).min(1),
  // The policy that holds when the week begins.
  values: z.record(z.string(), z.string()),
  // Whether an entry stands in the FAQ on Monday.
  published: z.boolean(),
});

const contact = z.strictObject({
  topic,
  // The backlog stage of the order it is about, and the order's name where the entry has one; left out: about no order.
  about: z.enum(BACKLOG_STAGES).optional(),
  order: id.optional(),
  trigger: z.enum(CONCERN_TRIGGERS).optional(),
  channels: z.array(id).min(1).optional(),
  markets: z.array(country).min(1).optional(),
  products: z.array(id).min(1).optional(),
  // Days of the week on which it comes; 0 is the weekend before.
  days: z.strictObject({ from: whole.min(0).max(5), to: whole.min(0).max(5) }),
  // The time of that day at which it comes; left out: some time in office hours.
  at: clock.optional(),
  // By this name a guide speaks of the one contact of the entry.
  name: id.optional(),
  ...range,
  // How many of them write a second time, on the same channel or by mail to the own store.
  twins: amount.optional(),
  // The buyer forgets the order number.
  unnamed: z.boolean().optional(),
  // The buyer thanks for a good answer.
  thanks: z.boolean().optional(),
  case: z
    .strictObject({
      wish: z.enum(DECISIONS).exclude(['reject']),
      whole: z.boolean(),
      opened: z.boolean(),
      photo: z.boolean(),
      contact: z.enum(CASE_CHANNELS),
      // Tax paid on delivery, per-mille of the goods, with the shipping where it is about the whole order.
      dutyPermille: permille.optional(),
      found: z.enum(CONDITIONS),
    })
    .optional(),
});

const news = z.strictObject({
  // `noise` is news that concerns no entry.
  topic: z.union([topic, z.literal('noise')]),
  n: positive,
  weekday: whole.min(1).max(5),
  at: clock,
  values: z.record(z.string(), z.string()).optional(),
  withdraws: z.boolean().optional(),
});

const hours = positive;

/** `service.yaml`: business hours, desks, the handbook's tables, what is asked and what changes in the week. */
export const serviceSchema = z.strictObject({
  calendars: z.array(calendar).min(1),
  desks: z.array(desk).min(1),
  groups: z.array(group),
  topics: z.array(topicRule).min(1),
  afterSales: z.array(rule).min(1),
  costs: z.record(z.enum(GROUNDS), z.enum(COST_BEARERS)),
  faqTopics: z.array(faqTopic).min(1),
  languages: z.array(language).min(1),
  serviceRules: z.strictObject({
    keepGoodsUpTo: positive,
    partialPermille: permille,
    photoFrom: positive,
    frequentFrom: positive,
    reviews: z.array(z.strictObject({ weekday: whole.min(1).max(5), until: clock })).min(1),
    newsHours: hours,
    decideHours: hours,
    arrangeHours: hours,
    inspectHours: hours,
    settleHours: hours,
    closeHours: hours,
    reopenDays: positive,
  }),
  contacts: z.array(contact).min(1),
  news: z.array(news),
});

export type ServiceData = z.output<typeof serviceSchema>;
