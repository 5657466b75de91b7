import { z } from 'zod';
import type { Refusal } from '../../../kernel/happening.ts';
import type { WorldReader } from '../../../kernel/step.ts';
import { languageInput, makeAction } from '../../shop/trainee-action.ts';
import { FAQ_ENTRY, type FaqVersion } from '../faq.ts';
import { TICKET_TOPICS, type TicketTopic } from '../house.ts';
import { houseOf } from '../look-ups.ts';
import { publish } from '../publishing.ts';

/** No entry has more blanks than this. */
const MOST_BLANKS = 50;
const blanksInput = z
  .record(z.string().max(64), z.string().max(64))
  .refine((values) => Object.keys(values).length <= MOST_BLANKS);

export const faqInput = z
  .object({
    topic: z.enum(TICKET_TOPICS),
    versions: z
      .array(z.object({ language: languageInput, values: blanksInput }).strict())
      .min(1)
      .max(5),
  })
  .strict();

/** Refuses a topic outside the FAQ, a language given twice, and a value that its blank does not take. */
export function refuseVersions(
  world: WorldReader,
  topic: TicketTopic,
  versions: readonly FaqVersion[],
): Refusal | null {
  const known = houseOf(world).faqTopics.find((candidate) => candidate.topic === topic);
  if (known === undefined) return { key: 'faq/no-topic', values: { topic }, page: 'faq' };
  if (new Set(versions.map(({ language }) => language)).size < versions.length)
    return { key: 'faq/language-twice', values: { topic }, page: 'faq' };
  for (const { language, values } of versions)
    for (const { id, choices } of known.blanks)
      if (!choices.includes(values[id] ?? ''))
        return { key: 'faq/blank-open', values: { language, blank: id }, page: 'faq' };
  return null;
}

/** Writes a new entry and publishes it in the languages given. */
export const faqDraft = makeAction({
  kind: 'faq/draft',
  indicators: ['P4.1.2'],
  input: faqInput,
  check: (world, { topic, versions }) => {
    const entry = world.get(FAQ_ENTRY, topic);
    if (entry !== undefined && entry.retiredAt === undefined)
      return { key: 'faq/published-already', values: { topic }, page: 'faq' };
    return refuseVersions(world, topic, versions);
  },
  apply: (step, { topic, versions }) => publish(step, topic, versions, false),
});
