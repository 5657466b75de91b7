import { z } from 'zod';
import { makeAction } from '../../shop/trainee-action.ts';
import { FAQ_ENTRY, POLICY } from '../faq.ts';
import { tellService } from '../happenings.ts';
import { TICKET_TOPICS } from '../house.ts';

/** Takes an entry out of the FAQ. */
export const faqRetire = makeAction({
  kind: 'faq/retire',
  indicators: ['P4.1.2'],
  input: z.object({ topic: z.enum(TICKET_TOPICS) }).strict(),
  check: (world, { topic }) => {
    const entry = world.get(FAQ_ENTRY, topic);
    return entry === undefined || entry.retiredAt !== undefined
      ? { key: 'faq/not-published', values: { topic }, page: 'faq' }
      : null;
  },
  apply: (step, { topic }) => {
    step.update(FAQ_ENTRY, topic, (entry) => {
      entry.retiredAt = step.now;
    });
    const policy = step.get(POLICY, topic);
    tellService(step, 'faq/retired', topic, { outdated: policy?.values === null, since: policy?.since ?? 0 });
  },
});
