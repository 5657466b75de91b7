import { z } from 'zod';
import { SENTIMENTS } from '../../../operations/social/listening/clipping.ts';
import { HEARD_KINDS } from '../../../operations/social/listening/heard-post.ts';
import { MARKS } from '../../../operations/social/listening/labels.ts';
import { amount, clock, country, id, positive } from '../../schema-parts.ts';

/** A working day of the sitting, 1 = the first, and a time of it. */
const moment = z.strictObject({ day: positive, at: clock });

/** Who said something, where, and how. */
const said = {
  // Parts its text from others of the same labels.
  no: positive,
  platform: id,
  market: country,
  language: z.string().min(2),
  author: z.string().min(1),
  kind: z.enum(HEARD_KINDS),
  stars: positive.max(5).optional(),
  // The age of the account, days, and how much it has posted; left out: drawn.
  account: z.strictObject({ days: positive, posts: positive }).optional(),
  // The brand that the tool reads out of the names in it, where it is another than the one meant.
  guess: id.optional(),
};

/** What a customer said, with the labels of a careful reader. Its words: `heard.<brand>.<topic>.<sentiment>.<no>`. */
const post = z.strictObject({
  ...said,
  brand: id,
  topic: id,
  sentiment: z.enum(SENTIMENTS),
  // Irony, slang, a comparison: a careful reader looks twice.
  hard: z.literal(true).optional(),
  // Other labels that can be defended as well.
  also: z
    .strictObject({
      topics: z.array(id).min(1).optional(),
      sentiments: z.array(z.enum(SENTIMENTS)).min(1).optional(),
      brands: z.array(id).min(1).optional(),
    })
    .optional(),
});

/** What no customer said. Its words: `heard.<mark>.<no>`. */
const fake = z.strictObject({ ...said, mark: z.enum(MARKS), hard: z.literal(true).optional() });

/** `listening` of `listening.yaml`. */
export const listeningSchema = z.strictObject({
  // When the tool delivers.
  batches: z.array(moment).min(1),
  evidence: z.strictObject({ from: moment, until: moment }),
  // How many of each come in a form.
  drawn: z.strictObject({ customers: positive, spam: amount, shills: amount }),
  posts: z.array(post).min(1),
  fakes: z.array(fake),
});

export type ListeningData = z.output<typeof listeningSchema>;
export type HeardPostData = ListeningData['posts'][number];
export type FakeData = ListeningData['fakes'][number];

/** The keys of the words of posts. They say what a reader of the words would know. */
export const postKey = ({ brand, topic, sentiment, no }: HeardPostData): string =>
  `heard.${brand}.${topic}.${sentiment}.${no}`;
export const fakeKey = ({ mark, no }: FakeData): string => `heard.${mark}.${no}`;
